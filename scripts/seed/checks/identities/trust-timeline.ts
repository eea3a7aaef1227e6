import type { RowsWith } from '../stored-rows.ts';
import {
  carrierShareCents,
  noPolicyMoney,
  ownShareCents,
  type PolicyMoney,
  producerShareCents,
  returnedShareCents,
  taxShareCents,
} from './collected-shares.ts';
import { type Entry, type LedgerRows, ledgerOf } from './ledger-view.ts';
import { UncollectedCommission } from './uncollected-commission.ts';

/** What the identity of the trust reads. */
export type TrustRows = LedgerRows &
  RowsWith<{
    policies: 'orgId' | 'id' | 'carrierId' | 'stateCode' | 'billingMethod';
    policyTransactions:
      | 'policyId'
      | 'premiumChangeCents'
      | 'producerCommissionCents'
      | 'mgaCommissionCents'
      | 'bookedAt';
    billingSchedules: 'id' | 'policyId';
    billingAuditEntries: 'entityId' | 'before' | 'after' | 'createdAt';
  }>;

/** What a trust holds after a moment: its balance, what of it belongs to whom, and who was paid in that moment. */
export interface TrustMoment {
  readonly at: Date;
  readonly trustCents: bigint;
  /** Its balance before that moment. */
  readonly trustBeforeCents: bigint;
  /** By account, what is held for its owner; negative for what an owner has to give back. */
  readonly held: ReadonlyMap<string, bigint>;
  /**
   * What is the organization's own in it: collected, not drawn, and not advanced to producers; negative for what it has drawn or
   * advanced of premium that was returned since, or not collected yet.
   */
  readonly ownCents: bigint;
  /** What banks took back of payments that they did not honor. */
  readonly takenBackCents: bigint;
  /** The accounts of those who were paid out of it. */
  readonly paid: ReadonlySet<string>;
}

/** Something that happened to the money of a policy, or an entry of the ledger. */
type Happening =
  | { readonly at: Date; readonly policyId: string; readonly change: Partial<PolicyMoney> }
  | { readonly at: Date; readonly entry: Entry };

const collectedColumns = ['collectedPremiumCents', 'collectedTaxCents', 'collectedFeeCents'] as const;

const centsIn = (values: Readonly<Record<string, unknown>> | null, name: string): bigint =>
  BigInt(String(values?.[name] ?? 0));

/** What happened, of one organization: what transactions wrote, what schedules collected, and what was posted. */
const happeningsOf = (rows: TrustRows, orgId: string): Happening[] => {
  const policyOfSchedule = new Map(rows.billingSchedules.map(({ id, policyId }) => [id, policyId]));
  const own = new Set(rows.policies.flatMap((policy) => (policy.orgId === orgId ? policy.id : [])));
  const byAgency = new Set(rows.policies.flatMap(({ id, billingMethod }) => (billingMethod === 'agency' ? id : [])));
  const written = rows.policyTransactions.map(({ policyId, bookedAt: at, ...cents }): Happening => {
    // What an agency keeps is never collected, and owed to nobody.
    const keptCents = byAgency.has(policyId) ? cents.producerCommissionCents : 0n;
    const writtenPremiumCents = cents.premiumChangeCents - keptCents;
    const producerCommissionCents = cents.producerCommissionCents - keptCents;
    const { mgaCommissionCents } = cents;
    return { at, policyId, change: { writtenPremiumCents, producerCommissionCents, mgaCommissionCents } };
  });
  const collected = rows.billingAuditEntries.flatMap(({ entityId, before, after, createdAt: at }): Happening[] => {
    const policyId = policyOfSchedule.get(entityId);
    if (policyId === undefined) return [];
    // Entries of one moment have no order, but their differences add up in any.
    const change = collectedColumns.map((name) => [name, centsIn(after, name) - centsIn(before, name)]);
    return [{ at, policyId, change: Object.fromEntries(change) }];
  });
  const posted = rows.journalEntries.flatMap((entry): Happening[] =>
    entry.orgId === orgId ? [{ at: entry.postedAt, entry }] : [],
  );
  return [...[...written, ...collected].filter((one) => 'policyId' in one && own.has(one.policyId)), ...posted];
};

