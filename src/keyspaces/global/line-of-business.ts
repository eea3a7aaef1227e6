import { builder } from '../../graphql/builder.ts';
import { edgeConnection } from '../../graphql/connection/index.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { selectionOf } from '../../graphql/selection.ts';

/** A kind of insurance. */
export const LineOfBusiness = builder.drizzleObject('linesOfBusiness', {
  name: 'LineOfBusiness',
  description: 'A kind of insurance.',
  select: { columns: {} },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The short name that programs and policies refer to it by.' }),
    name: t.exposeString('name', { description: 'The name of the trade.' }),
    programs: t.field(edgeConnection('linesOfBusiness', 'programs', "The organization's products of this kind.")),
    classCodes: t.field(
      edgeConnection('linesOfBusiness', 'classCodes', 'The classes of business that its rates tell apart.'),
    ),
    stateRules: t.field(edgeConnection('linesOfBusiness', 'stateRules', 'What states ask of it, by date.')),
    policies: t.field(edgeConnection('linesOfBusiness', 'policies', 'Policies of this kind that the viewer sees.')),
  }),
});

builder.queryFields((t) => ({
  linesOfBusiness: t.field({
    ...atMost(listBounds.linesOfBusiness),
    type: [LineOfBusiness],
    nullable: true,
    description: 'The kinds of insurance, by code. A short list of the platform: everybody reads the same.',
    resolve: async (_, __, context, info) => {
      const query = { ...selectionOf(info, { code: true }), orderBy: { code: 'asc' as const } };
      // The rows have the columns that the query selects.
      return (await context.globalDb.findMany('linesOfBusiness', query)) as never;
    },
  }),
}));
