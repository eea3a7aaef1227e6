import { outstandingReserveCents } from '../../../src/keyspaces/claims/rules/reserves.ts';
import { type Check, findings, groupBy, sumOf } from './stored-rows.ts';

/** Reserves follow from their movements and payments, and closed claims owe nothing. */
export const checkClaims: Check = (rows) => {
  const movementsOf = groupBy(rows.claimReserveMovements, ({ reserveLineId }) => reserveLineId);
  const paymentsOf = groupBy(rows.claimPayments, ({ reserveLineId, status }) =>
    status === 'issued' ? reserveLineId : null,
  );
  const linesOf = groupBy(rows.claimReserveLines, ({ claimId }) => claimId);
  return [
    ...findings(rows.claimReserveLines, ({ id, outstandingCents, paidCents }) => {
      const movements = movementsOf(id).map(({ amountCents }) => amountCents);
      const paid = sumOf(paymentsOf(id), ({ amountCents }) => amountCents);
      const wrong = paid !== paidCents || outstandingReserveCents(movements, paid) !== outstandingCents;
      return (wrong || outstandingCents < 0n) && `Reserve line ${id} does not follow from its movements and payments.`;
    }),
    ...findings(rows.claims, ({ id, status, closedAt }) => {
      const outstanding = sumOf(linesOf(id), ({ outstandingCents }) => outstandingCents);
      const wrong = (status === 'closed') !== (closedAt !== null) || (status === 'closed' && outstanding !== 0n);
      return wrong && `Claim ${id} is ${status}, closed at ${closedAt}, with ${outstanding} cents outstanding.`;
    }),
    ...findings(rows.claims, ({ id, dateOfLoss, policyEffectiveDate, policyExpirationDate }) => {
      const inside = policyEffectiveDate <= dateOfLoss && dateOfLoss < policyExpirationDate;
      return !inside && `Claim ${id} is for a loss outside the term of its policy.`;
    }),
    ...findings(rows.claimPayments, ({ id, status, issuedAt, voidedAt }) => {
      const wasIssued = status === 'issued' || status === 'voided';
      const right = wasIssued === (issuedAt !== null) && (status === 'voided') === (voidedAt !== null);
      return !right && `Claim payment ${id} is ${status}, which its moments contradict.`;
    }),
  ];
};
