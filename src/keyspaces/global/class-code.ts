import { builder } from '../../graphql/builder.ts';
import { defineListing, edgeConnection, rootConnection } from '../../graphql/connection/index.ts';
import { Node } from '../../graphql/node.ts';

defineListing('classCodes', {
  type: 'ClassCode',
  filters: {
    lineOfBusinessCode: {
      column: 'lineOfBusinessCode',
      oneOf: 'String',
      description: 'Of one of these lines of business, by code.',
    },
    code: { column: 'code', oneOf: 'String', description: 'With one of these codes.' },
  },
  defaultDirection: 'ascending',
});

/** What an insured does, in the classification of one line of business. */
export const ClassCode = builder.drizzleObject('classCodes', {
  name: 'ClassCode',
  description: 'What an insured does, in the classification of one line of business.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The code, unique in its line of business.' }),
    description: t.exposeString('description', { description: 'What businesses of the class do.' }),
    hazardGrade: t.exposeInt('hazardGrade', { description: 'How hazardous it is; a higher grade is worse.' }),
    lineOfBusinessCode: t.exposeString('lineOfBusinessCode', {
      description: 'The line of business whose class it is, by code.',
    }),
    lineOfBusiness: t.relation('lineOfBusiness', {
      nullable: true,
      description: 'The line of business whose class it is.',
    }),
    submissions: t.field(
      edgeConnection(
        'classCodes',
        'submissions',
        'Cover asked for businesses of the class. Empty for roles that do not read submissions.',
      ),
    ),
  }),
});

builder.queryFields((t) => ({
  classCodes: t.field(rootConnection('classCodes', 'The classes of business, of all lines of business.')),
}));
