import { identifierPrefixes } from '../../schema/identifiers.ts';
import { identifierOf } from '../../src/data/identifiers.ts';
import { addedUp } from '../../src/data/write/added-up.ts';
import { agedReceivableOf, agedSums } from '../../src/keyspaces/billing/rules/aged-receivables.ts';
import { commissionSums, commissionTotalsOf } from '../../src/keyspaces/billing/rules/commission-totals.ts';
import { lossSums, lossTotalsOf } from '../../src/keyspaces/claims/rules/loss-totals.ts';
import { addDays, addMonths, dayIn, lastDayOfMonth, monthOf } from '../../src/keyspaces/global/rules/dates.ts';
import {
  type EarnedPremium,
  type EarningPolicy,
  earnedPremiumOf,
  firstMonthNotOver,
} from '../../src/keyspaces/policies/rules/earned-premiums.ts';
import { earnedSums, writtenSums } from '../../src/keyspaces/policies/rules/premium-sums.ts';
import { writtenPremiumOf } from '../../src/keyspaces/policies/rules/written-premiums.ts';
import { productionSums, productionTotalsOf } from '../../src/keyspaces/submissions/rules/production.ts';
import { bookedPoliciesIn } from './booked-policies.ts';
import { byParent } from './by-parent.ts';
import { momentOf } from './calendar.ts';
import { lossFilesOf } from './loss-files.ts';
import type { SeedRows } from './rows.ts';

/** The rows of an organization, of which the stories have made all but the sums. */
interface Business {
  readonly rows: SeedRows;
  readonly orgId: string;
  readonly timeZone: string;
  /** The day on which the demonstration ends. */
  readonly today: string;
}

/** The policies of the organization with what their premium is computed from. */
const earningPolicies = ({ rows, orgId }: Business) => {
  const transactionsOf = byParent(rows.policyTransactions, orgId, ({ policyId }) => policyId);
  const segmentsOf = byParent(rows.policySegments, orgId, ({ policyId }) => policyId);
  return rows.policies
    .filter((policy) => policy.orgId === orgId)
    .map((policy) => ({
      ...policy,
      transactions: transactionsOf(policy.id),
      segments: segmentsOf(policy.id).map((segment) => ({
        ...segment,
        supersededByTransactionId: segment.supersededByTransactionId ?? null,
      })),
    })) satisfies EarningPolicy[];
};

/** Adds the months of an organization, and what was earned in each that is over. */
const addMonthsOfPremium = (business: Business, policies: readonly EarningPolicy[]): void => {
  const { rows, orgId, timeZone, today } = business;
  const dates = rows.policyTransactions.flatMap((one) => (one.orgId === orgId ? [dayIn(timeZone, one.bookedAt)] : []));
  const [first] = dates.toSorted();
  if (first === undefined) return;
  const next = firstMonthNotOver(today);
  for (let month = monthOf(first); month <= next; month = addMonths(month, 1)) {
    const over = month < next;
    const id = identifierOf(identifierPrefixes.premiumMonths, orgId, month);
    const completedAt = over ? momentOf(addDays(addMonths(month, 1), 2), 6) : null;
    rows.premiumMonths.push({ orgId, id, month, throughId: null, completedAt, createdAt: momentOf(month, 6) });
    if (!over) continue;
    const earned: EarnedPremium[] = policies.flatMap((policy) => earnedPremiumOf(policy, { month, timeZone }) ?? []);
    rows.earnedPremiums.push(...addedUp(earned, earnedSums).map((row) => ({ orgId, ...row })));
  }
};

const addLosses = ({ rows, orgId, timeZone }: Business): void => {
  const losses = lossFilesOf(rows, orgId).flatMap(({ file }) =>
    lossTotalsOf(file, (moment) => dayIn(timeZone, moment)),
  );
  rows.lossTotals.push(...addedUp(losses, lossSums).map((row) => ({ orgId, ...row })));
};

const addCommissions = ({ rows, orgId }: Business): void => {
  const lines = rows.commissionLines.flatMap(({ producerId = null, earnedDate = null, paidDate = null, ...line }) =>
    line.orgId === orgId ? commissionTotalsOf({ ...line, producerId, earnedDate, paidDate }) : [],
  );
  rows.commissionTotals.push(...addedUp(lines, commissionSums).map((row) => ({ orgId, ...row })));
};

const addProduction = ({ rows, orgId }: Business): void => {
  const bound = rows.quotes.filter((quote) => quote.orgId === orgId && quote.status === 'bound');
  const premiums = new Map(bound.map(({ submissionId, annualPremiumCents }) => [submissionId, annualPremiumCents]));
  const totals = rows.submissions
    .filter((submission) => submission.orgId === orgId)
    .flatMap(({ id, submittedOn = null, submittedAt = null, firstQuotedAt = null, ...keys }) =>
      productionTotalsOf({ ...keys, submittedOn, submittedAt, firstQuotedAt }, premiums.get(id) ?? null),
    );
  rows.productionTotals.push(...addedUp(totals, productionSums).map((row) => ({ orgId, ...row })));
};

/** Adds what was owed by age at the end of each closed month, as the month's row says that it was told. */
const addAgedReceivables = ({ rows, orgId, timeZone }: Business): void => {
  const policies = bookedPoliciesIn(rows, orgId);
  const dayOf = (moment: Date) => dayIn(timeZone, moment);
  for (const { id: receivableMonthId, month, ...closing } of rows.receivableMonths) {
    if (closing.orgId !== orgId || !closing.completedAt || closing.withdrawnAt) continue;
    const on = { lastDay: lastDayOfMonth(month), dayOf };
    const aged = policies.flatMap((policy) => agedReceivableOf(policy, on) ?? []);
    rows.agedReceivables.push(...addedUp(aged, agedSums).map((row) => ({ orgId, receivableMonthId, ...row })));
  }
};

/** Adds the sums of an organization's business to its rows, by the rules by which each change adds to them. */
export const addSums = (business: Business): void => {
  const { rows, orgId } = business;
  const policies = earningPolicies(business);
  const written = policies.flatMap((policy) => policy.transactions.map((one) => writtenPremiumOf(policy, one)));
  rows.writtenPremiums.push(...addedUp(written, writtenSums).map((row) => ({ orgId, ...row })));
  addMonthsOfPremium(business, policies);
  addLosses(business);
  addCommissions(business);
  addAgedReceivables(business);
  addProduction(business);
};
