import { addDays } from '../../global/rules/dates.ts';
import { smallerCents } from '../../global/rules/decimal.ts';
import type { BookedPolicy, DatedInvoice, Moved } from './booked-policies.ts';
import { oldestFirst } from './paying.ts';

/**
 * The ages that what is owed can have: the names of their sums, and by how many days it is past due at the most. An invoice is
 * due until the end of its day.
 */
export const ages = [
  ['notDueCents', 0],
  ['upTo30Cents', 30],
  ['upTo60Cents', 60],
  ['upTo90Cents', 90],
  ['over90Cents', null],
] as const;

/** The name of the sum of one age. */
export type Age = (typeof ages)[number][0];

/** The columns of what the books have as receivable at the end of a month that are added up, in cents. */
const owedSums = [
  'notInvoicedCents',
  ...(['notDueCents', 'upTo30Cents', 'upTo60Cents', 'upTo90Cents', 'over90Cents'] as const satisfies readonly Age[]),
  'creditCents',
] as const;

/** All columns that are added up: the credits of insureds are payable, and so no part of the receivable. */
export const agedSums = [...owedSums, 'payableCents'] as const;

/** What is owed at the end of a month by age, in cents. */
export type AgedMoney = Readonly<Record<(typeof agedSums)[number], bigint>>;

/** The day at whose end receivables are told apart, and the day of a moment in the calendar of the organization. */
export interface Aging {
  readonly lastDay: string;
  readonly dayOf: (moment: Date) => string;
}

const sumOf = <Item>(items: readonly Item[], centsOf: (item: Item) => bigint): bigint =>
  items.reduce((sum, item) => sum + centsOf(item), 0n);

/** What payments have settled of an invoice until the end of a day; those that were taken back since are in it. */
const paidOn = ({ allocations }: DatedInvoice, { lastDay, dayOf }: Aging): bigint =>
  sumOf(allocations, ({ amountCents, createdAt }) => (dayOf(createdAt) <= lastDay ? amountCents : 0n));

/** What was open of an invoice at the end of a day, in cents: below zero for a credit on the account current of an agency. */
const openOn = (invoice: DatedInvoice, on: Aging): bigint => {
  const { issueDate, status, updatedAt, totalCents, creditsApplied } = invoice;
  const isWithdrawn = status === 'void' && on.dayOf(updatedAt) <= on.lastDay;
  if (issueDate > on.lastDay || status === 'draft' || isWithdrawn) return 0n;
  const credited = sumOf(creditsApplied, (one) => (one.appliedOn <= on.lastDay ? one.amountCents : 0n));
  return totalCents - paidOn(invoice, on) - credited;
};

const balanceOn = (moved: readonly Moved[], { lastDay }: Aging): bigint =>
  sumOf(moved, ({ balanceDate, debitCents, creditCents }) => (balanceDate <= lastDay ? debitCents - creditCents : 0n));

/** What is owed on a policy by the ledger at the end of a day, in cents. */
const owedOn = ({ balances, accountCurrent, invoices }: BookedPolicy, on: Aging): bigint => {
  const receivable = balances.filter(({ kind }) => kind === 'receivable');
  const ofAgency = invoices.filter(({ kind }) => kind === 'account_current');
  return balanceOn([...receivable, ...accountCurrent], on) - sumOf(ofAgency, (invoice) => paidOn(invoice, on));
};

const ageOf = (dueDate: string, day: string): Age =>
  ages.find(([, most]) => most === null || dueDate >= addDays(day, -most))?.[0] ?? 'over90Cents';

/** The kinds of invoices that ask for what the receivable of a policy or an account current has; a credit is payable instead. */
const isAsked = ({ kind }: DatedInvoice): boolean => kind !== 'credit' && kind !== 'deductible';

/**
 * What is owed on a policy at the end of a month, by age. How much that is, the ledger says: what is booked later, and what takes
 * effect later, is no part of it. How old it is, the invoices say that were open then, the oldest due first. What no invoice asks
 * for is not invoiced yet; what is paid beyond what is owed is a credit. Null for a policy on which nothing is owed or payable.
 */
export const agedReceivableOf = (policy: BookedPolicy, on: Aging) => {
  const { programId, carrierId, producerId, balances, invoices } = policy;
  const open = oldestFirst(invoices.filter(isAsked)).map((invoice) => {
    return { dueDate: invoice.dueDate, openCents: openOn(invoice, on) };
  });
  const owedCents = owedOn(policy, on);
  let leftCents = owedCents - sumOf(open, ({ openCents }) => (openCents < 0n ? openCents : 0n));
  const aged = { notDueCents: 0n, upTo30Cents: 0n, upTo60Cents: 0n, upTo90Cents: 0n, over90Cents: 0n };
  for (const { dueDate, openCents } of open) {
    const cents = smallerCents(openCents, leftCents);
    if (cents <= 0n) continue;
    aged[ageOf(dueDate, on.lastDay)] += cents;
    leftCents -= cents;
  }
  const restCents = owedCents - sumOf(Object.values(aged), (cents) => cents);
  const payable = balances.filter(({ kind }) => kind === 'refund_payable');
  const money: AgedMoney = {
    notInvoicedCents: restCents > 0n ? restCents : 0n,
    ...aged,
    creditCents: restCents < 0n ? restCents : 0n,
    payableCents: balanceOn(payable, on),
  };
  return Object.values(money).every((cents) => cents === 0n) ? null : { programId, carrierId, producerId, ...money };
};

/** What a sum of receivables by age comes to in the books, in cents. */
export const receivableCents = (aged: AgedMoney): bigint => sumOf(owedSums, (column) => aged[column]);
