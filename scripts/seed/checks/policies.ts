import { type Check, findings, groupBy, sumOf } from './stored-rows.ts';

/** Status and dates of policies agree with their transactions. */
export const checkPolicies: Check = (rows) => {
  const transactionsOf = groupBy(rows.policyTransactions, ({ policyId }) => policyId);
  const renewed = new Set(rows.policies.map(({ renewalOfId }) => renewalOfId));
  return findings(rows.policies, ({ id, status, effectiveDate, cancellationDate, renewalOfId, renewalIntent }) => {
    const types = transactionsOf(id)
      .toSorted((one, other) => one.ordinal - other.ordinal)
      .map(({ type }) => type);
    const ended = types.findLast((type) => type === 'cancellation' || type === 'reinstatement') === 'cancellation';
    const right =
      types[0] === (renewalOfId === null ? 'new_business' : 'renewal') &&
      (status === 'cancelled') === ended &&
      ended === (cancellationDate !== null) &&
      (cancellationDate === null || cancellationDate >= effectiveDate) &&
      (renewalIntent === 'non_renew') === types.includes('non_renewal') &&
      (status !== 'non_renewed' || renewalIntent === 'non_renew') &&
      (status !== 'renewed' || renewed.has(id));
    return !right && `Policy ${id} is ${status}, which ${types.join(', ')} contradict.`;
  });
};

/** The segments of a term are without gaps, and the premium of each is the sum of its coverages. */
export const checkTimelines: Check = (rows) => {
  const segmentsOf = groupBy(rows.policySegments, ({ policyId }) => policyId);
  const coveragesOf = groupBy(rows.coverages, ({ segmentId }) => segmentId);
  return [
    ...findings(rows.policies, ({ id, effectiveDate, expirationDate, cancellationDate, annualPremiumCents }) => {
      const segments = segmentsOf(id).toSorted((one, other) => one.fromDate.localeCompare(other.fromDate));
      const whole =
        segments.every(({ fromDate }, index) => fromDate === (segments[index - 1]?.toDate ?? effectiveDate)) &&
        segments.at(-1)?.toDate === (cancellationDate ?? expirationDate);
      const premium = segments.at(-1)?.annualPremiumCents === annualPremiumCents;
      return !(whole && premium) && `The segments of policy ${id} do not fill its cover or its premium.`;
    }),
    ...findings(rows.policySegments, ({ id, annualPremiumCents }) => {
      const sum = sumOf(coveragesOf(id), ({ premiumCents }) => premiumCents);
      return sum !== annualPremiumCents && `Segment ${id} costs ${annualPremiumCents} cents, its coverages ${sum}.`;
    }),
  ];
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
  return findings(rows.policies, ({ id }) => {
    const written = sumOf(transactionsOf(id), ({ premiumChangeCents }) => premiumChangeCents);
    const booked = sumOf(linesOf(id), ({ debitCents, creditCents }) => creditCents - debitCents);
    return written !== booked && `Policy ${id} has ${written} cents written and ${booked} cents booked.`;
  });
};
