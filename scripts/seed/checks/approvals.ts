import { keyspaces } from '../../../schema/keyspaces.ts';
import { statusAfterReferrals } from '../../../src/keyspaces/submissions/rules/referral.ts';
import { type Check, findings, groupBy } from './stored-rows.ts';

/** Statuses that a quote has only after it was offered. */
const offeredStatuses: readonly string[] = ['issued', 'accepted', 'binding', 'bound', 'not_taken'];

/** What was asked of a higher authority agrees with what became of its quote, and nobody decided on their own request. */
export const checkApprovals: Check = (rows) => {
  const referralsOf = groupBy(rows.submissionsApprovals, ({ subjectType, subjectId }) =>
    subjectType === 'referral' ? subjectId : null,
  );
  const all = keyspaces.flatMap((keyspace) => rows[`${keyspace}Approvals`]);
  return [
    ...findings(all, (approval) => {
      const { id, decision, decidedById, decidedAt, requesterId, authority, carrierPerson, carrierReference } =
        approval;
      const isDecided = decision !== 'pending';
      const recorded = isDecided === (decidedById !== null) && isDecided === (decidedAt !== null);
      const byAnother = decidedById !== requesterId;
      const named = isDecided && authority === 'carrier';
      const carrier = named === (carrierPerson !== null) && named === (carrierReference !== null);
      return !(recorded && byAnother && carrier) && `Approval ${id} is ${decision}, which its columns contradict.`;
    }),
    ...findings(rows.quotes, ({ id, status, offeredAt }) => {
      const decisions = referralsOf(id).map(({ decision }) => decision);
      const wasOffered = offeredStatuses.includes(status);
      const allowed = decisions.length === 0 || statusAfterReferrals(decisions) === 'issued';
      if (wasOffered && !allowed) return `Quote ${id} is ${status}, and its referrals are ${decisions}.`;
      if (status === 'referred' && !decisions.includes('pending'))
        return `Quote ${id} is referred, and nobody is asked.`;
      return wasOffered && offeredAt === null && `Quote ${id} is ${status}, and was never offered.`;
    }),
  ];
};
