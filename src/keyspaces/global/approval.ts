import { approvalAuthority, approvalReason, approvalSubject } from '../../../schema/approval.ts';
import type { tables } from '../../../schema/tables.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, decidedAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { type FilterFields, moneyRange } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { Decision } from '../../graphql/shared-enums.ts';
import { User } from './user.ts';

/** What an approval is asked for. */
export const ApprovalSubject = storedEnum('ApprovalSubject', 'What an approval is asked for.', approvalSubject);

/** The rule that was exceeded. */
export const ApprovalReason = storedEnum(
  'ApprovalReason',
  'The rule that was exceeded, so that somebody else must decide.',
  approvalReason,
);

const ApprovalAuthority = storedEnum('ApprovalAuthority', 'Whose decision an approval is.', approvalAuthority);

/** The columns that every approval shows. The tables of all keyspaces have them, so that one interface can show all. */
export const approvalColumns = {
  id: true,
  subjectType: true,
  reasonCode: true,
  rationale: true,
  amountCents: true,
  authority: true,
  requiredLevel: true,
  decision: true,
  decidedAt: true,
  note: true,
  conditions: true,
  carrierPerson: true,
  carrierReference: true,
  version: true,
  createdAt: true,
  updatedAt: true,
} as const;

type ApprovalRow = Pick<typeof tables.submissionsApprovals.$inferSelect, keyof typeof approvalColumns>;

/** What lists of approvals are filtered by, in every keyspace. */
export const approvalFilters = {
  subject: { column: 'subjectType', oneOf: ApprovalSubject, description: 'Asked for one of these things.' },
  reason: { column: 'reasonCode', oneOf: ApprovalReason, description: 'For one of these reasons.' },
  decision: { column: 'decision', oneOf: Decision, description: 'With one of these decisions.' },
  authority: { column: 'authority', oneOf: ApprovalAuthority, description: 'Whose decision it is.' },
  requiredLevelAtMost: {
    column: 'requiredLevel',
    atMost: 'Int',
    description: 'That somebody of this level of authority may decide, or of a lower one.',
  },
  requesterId: { column: 'requesterId', idOf: 'users', description: 'Asked for by this user.' },
  ...moneyRange('amount', { column: 'amountCents', of: 'About an amount' }),
} as const satisfies FilterFields;

/** What lists of approvals are sorted by, in every keyspace. */
export const approvalSorts = {
  amount: { column: 'amountCents', kind: 'cents', description: 'By the amount in question.' },
} as const;

/** What was asked of a higher authority, and what it decided. */
export const Approval = builder.interfaceRef<ApprovalRow>('Approval').implement({
  description:
    'What was asked of a higher authority because a rule was exceeded, and what it decided. Who asks never decides.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the approval.' }),
    subject: t.expose('subjectType', { type: ApprovalSubject, description: 'What it is asked for.' }),
    reason: t.expose('reasonCode', { type: ApprovalReason, description: 'The rule that was exceeded.' }),
    rationale: t.exposeString('rationale', { description: 'By how much, or why, in words of the one who asks.' }),
    amount: t.expose('amountCents', {
      type: Money,
      description:
        'The amount in question: the premium of a quote, the amount of a reserve or payment. Zero where it is about no amount.',
    }),
    authority: t.expose('authority', { type: ApprovalAuthority, description: 'Whose decision it is.' }),
    requiredLevel: t.exposeInt('requiredLevel', {
      description:
        "The lowest level of authority that may decide, or record the carrier's decision, from 1 to 10. Zero where it takes a role and another person alone.",
    }),
    decision: t.expose('decision', { type: Decision, description: 'What was decided.' }),
    decidedAt: decidedAt(t),
    note: t.exposeString('note', { nullable: true, description: 'What was said about it. Null when nothing was.' }),
    conditions: t.exposeStringList('conditions', {
      ...atMost(listBounds.approvalConditions),
      description: 'On what conditions it was approved. On a quote they are its subjectivities as well.',
    }),
    carrierPerson: t.exposeString('carrierPerson', {
      nullable: true,
      description: 'Who decided at the carrier. Null unless the carrier did.',
    }),
    carrierReference: t.exposeString('carrierReference', {
      nullable: true,
      description: "The carrier's reference of its decision. Null unless the carrier decided.",
    }),
    version: version(t),
    createdAt: createdAt(t, 'When it was asked for.'),
    updatedAt: updatedAt(t),
    requester: t.field({
      type: User,
      nullable: true,
      description: 'Who asks. Null when the viewer may not see that user.',
    }),
    decidedBy: t.field({
      type: User,
      nullable: true,
      description:
        "Who decided, or recorded the carrier's decision. Null while it is pending, or when the viewer may not see that user.",
    }),
  }),
});
