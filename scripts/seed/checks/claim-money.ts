import { isSoundReserve, outstandingReserveCents } from '../../../src/keyspaces/claims/rules/money.ts';
import { isHeld, isPaid } from '../../../src/keyspaces/claims/rules/payments.ts';
import { type Check, findings, groupBy, type StoredRows, sumOf } from './stored-rows.ts';

type Payment = StoredRows['claimPayments'][number];

/** What a payment's moments are, by its status. */
const hasRightMoments = ({ status, issuedAt, clearedAt, stoppedAt, voidedAt }: Payment): boolean => {
  const wasIssued = isPaid(status) || status === 'stopped' || status === 'voided';
  return (
    wasIssued === (issuedAt !== null) &&
    (status === 'cleared') === (clearedAt !== null) &&
    (status === 'stopped') === (stoppedAt !== null) &&
    (status === 'voided') === (voidedAt !== null)
  );
};

const lineFindings = (rows: StoredRows): string[] => {
  const movementsOf = groupBy(rows.claimReserveMovements, ({ reserveLineId }) => reserveLineId);
  const paymentsOf = groupBy(rows.claimPayments, ({ reserveLineId }) => reserveLineId);
  return findings(rows.claimReserveLines, (line) => {
    const { id, outstandingCents, heldCents, paidCents } = line;
    const payments = paymentsOf(id);
    const sumWhere = (test: (status: Payment['status']) => boolean) =>
      sumOf(
        payments.filter(({ status }) => test(status)),
        ({ amountCents }) => amountCents,
      );
    const movements = movementsOf(id).map(({ amountCents }) => amountCents);
    const right =
      sumWhere(isPaid) === paidCents &&
      sumWhere(isHeld) === heldCents &&
      outstandingReserveCents(movements, paidCents) === outstandingCents &&
      isSoundReserve(line);
    return !right && `Reserve line ${id} does not follow from its movements and payments.`;
  });
};

/** Every payment that went out has one entry, and one more that takes it back when it was stopped or voided. */
const entryFindings = (rows: StoredRows): string[] => {
  const entriesOf = groupBy(rows.journalEntries, ({ subjectId }) => subjectId);
  return findings(rows.claimPayments, ({ id, status, issuedAt }) => {
    const count = (event: string) => entriesOf(id).filter((entry) => entry.event === event).length;
    const takenBack = issuedAt !== null && !isPaid(status);
    const right = count('claim_paid') === (issuedAt ? 1 : 0) && count('claim_payment_voided') === (takenBack ? 1 : 0);
    return !right && `Claim payment ${id} is ${status}, which its entries do not say.`;
  });
};

/** What the insured bears is the deductible at most. */
const deductibleFindings = (rows: StoredRows): string[] => {
  const paymentsOf = groupBy(rows.claimPayments, ({ claimId, status }) =>
    isHeld(status) || isPaid(status) ? claimId : null,
  );
  const billedOf = groupBy(rows.claimRecoveries, ({ claimId, type }) => (type === 'deductible' ? claimId : null));
  return findings(rows.claims, ({ id, deductibleCents }) => {
    const withheld = sumOf(paymentsOf(id), (payment) => payment.deductibleCents);
    const borne = withheld + sumOf(billedOf(id), ({ expectedCents }) => expectedCents);
    return borne > deductibleCents && `Claim ${id} leaves ${borne} cents to the insured, above its deductible.`;
  });
};

/** Reserves follow from movements and payments, payments have their moments and entries, and recoveries what was expected. */
export const checkClaimMoney: Check = (rows) => [
  ...lineFindings(rows),
  ...entryFindings(rows),
  ...deductibleFindings(rows),
  ...findings(
    rows.claimPayments,
    (payment) =>
      !hasRightMoments(payment) && `Claim payment ${payment.id} is ${payment.status}, which its moments contradict.`,
  ),
  ...findings(
    rows.claimRecoveries,
    ({ id, expectedCents, receivedCents }) =>
      (receivedCents < 0n || receivedCents > expectedCents) && `Recovery ${id} is more than was expected.`,
  ),
];
