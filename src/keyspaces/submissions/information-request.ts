import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { Node } from '../../graphql/node.ts';

/** What an underwriter asks of the producer. While one is open, the submission is INCOMPLETE. */
export const InformationRequest = builder.drizzleObject('informationRequests', {
  name: 'InformationRequest',
  description: 'What an underwriter asks of the producer before a submission can be priced, and the answer.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: 'Its place among the requests of the submission, from 1.' }),
    question: t.exposeString('question', { description: 'What is asked.' }),
    answer: t.exposeString('answer', { nullable: true, description: 'The answer. Null while there is none.' }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered. Null until then.',
    }),
    version: version(t),
    createdAt: createdAt(t, 'When it was asked.'),
    updatedAt: updatedAt(t),
    submission: t.relation('submission', { nullable: true, description: 'The submission in question.' }),
    requestedBy: t.relation('requestedBy', {
      nullable: true,
      description: 'Who asks. Null when the viewer may not see that user.',
    }),
    answeredBy: t.relation('answeredBy', {
      nullable: true,
      description: 'Who answered. Null while nobody has, or when the viewer may not see that user.',
    }),
  }),
});
