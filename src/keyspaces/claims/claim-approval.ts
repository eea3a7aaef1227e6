import { claimApprovalSubject } from '../../../schema/claims/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, decidedAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Money } from '../../graphql/money.ts';
import { Decision } from '../../graphql/shared-enums.ts';

const ClaimApprovalSubject = storedEnum(
  'ClaimApprovalSubject',
  'What an approval on a claim is for.',
  claimApprovalSubject,
);

defineListing('claimApprovals', {
  type: 'ClaimApproval',
  filters: {
    subject: { column: 'subject', oneOf: ClaimApprovalSubject, description: 'For one of these things.' },
    decision: { column: 'decision', oneOf: Decision, description: 'With one of these decisions.' },
  },
});

/** A request for approval of a reserve, payment or settlement above the adjuster's limit. */
export const ClaimApproval = builder.drizzleObject('claimApprovals', {
  name: 'ClaimApproval',
  description: "A request for approval of a reserve, payment or settlement above the adjuster's limit.",
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the approval.' }),
    subject: t.expose('subject', { type: ClaimApprovalSubject, description: 'What is to be approved.' }),
    amount: t.expose('amountCents', { type: Money, description: 'The amount to be approved.' }),
    level: t.exposeInt('level', { description: 'The lowest level of authority that may decide, from 1 to 10.' }),
    decision: t.expose('decision', { type: Decision, description: 'What was decided.' }),
    decidedAt: decidedAt(t),
    note: t.exposeString('note', { nullable: true, description: 'What was said about it. Null when nothing was.' }),
    version: version(t),
    createdAt: createdAt(t, 'When it was asked for.'),
    updatedAt: updatedAt(t),
    claim: t.relation('claim', { nullable: true, description: 'The claim that it is about.' }),
    requester: t.relation('requester', {
      nullable: true,
      description: 'Who asks. Null when the viewer may not see that user.',
    }),
    decidedBy: t.relation('decidedBy', {
      nullable: true,
      description: 'Who decided. Null while it is pending, or when the viewer may not see that user.',
    }),
    payments: t.field(edgeConnection('claimApprovals', 'payments', 'The payments that it allows.')),
  }),
});
