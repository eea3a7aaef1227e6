import { premiumAtEndOf } from './identities/closed-figures/premium.ts';
import { type Check, groupBy, type StoredRows, sumOf } from './stored-rows.ts';

/** Amounts and counts by a key in words, and by their names. */
class Sums {
  readonly #sums = new Map<string, bigint>();

  add(key: string, name: string, amount: bigint | number): void {
    const of = `${key}: ${name}`;
    this.#sums.set(of, (this.#sums.get(of) ?? 0n) + BigInt(amount));
  }

  /** What differs from the sums of others, in words. */
  differences(others: Sums, what: string): string[] {
    const names = new Set([...this.#sums.keys(), ...others.#sums.keys()]);
    return [...names].flatMap((name) => {
      const [stored, made] = [this.#sums.get(name) ?? 0n, others.#sums.get(name) ?? 0n];
      return stored === made ? [] : [`The sum of ${what} is ${stored}, of its rows ${made}, for ${name}.`];
    });
  }
}

type Policy = StoredRows['policies'][number];

const originOf = ({ orgId, programId, carrierId, producerId, stateCode, lineOfBusinessCode, effectiveDate }: Policy) =>
  [orgId, programId, carrierId, producerId, stateCode, lineOfBusinessCode, effectiveDate.slice(0, 4)].join(' ');

const storedOrigin = (row: StoredRows['earnedPremiums'][number] | StoredRows['writtenPremiums'][number]) =>
  [row.orgId, row.programId, row.carrierId, row.producerId, row.stateCode, row.lineOfBusinessCode, row.policyYear].join(
    ' ',
  );

const states = new Set<string>(['surplus_lines_tax', 'stamping_fee']);

/** What was written by day and keys is what the transactions of the policies say. */
export const checkWrittenSums: Check = ({ policies, policyTransactions, writtenPremiums }) => {
  const [stored, made] = [new Sums(), new Sums()];
  for (const row of writtenPremiums) {
    const key = [storedOrigin(row), row.accountingDate, row.effectiveMonth.slice(0, 7), row.transactionType].join(' ');
    stored.add(key, 'premium', row.premiumCents);
    stored.add(key, 'taxes', row.taxesCents);
    stored.add(key, 'fees', row.feesCents);
    stored.add(key, 'commission of the producer', row.producerCommissionCents);
    stored.add(key, 'commission of the MGA', row.mgaCommissionCents);
    stored.add(key, 'transactions', row.transactionCount);
  }
  const policyOf = new Map(policies.map((policy) => [policy.id, policy]));
  for (const row of policyTransactions) {
    const policy = policyOf.get(row.policyId);
    if (!policy) continue;
    const key = [originOf(policy), row.accountingDate, row.effectiveDate.slice(0, 7), row.type].join(' ');
    for (const { kind, amountCents } of row.charges) {
      if (kind === 'premium') made.add(key, 'premium', amountCents);
      else made.add(key, states.has(kind) ? 'taxes' : 'fees', amountCents);
    }
    made.add(key, 'commission of the producer', row.producerCommissionCents);
    made.add(key, 'commission of the MGA', row.mgaCommissionCents);
    made.add(key, 'transactions', 1);
  }
  return stored.differences(made, 'written premium');
};

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const monthAfter = (month: string): string => {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of, 1)).toISOString().slice(0, 10);
};

/** What was earned in each month that was added up is what follows from the transactions and segments booked by its end. */
export const checkEarnedSums: Check = (rows) => {
  const [stored, made] = [new Sums(), new Sums()];
  for (const row of rows.earnedPremiums) {
    const key = `${storedOrigin(row)} ${row.month}`;
    stored.add(key, 'earned', row.earnedCents);
    stored.add(key, 'unearned', row.unearnedCents);
  }
  const origins = groupBy(rows.policies, originOf);
  for (const origin of new Set(rows.policies.map(originOf))) {
    const premium = premiumAtEndOf({ ...rows, policies: origins(origin) });
    for (const { orgId, month, completedAt } of rows.premiumMonths) {
      if (completedAt === null || !origin.startsWith(`${orgId} `)) continue;
      const after = premium(orgId, dayBefore(monthAfter(month)));
      made.add(`${origin} ${month}`, 'earned', after.earnedCents - premium(orgId, dayBefore(month)).earnedCents);
      made.add(`${origin} ${month}`, 'unearned', after.unearnedCents);
    }
  }
  return stored.differences(made, 'earned premium');
};

/** What losses came to in all is what their claims, reserves, payments and recoveries say today. */
export const checkLossSums: Check = (rows) => {
  const [stored, made] = [new Sums(), new Sums()];
  for (const row of rows.lossTotals) {
    const { orgId, programId, carrierId, producerId, lossStateCode, lossType, accidentYear, policyYear } = row;
    const key = [orgId, programId, carrierId, producerId, lossStateCode, lossType, accidentYear, policyYear].join(' ');
    stored.add(key, 'claims', row.reportedCount);
    stored.add(key, 'closed claims', row.closedCount);
    stored.add(key, 'indemnity outstanding', row.indemnityReservedCents - row.indemnityPaidCents);
    stored.add(key, 'indemnity paid', row.indemnityPaidCents);
    stored.add(key, 'expense outstanding', row.expenseReservedCents - row.expensePaidCents);
    stored.add(key, 'expense paid', row.expensePaidCents);
    stored.add(key, 'recovered', row.recoveredCents);
  }
  const linesOf = groupBy(rows.claimReserveLines, ({ claimId }) => claimId);
  const recoveriesOf = groupBy(rows.claimRecoveries, ({ claimId }) => claimId);
  for (const { id, closedAt, dateOfLoss, policyEffectiveDate, ...claim } of rows.claims) {
    const { orgId, programId, carrierId, producerId, lossStateCode, lossType } = claim;
    const years = [dateOfLoss.slice(0, 4), policyEffectiveDate.slice(0, 4)];
    const key = [orgId, programId, carrierId, producerId, lossStateCode, lossType, ...years].join(' ');
    made.add(key, 'claims', 1);
    made.add(key, 'closed claims', closedAt === null ? 0 : 1);
    for (const { costType, outstandingCents, paidCents } of linesOf(id)) {
      made.add(key, `${costType} outstanding`, outstandingCents);
      made.add(key, `${costType} paid`, paidCents);
    }
    made.add(
      key,
      'recovered',
      sumOf(recoveriesOf(id), ({ receivedCents }) => receivedCents),
    );
  }
  return stored.differences(made, 'losses');
};

/** What producers earned, gave back and were paid by day is what their lines of commission say. */
export const checkCommissionSums: Check = ({ commissionTotals, commissionLines }) => {
  const [stored, made] = [new Sums(), new Sums()];
  for (const { orgId, producerId, accountingDate, ...row } of commissionTotals) {
    const key = `${orgId} ${producerId} ${accountingDate}`;
    stored.add(key, 'earned', row.earnedCents);
    stored.add(key, 'charged back', row.chargedBackCents);
    stored.add(key, 'paid', row.paidCents);
  }
  for (const { orgId, producerId, basis, amountCents, earnedDate, paidDate } of commissionLines) {
    if (producerId === null) continue;
    const of = `${orgId} ${producerId}`;
    const what = amountCents < 0n ? 'charged back' : 'earned';
    if (basis === 'collected') made.add(`${of} ${earnedDate}`, what, amountCents);
    if (paidDate !== null) made.add(`${of} ${paidDate}`, 'paid', amountCents);
  }
  return stored.differences(made, 'commission');
};

/** What came of submissions by the day of their submission is what they and their quotes say today. */
export const checkProductionSums: Check = ({ productionTotals, submissions, quotes }) => {
  const [stored, made] = [new Sums(), new Sums()];
  for (const row of productionTotals) {
    const key = [row.orgId, row.submittedOn, row.programId, row.carrierId, row.producerId].join(' ');
    stored.add(key, 'submitted', row.submittedCount);
    stored.add(key, 'quoted', row.quotedCount);
    stored.add(key, 'bound', row.boundCount);
    stored.add(key, 'minutes', row.minutesToQuote);
    stored.add(key, 'premium', row.boundPremiumCents);
  }
  const quotesOf = groupBy(quotes, ({ submissionId }) => submissionId);
  for (const { id, status, submittedAt, submittedOn, ...row } of submissions) {
    if (submittedAt === null) continue;
    const key = [row.orgId, submittedOn, row.programId, row.carrierId, row.producerId].join(' ');
    made.add(key, 'submitted', 1);
    made.add(key, 'bound', status === 'bound' ? 1 : 0);
    const own = quotesOf(id);
    const bound = own.filter((quote) => quote.status === 'bound');
    made.add(
      key,
      'premium',
      sumOf(bound, ({ annualPremiumCents }) => annualPremiumCents),
    );
    const [first] = own
      .flatMap(({ offeredAt }) => offeredAt ?? [])
      .toSorted((one, other) => Number(one) - Number(other));
    if (!first) continue;
    made.add(key, 'quoted', 1);
    made.add(key, 'minutes', Math.floor((Number(first) - Number(submittedAt)) / 60_000));
  }
  return stored.differences(made, 'production');
};
