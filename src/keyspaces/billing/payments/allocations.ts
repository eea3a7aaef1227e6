import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { invalidInput, notFound, type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import { AllocationExceedsOpen, AllocationExceedsPayment } from '../refusals.ts';
import type { Entry } from '../rules/entry.ts';
import { type Money, minus, takeFrom, totalOf } from '../rules/money.ts';
import { appliedTo } from '../rules/paying.ts';
import type { Applied } from '../rules/posting/cash.ts';
import type { BilledPolicy } from './billed-policies.ts';
import { type Collection, collect, type LockedSchedule, lockSchedules } from './collect.ts';
import { type LockedInvoice, lockInvoice, settleInvoice } from './locked-invoice.ts';
import { isAccountCurrentCredit, type PlannedAllocation, planNetted, refusalOfNetting } from './netting.ts';
import type { PayableInvoice } from './payable-invoices.ts';
import type { NamedAllocation, PayableItems } from './payable-items.ts';

/** What a payment will pay, with all that is locked for it. */
export interface AllocationPlan {
  readonly parts: readonly PlannedAllocation[];
  readonly schedules: ReadonlyMap<string, LockedSchedule>;
  readonly policies: ReadonlyMap<string, BilledPolicy>;
  /** What no invoice takes. */
  readonly unappliedCents: bigint;
}

/** Refuses more than is open of an invoice, and to take anything off a payment but a credit of an agency. */
const refusalOfAmount = ({ invoice, open }: LockedInvoice, amount: bigint, path: readonly string[]): Refusal | null => {
  const isCredit = isAccountCurrentCredit(invoice);
  if (amount < 0n && !isCredit) {
    return invalidInput('must be above zero, unless it is a credit on the account current of an agency', ...path);
  }
  const openCents = totalOf(open);
  const fits = amount > 0n ? amount <= openCents : amount >= openCents;
  if (fits) return null;
  // Nothing is to be paid of a credit.
  return refuse(AllocationExceedsOpen, path, { invoiceId: invoice.id, open: amount > 0n && isCredit ? 0n : openCents });
};

const planNamed = async (
  transaction: WriteTransaction<'billing'>,
  named: readonly NamedAllocation[],
  invoices: readonly PayableInvoice[],
): Promise<PlannedAllocation[] | Refusal> => {
  const parts: PlannedAllocation[] = [];
  const known = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  for (const [index, { invoiceId, amount }] of named.entries()) {
    const path = ['allocations', String(index)];
    const invoice = known.get(invoiceId);
    const locked = invoice && (await lockInvoice(transaction, invoice));
    if (!locked) return notFound(invoiceId, ...path, 'invoiceId');
    const refused = refusalOfAmount(locked, amount, [...path, 'amount']);
    if (refused) return refused;
    const money = amount > 0n ? takeFrom(locked.open, amount) : minus(takeFrom(minus(locked.open), -amount));
    parts.push({ locked, money });
  }
  return parts;
};

const planAutomatic = async (
  transaction: WriteTransaction<'billing'>,
  amountCents: bigint,
  { invoices, policies }: PayableItems,
  schedules: ReadonlyMap<string, LockedSchedule>,
): Promise<PlannedAllocation[]> => {
  if (invoices.some(isAccountCurrentCredit)) {
    const items: LockedInvoice[] = [];
    for (const invoice of invoices) {
      const locked = policies.has(invoice.policyId) ? await lockInvoice(transaction, invoice) : null;
      if (locked) items.push(locked);
    }
    return planNetted(amountCents, items, schedules);
  }
  const parts: PlannedAllocation[] = [];
  let leftCents = amountCents;
  for (const invoice of invoices) {
    if (leftCents === 0n) break;
    const locked = policies.has(invoice.policyId) ? await lockInvoice(transaction, invoice) : null;
    if (!locked || totalOf(locked.open) <= 0n) continue;
    const money = takeFrom(locked.open, leftCents);
    parts.push({ locked, money });
    leftCents -= totalOf(money);
  }
  return parts;
};

/**
 * Decides which invoices money pays: those that are named, or with none named the oldest due first. Locks schedules, then
 * installments and invoices, and decides by what it has locked.
 */
export const planAllocations = async (
  transaction: WriteTransaction<'billing'>,
  { amountCents, named }: { readonly amountCents: bigint; readonly named: readonly NamedAllocation[] | null },
  items: PayableItems,
): Promise<AllocationPlan | Refusal> => {
  const { policies, invoices } = items;
  const askedCents = (named ?? []).reduce((sum, { amount }) => sum + amount, 0n);
  if (askedCents > amountCents) {
    return refuse(AllocationExceedsPayment, ['allocations'], { unallocated: amountCents });
  }
  const schedules = await lockSchedules(transaction, policies.values());
  const parts = named
    ? await planNamed(transaction, named, invoices)
    : await planAutomatic(transaction, amountCents, items, schedules);
  if (!Array.isArray(parts)) return parts;
  // What the platform chooses itself is never an error.
  const unbalanced = named && refusalOfNetting(parts, schedules);
  if (unbalanced) return unbalanced;
  const appliedCents = parts.reduce((sum, { money }) => sum + totalOf(money), 0n);
  return { parts, schedules, policies, unappliedCents: amountCents - appliedCents };
};

/** The policies that a plan pays invoices of. */
export const policiesOf = ({ parts, policies }: AllocationPlan): BilledPolicy[] => {
  const ids = new Set(parts.map(({ locked }) => locked.invoice.policyId));
  return [...policies.values()].filter(({ id }) => ids.has(id));
};

/** Where money is that counts for a policy: an agency that bills its insured itself pays its account current. */
export const countedFor = ({ billingMethod, producerId, id: policyId }: BilledPolicy, amountCents: bigint): Applied =>
  billingMethod === 'agency'
    ? { to: 'account_current', producerId, amountCents }
    : { to: 'receivable', policyId, amountCents };

/** Where money goes that pays a policy on a day, as its locked schedule decides. */
export const appliedOf = (
  policy: BilledPolicy,
  schedule: Pick<LockedSchedule, 'collectingSince'>,
  amountCents: bigint,
  today: string,
): Applied =>
  policy.billingMethod !== 'agency' && appliedTo({ ...policy, ...schedule }, today) === 'advance'
    ? { to: 'advance', policyId: policy.id, amountCents }
    : countedFor(policy, amountCents);

/** What was allocated: where the ledger has it, and what of it earns commission. */
export interface Allocated {
  readonly applied: readonly Applied[];
  readonly entries: readonly (Entry | null)[];
  readonly allocations: readonly (NamedAllocation & Money & { readonly policyId: string })[];
}

/** Writes the allocations of a plan: invoices and installments are settled, and what counts now is collected and earns. */
export const allocate = async (
  transaction: WriteTransaction<'billing'>,
  paymentId: string,
  plan: AllocationPlan,
  { today, on }: { readonly today: string; readonly on: string },
): Promise<Allocated> => {
  const rows = plan.parts.map(({ locked: { invoice }, money }) => ({
    id: transaction.newId(identifierPrefixes.paymentAllocations),
    paymentId,
    invoiceId: invoice.id,
    amountCents: totalOf(money),
    ...money,
    reversesAllocationId: null,
  }));
  await transaction.insert('paymentAllocations', rows);
  for (const { locked, money } of plan.parts) await settleInvoice(transaction, locked, money, today);
  const applied: Applied[] = [];
  const entries: (Entry | null)[] = [];
  for (const policy of policiesOf(plan)) {
    const own = plan.parts.flatMap(({ locked: { invoice }, money }, index): Collection[] => {
      const allocationId = rows[index]?.id ?? '';
      return invoice.policyId === policy.id
        ? [{ subjectId: allocationId, allocationId, transactionId: invoice.transactionId, money }]
        : [];
    });
    const amountCents = own.reduce((sum, { money }) => sum + totalOf(money), 0n);
    const schedule = plan.schedules.get(policy.id);
    if (!schedule) throw new Error(`The schedule of the policy ${policy.number} is not locked.`);
    const paid = appliedOf(policy, schedule, amountCents, today);
    applied.push(paid);
    // What is paid in advance of its charge waits for that.
    if (paid.to === 'advance') continue;
    entries.push(...(await collect(transaction, policy, schedule, own, on)));
  }
  const allocations = plan.parts.map(({ locked: { invoice }, money }) => ({
    invoiceId: invoice.id,
    policyId: invoice.policyId,
    amount: totalOf(money),
    ...money,
  }));
  return { applied, entries, allocations };
};

/** The policy that a payment is for, and its owners: of several policies what they have in common. */
export const bookOf = (policies: readonly BilledPolicy[]) => {
  const common = <Column extends 'id' | 'producerId' | 'carrierId' | 'insuredId'>(column: Column): string | null => {
    const [value, ...others] = new Set(policies.map((policy) => policy[column]));
    return value !== undefined && others.length === 0 ? value : null;
  };
  return {
    policyId: common('id'),
    producerId: common('producerId'),
    carrierId: common('carrierId'),
    insuredId: common('insuredId'),
  };
};
