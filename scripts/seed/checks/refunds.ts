import { type Check, findings, groupBy, type StoredRows } from './stored-rows.ts';

type Refund = StoredRows['disbursements'][number];
type Approval = StoredRows['billingApprovals'][number];

/** What must have been decided on a refund that stands so. One that was called off may have been asked for in vain. */
const decisionFor = ({ status, issuedAt }: Refund): readonly Approval['decision'][] => {
  if (status === 'requested') return ['pending'];
  return status === 'voided' && issuedAt === null ? ['approved', 'denied'] : ['approved'];
};

/** Every refund was asked about once, of its amount, and stands where the decision of another has brought it. */
export const checkRefunds: Check = (rows) => {
  const approvalsOf = groupBy(rows.billingApprovals, ({ subjectType, subjectId }) =>
    subjectType === 'refund' ? subjectId : null,
  );
  const profiles = new Map(rows.authorityProfiles.map((profile) => [profile.id, profile]));
  const authorityOf = new Map(
    rows.authorityAssignments.map(({ userId, profileId }) => [userId, profiles.get(profileId)]),
  );
  const refunds = rows.disbursements.filter(({ kind }) => kind === 'refund');
  return [
    ...findings(refunds, (refund) => {
      const [approval, ...more] = approvalsOf(refund.id);
      if (!approval || more.length > 0)
        return `Refund ${refund.id} was asked about ${approvalsOf(refund.id).length} times.`;
      if (approval.amountCents !== refund.amountCents)
        return `Refund ${refund.id} is not of the amount that was asked.`;
      const early = refund.issuedAt !== null && (approval.decidedAt === null || refund.issuedAt < approval.decidedAt);
      if (early) return `Refund ${refund.id} was sent before anybody had decided.`;
      const right = decisionFor(refund).includes(approval.decision);
      return !right && `Refund ${refund.id} is ${refund.status}, and its approval ${approval.decision}.`;
    }),
    ...findings(rows.billingApprovals, ({ id, decision, decidedById, amountCents, requiredLevel }) => {
      if (decision !== 'approved') return false;
      const authority = authorityOf.get(decidedById ?? '');
      const within = authority && authority.level >= requiredLevel && authority.maxRefundCents >= amountCents;
      return !within && `Approval ${id} was given by somebody whose own limit does not cover ${amountCents} cents.`;
    }),
  ];
};
