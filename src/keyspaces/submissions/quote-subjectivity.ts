import { subjectivityKind } from '../../../schema/submissions/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Node } from '../../graphql/node.ts';

/** By when a subjectivity must be satisfied. */
export const SubjectivityKind = storedEnum(
  'SubjectivityKind',
  'By when a subjectivity must be satisfied.',
  subjectivityKind,
);

/** A condition that a quote is subject to. It is open until it is satisfied or waived. */
export const QuoteSubjectivity = builder.drizzleObject('quoteSubjectivities', {
  name: 'QuoteSubjectivity',
  description: 'A condition that a quote is subject to. It is open until it is satisfied or waived.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: 'Its place among the subjectivities of the quote, from 1.' }),
    text: t.exposeString('text', { description: 'What is to be done or shown.' }),
    kind: t.expose('kind', { type: SubjectivityKind, description: 'By when.' }),
    withinDays: t.exposeInt('withinDays', {
      nullable: true,
      description: 'Within how many days after the bind. Null unless the kind is WITHIN_DAYS.',
    }),
    dueDate: t.expose('dueDate', {
      type: 'Date',
      nullable: true,
      description: 'The last day for it. Null where that follows from the bind or the issue and is not known yet.',
    }),
    document: t.exposeString('document', {
      nullable: true,
      description: 'The document that shows it to be satisfied. Null when none does.',
    }),
    isOpen: t.boolean({
      description: 'Whether it is neither satisfied nor waived.',
      select: { columns: { satisfiedAt: true, waivedAt: true } },
      resolve: ({ satisfiedAt, waivedAt }) => satisfiedAt === null && waivedAt === null,
    }),
    satisfiedAt: t.expose('satisfiedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was satisfied. Null unless it was.',
    }),
    waivedAt: t.expose('waivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was waived. Null unless it was.',
    }),
    waiverReason: t.exposeString('waiverReason', { nullable: true, description: 'Why. Null unless it was waived.' }),
    version: version(t),
    createdAt: createdAt(t, 'When the quote was made subject to it.'),
    updatedAt: updatedAt(t),
    quote: t.relation('quote', { nullable: true, description: 'What cannot be bound, or not kept, without it.' }),
    satisfiedBy: t.relation('satisfiedBy', {
      nullable: true,
      description: 'Who found it satisfied. Null unless it was, or when the viewer may not see that user.',
    }),
    waivedBy: t.relation('waivedBy', {
      nullable: true,
      description: 'Who waived it. Null unless it was, or when the viewer may not see that user.',
    }),
  }),
});