const commissionDue = /^ap:prd_\w+:commission-due$/;

/** The accounts of what a trust holds by its ledger alone; of commission that is due only what was collected. */
const heldByLedger =
  /^(refund:\w+:payable|escheat:\w+:payable|suspense:\w+:unapplied|advance:\w+:premium|ap:prd_\w+:commission-due)$/;

const remitting: ReadonlySet<string> = new Set(['carrier_remitted', 'carrier_returned', 'tax_remitted']);

/** The name under which something is held for a state: tax and stamping fee of it together. */
const holderOf = (account: string): string => (account.startsWith('tax:') ? account.replace(/:[^:]+$/, '') : account);

/** What the trust of an organization held, and for whom, after each moment in which something happened. */
export const trustTimeline = (rows: TrustRows, orgId: string): TrustMoment[] => {
  const { linesOf } = ledgerOf(rows);
  const policies = new Map(rows.policies.map((policy) => [policy.id, policy]));
  const moneyOf = new Map<string, PolicyMoney>();
  const held = new Map<string, bigint>();
  const uncollected = new UncollectedCommission();
  let trustCents = 0n;
  let ownCents = 0n;
  const add = (holder: string, cents: bigint) => held.set(holder, (held.get(holder) ?? 0n) + cents);
  const change = (policyId: string, by: Partial<PolicyMoney>) => {
    const policy = policies.get(policyId);
    const money = moneyOf.get(policyId) ?? noPolicyMoney();
    const before = { ...money };
    for (const name of Object.keys(money)) money[name as keyof PolicyMoney] += by[name as keyof PolicyMoney] ?? 0n;
    moneyOf.set(policyId, money);
    uncollected.collected(policyId, producerShareCents(money));
    add(`ap:${policy?.carrierId}:premium`, carrierShareCents(money) - carrierShareCents(before));
    add(`ar:${policyId}:returned`, returnedShareCents(money) - returnedShareCents(before));
    ownCents += ownShareCents(money) - ownShareCents(before);
    add(`tax:${policy?.stateCode}`, taxShareCents(money) - taxShareCents(before));
  };
  const outOf = (entry: Entry): bigint =>
    linesOf(entry).reduce((sum, { account, cents }) => (account.startsWith('trust:') ? sum - cents : sum), 0n);
  const post = (entry: Entry): string[] => {
    const lines = linesOf(entry);
    const movesTrust = lines.some(({ account }) => account.startsWith('trust:'));
    // A bank takes back a payment that it does not honor, wherever its money is by then: nobody is paid.
    const outOfTrust = entry.event !== 'payment_returned' && outOf(entry) > 0n;
    for (const { account, cents } of lines) {
      if (commissionDue.test(account) && !movesTrust && entry.policyId)
        uncollected.due(entry.policyId, account, -cents);
      if (account.startsWith('trust:')) trustCents += cents;
      else if (movesTrust && account.startsWith('operating:')) ownCents -= cents;
      else if (heldByLedger.test(account)) add(account, -cents);
      else if (remitting.has(entry.event)) add(holderOf(account), -cents);
    }
    return outOfTrust ? lines.flatMap(({ account, cents }) => (cents > 0n ? holderOf(account) : [])) : [];
  };
  const moments = Map.groupBy(happeningsOf(rows, orgId), ({ at }) => at.getTime());
  return [...moments]
    .toSorted(([one], [other]) => one - other)
    .map(([at, together]) => {
      const trustBeforeCents = trustCents;
      const paid = together.flatMap((one) => {
        if ('entry' in one) return post(one.entry);
        change(one.policyId, one.change);
        return [];
      });
      const takenBackCents = together.reduce(
        (sum, one) => ('entry' in one && one.entry.event === 'payment_returned' ? sum + outOf(one.entry) : sum),
        0n,
      );
      return {
        at: new Date(at),
        trustCents,
        trustBeforeCents,
        held: uncollected.leftOut(held),
        ownCents: ownCents - uncollected.advancedCents(held),
        takenBackCents,
        paid: new Set(paid),
      };
    });
};
