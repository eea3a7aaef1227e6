import { invalidInput, type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import { largerCents } from '../../global/rules/decimal.ts';
import { collectedOf } from '../accounts/lock-account.ts';
import { CreditExceeded } from '../refusals.ts';
import { settleAccountCurrent } from '../rules/account-current.ts';
import { type Money, totalOf } from '../rules/money.ts';
import type { LockedSchedule } from './collect.ts';
import type { LockedInvoice } from './locked-invoice.ts';
import type { PayableInvoice } from './payable-invoices.ts';

/** A part of a payment that an invoice takes; of a credit that it was sent less, below zero. */
export interface PlannedAllocation {
  readonly locked: LockedInvoice;
  readonly money: Money;
}

/** Whether an invoice is a credit on the account current of an agency, which the agency takes off what it sends. */
export const isAccountCurrentCredit = ({ kind, asked }: PayableInvoice): boolean =>
  kind === 'account_current' && totalOf(asked) < 0n;

const collectedIn = (schedules: ReadonlyMap<string, LockedSchedule>): Map<string, bigint> =>
  new Map([...schedules].map(([policyId, schedule]) => [policyId, totalOf(collectedOf({ schedule }))]));

/** Plans what money pays on an account current that has credits: all of its items are locked. */
export const planNetted = (
  amountCents: bigint,
  locked: readonly LockedInvoice[],
  schedules: ReadonlyMap<string, LockedSchedule>,
): PlannedAllocation[] => {
  const items = locked.map(({ invoice: { id, policyId }, row: { dueDate }, open }) => ({
    id,
    policyId,
    dueDate,
    open,
  }));
  const byId = new Map(locked.map((one) => [one.invoice.id, one]));
  return settleAccountCurrent(amountCents, items, collectedIn(schedules)).flatMap(
    ({ invoiceId, premiumCents, taxCents, feeCents }) => {
      const item = byId.get(invoiceId);
      return item ? [{ locked: item, money: { premiumCents, taxCents, feeCents } }] : [];
    },
  );
};

const sumBy = (
  parts: readonly PlannedAllocation[],
  keyOf: (invoice: PayableInvoice) => string,
): Map<string, bigint> => {
  const sums = new Map<string, bigint>();
  for (const { locked, money } of parts) {
    const key = keyOf(locked.invoice);
    sums.set(key, (sums.get(key) ?? 0n) + totalOf(money));
  }
  return sums;
};

/**
 * Refuses credits that somebody names without what an agency has taken them off, or that give back what was not paid of their
 * policy; null for those that a payment was rightly sent less.
 */
export const refusalOfNetting = (
  parts: readonly PlannedAllocation[],
  schedules: ReadonlyMap<string, LockedSchedule>,
): Refusal | null => {
  const credits = parts.filter(({ money }) => totalOf(money) < 0n);
  if (credits.length === 0) return null;
  // What an agency is credited, it takes off what it owes itself.
  const ofAgencies = sumBy(parts, ({ kind, producerId }) => (kind === 'account_current' ? producerId : ''));
  if ([...ofAgencies.values()].some((cents) => cents < 0n)) {
    return invalidInput('must also name what the agency has taken its credits off', 'allocations');
  }
  const collected = collectedIn(schedules);
  const ofPolicies = sumBy(parts, ({ policyId }) => policyId);
  for (const { locked, money } of credits) {
    const { id, policyId } = locked.invoice;
    const afterCents = (collected.get(policyId) ?? 0n) + (ofPolicies.get(policyId) ?? 0n);
    if (afterCents >= 0n) continue;
    const index = String(parts.findIndex(({ locked: { invoice } }) => invoice.id === id));
    const available = largerCents(0n, afterCents - totalOf(money));
    return refuse(CreditExceeded, ['allocations', index, 'amount'], { available });
  }
  return null;
};
