import { largerCents, smallerCents } from '../../global/rules/decimal.ts';
import { accountCurrentPayment } from './agency-bill.ts';
import { minus, takeFrom, totalOf } from './money.ts';
import { type Allocation, type OpenInvoice, oldestFirst } from './paying.ts';

/** An item of an agency's account current: what a transaction of a policy charges the agency, or below zero credits it. */
export interface AccountCurrentItem extends OpenInvoice {
  readonly policyId: string;
}

/** What items of an account current take, in cents: of credits below zero. */
class Takings {
  readonly #cents = new Map<string, bigint>();
  readonly #ofPolicy = new Map<string, bigint>();
  readonly #collected: ReadonlyMap<string, bigint>;

  constructor(collected: ReadonlyMap<string, bigint>) {
    this.#collected = collected;
  }

  /** What an item takes so far. */
  of({ id }: AccountCurrentItem): bigint {
    return this.#cents.get(id) ?? 0n;
  }

  /** Has an item take so much, or a credit give it. */
  add({ id, policyId }: AccountCurrentItem, cents: bigint): void {
    this.#cents.set(id, (this.#cents.get(id) ?? 0n) + cents);
    this.#ofPolicy.set(policyId, (this.#ofPolicy.get(policyId) ?? 0n) + cents);
  }

  /** What of a credit is there for an item: for another policy no more than was collected of its own. */
  there(credit: AccountCurrentItem, item: AccountCurrentItem): bigint {
    const leftCents = this.of(credit) - totalOf(credit.open);
    if (credit.policyId === item.policyId) return leftCents;
    const { policyId } = credit;
    const collectedCents = (this.#collected.get(policyId) ?? 0n) + (this.#ofPolicy.get(policyId) ?? 0n);
    return smallerCents(leftCents, largerCents(0n, collectedCents));
  }
}

const allocationOf = ({ id, open }: OpenInvoice, cents: bigint): Allocation => {
  const money = cents > 0n ? takeFrom(open, cents) : minus(takeFrom(minus(open), -cents));
  return { invoiceId: id, amountCents: cents, ...money };
};

/** What an agency owes by some day, where a sum is exactly that: all of it is settled, its credits with it. */
const settledByDay = (
  amountCents: bigint,
  items: readonly AccountCurrentItem[],
  collected: ReadonlyMap<string, bigint>,
): readonly Allocation[] | null => {
  const policyOf = new Map(items.map(({ id, policyId }) => [id, policyId]));
  const days = [...new Set(items.map(({ dueDate }) => dueDate))].toSorted().toReversed();
  for (const day of days) {
    const payment = accountCurrentPayment(items, day);
    if (payment?.amountCents !== amountCents) continue;
    const after = new Map(collected);
    for (const { invoiceId, amountCents: cents } of payment.allocations) {
      const policyId = policyOf.get(invoiceId) ?? '';
      after.set(policyId, (after.get(policyId) ?? 0n) + cents);
    }
    const credited = payment.allocations.filter(({ amountCents: cents }) => cents < 0n);
    const areCovered = credited.every(({ invoiceId }) => (after.get(policyOf.get(invoiceId) ?? '') ?? 0n) >= 0n);
    if (areCovered) return payment.allocations;
  }
  return null;
};

/** Pays the oldest due first, and where the money does not reach, takes credits: of the same policy first, then the oldest. */
const settledByAge = (
  amountCents: bigint,
  items: readonly AccountCurrentItem[],
  collected: ReadonlyMap<string, bigint>,
): readonly Allocation[] => {
  const ordered = oldestFirst(items);
  const credits = ordered.filter(({ open }) => totalOf(open) < 0n);
  const takings = new Takings(collected);
  let leftCents = amountCents;
  for (const item of ordered) {
    const openCents = totalOf(item.open);
    if (openCents <= 0n) continue;
    // What was sent without a credit is used up: the next item is not what it was sent for.
    if (leftCents === 0n && credits.every((credit) => takings.of(credit) === 0n)) break;
    const paidCents = smallerCents(leftCents, openCents);
    takings.add(item, paidCents);
    leftCents -= paidCents;
    const own = credits.filter(({ policyId }) => policyId === item.policyId);
    for (const credit of [...own, ...credits.filter((one) => !own.includes(one))]) {
      const usedCents = smallerCents(openCents - takings.of(item), takings.there(credit, item));
      takings.add(credit, -usedCents);
      takings.add(item, usedCents);
    }
  }
  return ordered.flatMap((item) => {
    const cents = takings.of(item);
    return cents === 0n ? [] : allocationOf(item, cents);
  });
};

/**
 * What a sum (cents) settles that an agency sends on its account current without saying what it is for. Where it is what the
 * agency owes by some day, less its credits, all of that; else the oldest due first, with credits where the money does not
 * reach. `collected` says by policy what was collected of it, in cents: a credit gives back no more to others.
 */
export const settleAccountCurrent = (
  amountCents: bigint,
  items: readonly AccountCurrentItem[],
  collected: ReadonlyMap<string, bigint>,
): readonly Allocation[] => settledByDay(amountCents, items, collected) ?? settledByAge(amountCents, items, collected);
