import { builder } from '../../graphql/builder.ts';
import { createdAt, decidedAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { Decision } from '../../graphql/shared-enums.ts';

defineListing('bindApprovals', {
  type: 'BindApproval',
  filters: { decision: { column: 'decision', oneOf: Decision, description: 'With one of these decisions.' } },
});

/** An approval to bind a quote that exceeds the requester's authority. */
export const BindApproval = builder.drizzleObject('bindApprovals', {
  name: 'BindApproval',
  description: 'An approval to bind a quote that exceeds the authority of the requester.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the approval.' }),
    level: t.exposeInt('level', { description: 'The lowest level of authority that may decide, from 1 to 10.' }),
    decision: t.expose('decision', { type: Decision, description: 'What was decided.' }),
    decidedAt: decidedAt(t),
    note: t.exposeString('note', { nullable: true, description: 'What was said about it. Null when nothing was.' }),
    version: version(t),
    createdAt: createdAt(t, 'When it was asked for.'),
    updatedAt: updatedAt(t),
    quote: t.relation('quote', { nullable: true, description: 'The quote to be bound.' }),
    requester: t.relation('requester', {
      nullable: true,
      description: 'Who asks. Null when the viewer may not see that user.',
    }),
    decidedBy: t.relation('decidedBy', {
      nullable: true,
      description: 'Who decided. Null while it is pending, or when the viewer may not see that user.',
    }),
  }),
});
