import { eq, sql } from 'drizzle-orm';
import { billingSchedules, commissionLines } from '../../../../schema/billing/tables/index.ts';
import { KeyspaceBusyError } from '../../../data/guard/errors.ts';
import type { StoredRow, WriteTransaction } from '../../../data/write/write-transaction.ts';
import { earnsNoMore } from '../../global/rules/run-off.ts';
import { writeCommissionLines } from '../accounts/write-commission-lines.ts';
import { type CommissionSoFar, earnedByCollections } from '../rules/collecting.ts';
import { commissionLine } from '../rules/commission-lines.ts';
import { type Entry, entryOf } from '../rules/entry.ts';
import { type Money, noMoney, plus } from '../rules/money.ts';
import type { BilledPolicy } from './billed-policies.ts';

/** The columns of a schedule that say what its policy has collected, and whether payments count at once. */
export const collectedColumns = [
  'collectedPremiumCents',
  'collectedTaxCents',
  'collectedFeeCents',
  'collectingSince',
] as const;

/** The schedule of a policy, locked to the end: whoever changes what the policy has to pay or has collected waits for it. */
export type LockedSchedule = Pick<StoredRow<'billingSchedules'>, 'id' | (typeof collectedColumns)[number]>;

/** Locks the schedules of policies, in the order in which everybody does: that of the policies. */
export const lockSchedules = async (
  transaction: WriteTransaction<'billing'>,
  policies: Iterable<BilledPolicy>,
): Promise<ReadonlyMap<string, LockedSchedule>> => {
  const locked = new Map<string, LockedSchedule>();
  for (const { id, number } of policies) {
    const schedule = await transaction.lockBy('billingSchedules', 'policyId', id, collectedColumns);
    if (!schedule) throw new Error(`The policy ${number} has no schedule.`);
    locked.set(id, schedule);
  }
  return locked;
};

/** A locked schedule after so much more was collected. */
export const collectedMore = (
  { collectedPremiumCents, collectedTaxCents, collectedFeeCents, ...schedule }: LockedSchedule,
  { premiumCents, taxCents, feeCents }: Money,
): LockedSchedule => ({
  ...schedule,
  collectedPremiumCents: collectedPremiumCents + premiumCents,
  collectedTaxCents: collectedTaxCents + taxCents,
  collectedFeeCents: collectedFeeCents + feeCents,
});

/** Adds to what was collected of a policy, by an expression over the locked row; a negative amount is given back. */
export const changeCollected = async (
  transaction: WriteTransaction<'billing'>,
  before: LockedSchedule,
  money: Money,
): Promise<void> => {
  const { collectedPremiumCents, collectedTaxCents, collectedFeeCents } = billingSchedules;
  const by = {
    collectedPremiumCents: sql`${collectedPremiumCents} + ${money.premiumCents}`,
    collectedTaxCents: sql`${collectedTaxCents} + ${money.taxCents}`,
    collectedFeeCents: sql`${collectedFeeCents} + ${money.feeCents}`,
  };
  await transaction.changeLocked('billingSchedules', before.id, { before, after: collectedMore(before, money), by });
};

/**
 * What a policy has written and earned, by the lines of commission: read under the lock of its schedule. A transaction that
 * was booked since the policy was read is not known here: then the whole is to be asked for again.
 */
const commissionSoFar = async (
  transaction: WriteTransaction<'billing'>,
  { id, commissionBasis: basis, transactions }: BilledPolicy,
  { collectedPremiumCents }: LockedSchedule,
): Promise<Omit<CommissionSoFar, 'isInRunOff'>> => {
  const all = await transaction.read(
    'commissionLines',
    ['beneficiary', 'basis', 'transactionId', 'amountCents'],
    eq(commissionLines.policyId, id),
  );
  const lines = all.filter(({ beneficiary }) => beneficiary === 'producer');
  const booked = new Set(lines.flatMap((line) => (line.basis === 'written' ? line.transactionId : [])));
  const known = new Map(transactions.map((one) => [one.id, one]));
  if ([...booked].some((one) => !known.has(one))) {
    throw new KeyspaceBusyError('billing', new Error('The policy has changed since it was read.'));
  }
  const counted = transactions.filter((one) => booked.has(one.id) || one.producerCommissionCents === 0n);
  return {
    basis,
    writtenPremiumCents: counted.reduce((sum, one) => sum + one.premiumChangeCents, 0n),
    commissionCents: counted.reduce((sum, one) => sum + one.producerCommissionCents, 0n),
    collectedPremiumCents,
    earnedCents: lines.reduce((sum, line) => (line.basis === 'collected' ? sum + line.amountCents : sum), 0n),
  };
};

/** What counts as collected. */
export interface Collection {
  /** What the entry of its commission is about: the allocation of a payment, or the use of a credit. */
  readonly subjectId: string;
  readonly allocationId: string | null;
  /** Null for what no transaction charges, such as a fee by itself. */
  readonly transactionId: string | null;
  readonly money: Money;
}

/**
 * Makes due the commission that is earned by what counts as collected now, or takes back what is earned no more; the schedule is
 * as it was before. Returns its entries, to be posted.
 */
export const earnBy = async (
  transaction: WriteTransaction<'billing'>,
  policy: BilledPolicy,
  schedule: LockedSchedule,
  collections: readonly Collection[],
  on: string,
): Promise<readonly (Entry | null)[]> => {
  if (collections.length === 0) return [];
  // An agency that bills its insured itself has kept its commission.
  if (policy.billingMethod === 'agency') return [];
  const earned = earnedByCollections(
    { ...(await commissionSoFar(transaction, policy, schedule)), isInRunOff: earnsNoMore(policy.commissionEndsOn, on) },
    collections.map(({ allocationId, transactionId, money: { premiumCents } }) => ({
      allocationId,
      transactionId: transactionId ?? policy.firstTransactionId,
      premiumCents,
    })),
  );
  const { id: policyId, number, producerId } = policy;
  const lines = earned.map((earning) => commissionLine({ ...policy, policyId }, earning, on));
  await writeCommissionLines(transaction, lines);
  return earned.map(({ amountCents }, index) => {
    const subjectId = collections[index]?.subjectId ?? policyId;
    const about = { subjectId, policyId, description: `${number} commission earned`, postingDate: on };
    return entryOf({ event: 'commission_earned', producerId, amountCents }, about);
  });
};

/** Counts what pays a policy as collected, and makes due the commission that they earn. Returns its entries, to be posted. */
export const collect = async (
  transaction: WriteTransaction<'billing'>,
  policy: BilledPolicy,
  schedule: LockedSchedule,
  collections: readonly Collection[],
  on: string,
): Promise<readonly (Entry | null)[]> => {
  const money = collections.reduce((sum, one) => plus(sum, one.money), noMoney);
  await changeCollected(transaction, schedule, money);
  return earnBy(transaction, policy, schedule, collections, on);
};
