import { dayOf } from '../../../src/keyspaces/global/rules/dates.ts';
import { needsNotice } from '../../../src/keyspaces/policies/rules/cancellation.ts';
import { isMailedInTime } from './notice-in-time.ts';
import { type Check, findings, groupBy, sumOf } from './stored-rows.ts';

/** Transactions by which cover ends, or goes on after that. */
const endings = new Set(['cancellation', 'reinstatement', 'cancellation_rescinded']);

/** Status, dates and intent of policies agree with their transactions and notices. */
export const checkPolicies: Check = (rows) => {
  const transactionsOf = groupBy(rows.policyTransactions, ({ policyId }) => policyId);
  const noticesOf = groupBy(rows.policiesNotices, ({ subjectId, outcome }) =>
    outcome === 'pending' ? subjectId : null,
  );
  const renewed = new Set(rows.policies.map(({ renewalOfId }) => renewalOfId));
  return findings(rows.policies, (policy) => {
    const { id, status, effectiveDate, cancellationDate, pendingCancellationDate, renewalOfId, renewalIntent } = policy;
    const types = transactionsOf(id)
      .toSorted((one, other) => one.ordinal - other.ordinal)
      .map(({ type }) => type);
    const isEnded = types.findLast((type) => endings.has(type)) === 'cancellation';
    const announced = noticesOf(id).some(
      ({ kind, effectiveDate: day }) => kind.startsWith('cancellation') && day === pendingCancellationDate,
    );
    const right =
      types[0] === (renewalOfId === null ? 'new_business' : 'renewal') &&
      isEnded === (cancellationDate !== null) &&
      (status !== 'cancelled' || isEnded) &&
      (!isEnded || status === 'cancelled' || pendingCancellationDate === cancellationDate) &&
      (pendingCancellationDate === null || isEnded || announced) &&
      (cancellationDate === null || cancellationDate >= effectiveDate) &&
      (renewalIntent === 'non_renew') === types.includes('non_renewal') &&
      (status !== 'non_renewed' || renewalIntent === 'non_renew') &&
      (status !== 'renewed' || renewed.has(id));
    return !right && `Policy ${id} is ${status}, which ${types.join(', ')} contradict.`;
  });
};

/** What a transaction charges is its premium, and it counts on no day before it was booked or took effect. */
export const checkTransactions: Check = (rows) =>
  findings(rows.policyTransactions, ({ id, charges, premiumChangeCents, accountingDate, bookedAt, effectiveDate }) => {
    const premium = charges.filter(({ kind }) => kind === 'premium');
    const charged = sumOf(premium, ({ amountCents }) => amountCents);
    if (charged !== premiumChangeCents) return `Transaction ${id} charges ${charged} cents of ${premiumChangeCents}.`;
    const early = accountingDate < dayOf(bookedAt) || accountingDate < effectiveDate;
    return early && `Transaction ${id} counts on ${accountingDate}, before it was booked or took effect.`;
  });

/** No insurer ends cover, for want of payment or another reason, without a notice mailed as long before as the state demands. */
export const checkNotices: Check = (rows) => {
  const noticesOf = groupBy(rows.policiesNotices, ({ subjectId }) => subjectId);
  const policyOf = new Map(rows.policies.map((policy) => [policy.id, policy]));
  return findings(rows.policyTransactions, ({ id, type, policyId, effectiveDate, ...cancellation }) => {
    const { requestedBy, reasonCode, cancellationMethod: method } = cancellation;
    const policy = policyOf.get(policyId);
    if (type !== 'cancellation' || !policy || !method) return false;
    if (reasonCode && !needsNotice({ requestedBy, reasonCode, method })) return false;
    const kind = reasonCode === 'non_payment' ? 'cancellation_non_payment' : 'cancellation_underwriting';
    const inTime = noticesOf(policyId).some(
      (notice) =>
        notice.kind === kind && notice.outcome === 'took_effect' && isMailedInTime(rows, policy, notice, effectiveDate),
    );
    return !inTime && `Cancellation ${id} ends cover without a notice in time.`;
  });
};

/** The accounts that a premium is divided among: the carrier's and both commissions. */
const premiumAccount = /^(ap:(car|prd)_\w+:(premium|commission-accrued|commission-due)|mga:\w+:commission-income)$/;

/** Written premium, the sum of a policy's transactions, equals the ledger's postings for the policy, to the cent. */
export const checkWrittenPremium: Check = (rows) => {
  const transactionsOf = groupBy(rows.policyTransactions, ({ policyId }) => policyId);
  const shared = new Set(rows.glAccounts.filter(({ name }) => premiumAccount.test(name)).map(({ id }) => id));
  const policyOfEntry = new Map(rows.journalEntries.map(({ id, policyId }) => [id, policyId]));
  const linesOf = groupBy(rows.journalLines, ({ accountId, entryId }) =>
    shared.has(accountId) ? (policyOfEntry.get(entryId) ?? null) : null,
  );
  return findings(rows.policies, ({ id, billingMethod }) => {
    // What an agency keeps that bills the insured itself is in nobody's account.
    const kept = billingMethod === 'agency' ? 1n : 0n;
    const written = sumOf(
      transactionsOf(id),
      ({ premiumChangeCents, producerCommissionCents }) => premiumChangeCents - kept * producerCommissionCents,
    );
    const booked = sumOf(linesOf(id), ({ debitCents, creditCents }) => creditCents - debitCents);
    return written !== booked && `Policy ${id} has ${written} cents written and ${booked} cents booked.`;
  });
};
