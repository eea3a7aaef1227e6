import type { claimClosedReason } from '../../../schema/claims/enums.ts';
import { closingProblems } from '../../../src/keyspaces/claims/rules/closing.ts';
import { sumOfReserves } from '../../../src/keyspaces/claims/rules/money.ts';
import { isHeld, isPaid } from '../../../src/keyspaces/claims/rules/payments.ts';
import { type Check, findings, groupBy, type StoredRows, sumOf } from './stored-rows.ts';

/** What a claim is closed with, and why it may not be. */
const closingFinding = (rows: StoredRows): string[] => {
  const linesOf = groupBy(rows.claimReserveLines, ({ claimId }) => claimId);
  // A claim that was denied is closed as denied: its status is the one before.
  const before = (reason: keyof typeof claimClosedReason) => (reason === 'denied' ? 'denied' : 'settled');
  return findings(rows.claims, ({ id, status, closedAt, closedReason }) => {
    const closed = status === 'closed';
    if (closed !== (closedAt !== null) || closed !== (closedReason !== null)) {
      return `Claim ${id} is ${status}, closed at ${closedAt} for the reason ${closedReason}.`;
    }
    if (closedReason === null) return false;
    const lines = linesOf(id);
    const paidIndemnityCents = sumOf(lines, ({ costType, paidCents }) => (costType === 'indemnity' ? paidCents : 0n));
    const closing = { status: before(closedReason), reason: closedReason, paidIndemnityCents } as const;
    const problems = closingProblems({ ...closing, money: sumOfReserves(lines) });
    return problems.length > 0 && `Claim ${id} is closed, but: ${problems.join(', ')}.`;
  });
};

/** Whether a claim has cover agrees with the terms that it keeps, and decides what may be paid. */
const coverageFindings = (rows: StoredRows): string[] => {
  const segments = new Map(rows.policySegments.map((segment) => [segment.id, segment]));
  const triggers = new Map(rows.policies.map(({ id, coverageTrigger }) => [id, coverageTrigger]));
  const paymentsOf = groupBy(rows.claimPayments, ({ claimId, status }) =>
    isHeld(status) || isPaid(status) ? claimId : null,
  );
  return findings(rows.claims, (claim) => {
    const { id, policyId, policySegmentId, coverageStatus, coverageLimitCents, dateOfLoss, claimMadeDate } = claim;
    const indemnityCents = sumOf(
      paymentsOf(id).filter(({ costType }) => costType === 'indemnity'),
      ({ amountCents }) => amountCents,
    );
    if (coverageStatus === 'none' && indemnityCents > 0n) return `Claim ${id} has no cover, and indemnity is paid.`;
    if (coverageLimitCents !== null && indemnityCents > coverageLimitCents) {
      return `Claim ${id} is paid ${indemnityCents} cents, above its limit of ${coverageLimitCents}.`;
    }
    if (policySegmentId === null) return coverageStatus !== 'none' && `Claim ${id} relies on no terms, and has cover.`;
    const segment = segments.get(policySegmentId);
    const day = triggers.get(policyId) === 'claims_made' ? claimMadeDate : dateOfLoss;
    const inside = segment && day !== null && segment.fromDate <= day && day < segment.toDate;
    return !inside && `Claim ${id} relies on a segment that was not in force on ${day}.`;
  });
};

/** Coverage, limits and closing of claims: nothing is paid without cover or above the limit, nothing closed is still due. */
export const checkClaims: Check = (rows) => [
  ...closingFinding(rows),
  ...coverageFindings(rows),
  ...findings(rows.claims, ({ id, status, litigated }) => {
    const sued = status === 'litigated' || status === 'in_defense';
    return sued && !litigated && `Claim ${id} is ${status}, and has no suit.`;
  }),
];
