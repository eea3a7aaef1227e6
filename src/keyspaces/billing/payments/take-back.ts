import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { writeCommissionLines } from '../accounts/write-commission-lines.ts';
import { commissionLine } from '../rules/commission-lines.ts';
import { type Entry, entryOf, reversalOf } from '../rules/entry.ts';
import { minus, noMoney, plus } from '../rules/money.ts';
import { type StandingAllocation, takenBack } from '../rules/returning.ts';
import { type Allocated, countedFor } from './allocations.ts';
import { applyWaitingCredits } from './apply-waiting-credits.ts';
import type { BilledPolicy } from './billed-policies.ts';
import {
  type Collection,
  changeCollected,
  collectedMore,
  earnBy,
  type LockedSchedule,
  lockSchedules,
} from './collect.ts';
import { lockInvoice, settleInvoice } from './locked-invoice.ts';
import type { PayableItems } from './payable-items.ts';
import { type FiledAllocation, isReceivedInAdvance, type PaymentFile, postingLinesOf } from './payment-file.ts';

/** Allocations of a payment that are taken back, and the payment whose rows say so. */
export interface TakenBack {
  readonly file: PaymentFile;
  readonly allocations: readonly FiledAllocation[];
  readonly by: { readonly paymentId: string };
  readonly items: PayableItems;
}

interface Days {
  readonly today: string;
  readonly on: string;
}

/** Opens the invoices again that allocations had paid. */
const openAgain = async (
  transaction: WriteTransaction<'billing'>,
  { allocations, items }: TakenBack,
  today: string,
): Promise<void> => {
  for (const invoice of items.invoices) {
    const own = allocations.filter(({ invoiceId }) => invoiceId === invoice.id);
    const locked = own.length > 0 ? await lockInvoice(transaction, invoice) : null;
    if (!locked) continue;
    await settleInvoice(transaction, locked, minus(own.reduce((sum, one) => plus(sum, one), noMoney)), today);
  }
};

/** Takes back the commission of an allocation, exactly as it was earned: its lines, and the reversal of its entry. */
const takeCommissionBack = async (
  transaction: WriteTransaction<'billing'>,
  policy: BilledPolicy,
  { commissionLines, journalEntries }: FiledAllocation,
  { reversalId, on }: { readonly reversalId: string; readonly on: string },
): Promise<Entry[]> => {
  const lines = commissionLines.map(({ transactionId, amountCents }) => {
    const earning = { beneficiary: 'producer', basis: 'collected', status: 'earned' } as const;
    const back = { ...earning, transactionId, allocationId: reversalId, amountCents: -amountCents };
    return commissionLine({ ...policy, policyId: policy.id }, back, on);
  });
  await writeCommissionLines(transaction, lines);
  const description = `${policy.number} commission taken back`;
  const about = { subjectId: reversalId, policyId: policy.id, description, postingDate: on };
  return journalEntries.map((entry) => reversalOf({ id: entry.id, lines: postingLinesOf(entry) }, about));
};

/** Takes back what a payment has paid of one policy. */
const takeBackOfPolicy = async (
  transaction: WriteTransaction<'billing'>,
  { policy, schedule }: { readonly policy: BilledPolicy; readonly schedule: LockedSchedule },
  taken: TakenBack,
  { on }: Days,
) => {
  const { file, items, by } = taken;
  const ofPolicy = new Set(items.invoices.flatMap(({ id, policyId }) => (policyId === policy.id ? id : [])));
  const own = taken.allocations.filter(({ invoiceId }) => ofPolicy.has(invoiceId));
  const standing = own.map((one): FiledAllocation & StandingAllocation => {
    const receivedInAdvance = isReceivedInAdvance(file, one, policy.id);
    // Advances meet their charge all at once, and what is paid later is none.
    return { ...one, receivedInAdvance, isCollected: !receivedInAdvance || schedule.collectingSince !== null };
  });
  const { allocations, collectedChange, appliedAdvanceCents } = takenBack(standing);
  const rows = allocations.map((values) => ({
    ...values,
    id: transaction.newId(identifierPrefixes.paymentAllocations),
    paymentId: by.paymentId,
  }));
  await transaction.insert('paymentAllocations', rows);
  const entries: (Entry | null)[] = [
    entryOf(
      { event: 'advance_applied', policyId: policy.id, amountCents: -appliedAdvanceCents },
      {
        subjectId: policy.id,
        policyId: policy.id,
        description: `${policy.number} advance taken back`,
        postingDate: on,
      },
    ),
  ];
  for (const one of standing) {
    const reversalId = rows.find(({ reversesAllocationId }) => reversesAllocationId === one.id)?.id ?? '';
    if (one.isCollected) entries.push(...(await takeCommissionBack(transaction, policy, one, { reversalId, on })));
  }
  const centsOf = (advance: boolean) =>
    standing.reduce((sum, one) => (one.receivedInAdvance === advance ? sum - one.amountCents : sum), 0n);
  const applied = [
    countedFor(policy, centsOf(false)),
    { to: 'advance' as const, policyId: policy.id, amountCents: centsOf(true) },
  ].filter(({ amountCents }) => amountCents !== 0n);
  // What advances have earned, they have earned together when cover began: no line of it is of one allocation alone.
  const ofAdvances = standing.flatMap((one): Collection[] => {
    if (!one.receivedInAdvance || !one.isCollected) return [];
    const allocationId = rows.find(({ reversesAllocationId }) => reversesAllocationId === one.id)?.id ?? '';
    return [{ subjectId: allocationId, allocationId, transactionId: null, money: minus(one) }];
  });
  return { entries, applied, collectedChange, ofAdvances, rows };
};

