import { type Check, findings, groupBy } from './stored-rows.ts';

/**
 * A policy is reinstated for what had ended it: because past due premium was received after it was cancelled for want of
 * payment, and for another reason after it was not, since nothing was past due then.
 */
export const checkReinstatements: Check = ({ policyTransactions }) => {
  const transactionsOf = groupBy(policyTransactions, ({ policyId }) => policyId);
  const reinstatements = policyTransactions.filter(({ type }) => type === 'reinstatement');
  return findings(reinstatements, ({ id, policyId, ordinal, reasonCode }) => {
    const before = transactionsOf(policyId).filter((one) => one.type === 'cancellation' && one.ordinal < ordinal);
    const ended = before.toSorted((one, other) => one.ordinal - other.ordinal).at(-1);
    if (!ended) return `Transaction ${id} reinstates a policy that nothing had ended.`;
    const paid = reasonCode === 'payment_received';
    return (
      paid !== (ended.reasonCode === 'non_payment') &&
      `Transaction ${id} reinstates for ${reasonCode} what was cancelled for ${ended.reasonCode}.`
    );
  });
};