/**
 * Of a policy that has collected less than nothing, gives the producer back what was taken twice: the return of its premium has
 * charged the commission back already that now went with the payment.
 */
const earnNothingBelow = async (
  transaction: WriteTransaction<'billing'>,
  policy: BilledPolicy,
  schedule: LockedSchedule,
  on: string,
): Promise<readonly (Entry | null)[]> => {
  if (schedule.collectedPremiumCents >= 0n) return [];
  const nothing = { subjectId: policy.id, allocationId: null, transactionId: null, money: noMoney };
  return earnBy(transaction, policy, schedule, [nothing], on);
};

/** What was taken back; amounts are negative. */
export interface WentBack extends Allocated {
  /** The credits of the same policies that pay what would be open again, or from which a refund was called off. */
  readonly creditIds: readonly string[];
}

/** The invoices that a change has opened again, and the credits that have paid them. */
export const invoicesOf = ({ allocations, creditIds }: WentBack): string[] => [
  ...new Set([...allocations.map(({ invoiceId }) => invoiceId), ...creditIds]),
];

/**
 * Takes allocations back: invoices are open again, what was collected is not, and its commission goes with it. What of a
 * cancelled policy waits to be refunded pays them then: it gives back what was not paid. The payment is locked before.
 */
export const takeBack = async (
  transaction: WriteTransaction<'billing'>,
  taken: TakenBack,
  days: Days,
): Promise<WentBack> => {
  const { policies, invoices } = taken.items;
  const schedules = await lockSchedules(transaction, policies.values());
  await openAgain(transaction, taken, days.today);
  const entries: (Entry | null)[] = [];
  const applied: Allocated['applied'][number][] = [];
  const allocations: Allocated['allocations'][number][] = [];
  const creditIds: string[] = [];
  for (const policy of policies.values()) {
    const schedule = schedules.get(policy.id);
    if (!schedule) throw new Error(`The schedule of the policy ${policy.number} is not locked.`);
    const back = await takeBackOfPolicy(transaction, { policy, schedule }, taken, days);
    entries.push(...back.entries);
    await changeCollected(transaction, schedule, back.collectedChange);
    const advanced = back.ofAdvances.reduce((sum, { money }) => sum + money.premiumCents, 0n);
    const withAdvances = schedule.collectedPremiumCents + back.collectedChange.premiumCents - advanced;
    const before = { ...schedule, collectedPremiumCents: withAdvances };
    entries.push(...(await earnBy(transaction, policy, before, back.ofAdvances, days.on)));
    const after = collectedMore(schedule, back.collectedChange);
    const reopened = new Set(back.rows.map(({ invoiceId }) => invoiceId));
    const credited = await applyWaitingCredits(
      transaction,
      {
        policy,
        schedule: after,
        invoices: invoices.filter(({ id }) => reopened.has(id)),
      },
      days,
    );
    entries.push(...credited.entries);
    const withCredits = collectedMore(after, credited.collected);
    entries.push(...(await earnNothingBelow(transaction, policy, withCredits, days.on)));
    creditIds.push(...credited.creditIds);
    applied.push(...back.applied);
    allocations.push(
      ...back.rows.map(({ invoiceId, amountCents, premiumCents, taxCents, feeCents }) => {
        const policyId = invoices.find(({ id }) => id === invoiceId)?.policyId ?? '';
        return { invoiceId, policyId, amount: amountCents, premiumCents, taxCents, feeCents };
      }),
    );
  }
  return { entries, applied, allocations, creditIds };
};
