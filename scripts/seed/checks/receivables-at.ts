import { dayOfMoment, daysFrom, hasHappened } from './identities/closed-figures/days.ts';
import { groupBy, type RowsWith, sumOf } from './stored-rows.ts';

// Neither the ledger nor the arithmetic of the aging is used here: a fault in them would be found right.

/** What receivables by age are derived from. */
export type BilledRows = RowsWith<{
  billingSchedules: 'orgId' | 'policyId' | 'programId' | 'carrierId' | 'producerId';
  policies: 'id' | 'billingMethod';
  policyTransactions:
    | 'id'
    | 'policyId'
    | 'type'
    | 'accountingDate'
    | 'bookedAt'
    | 'charges'
    | 'producerCommissionCents';
  invoices: 'id' | 'policyId' | 'kind' | 'status' | 'issueDate' | 'dueDate' | 'totalCents' | 'updatedAt';
  installments: 'invoiceId' | 'transactionId' | 'installmentFeeCents';
  paymentAllocations: 'invoiceId' | 'amountCents' | 'createdAt';
  creditApplications: 'creditInvoiceId' | 'invoiceId' | 'amountCents' | 'appliedOn';
  disbursements: 'creditInvoiceId' | 'amountCents' | 'status' | 'issuedAt' | 'endedAt';
}>;

type Invoice = BilledRows['invoices'][number];

/** What is owed by age, in cents: by the names of the columns of their sums, each in words. */
export const ageNames = {
  notInvoicedCents: 'not invoiced',
  notDueCents: 'not due',
  upTo30Cents: 'up to 30 days past due',
  upTo60Cents: 'up to 60 days past due',
  upTo90Cents: 'up to 90 days past due',
  over90Cents: 'over 90 days past due',
  creditCents: 'credits of agencies',
  payableCents: 'credits of insureds',
} as const;

/** What is owed by age, in cents. */
export type Aged = Record<keyof typeof ageNames, bigint>;

const ageOf = (dueDate: string, day: string): keyof Aged => {
  const late = daysFrom(dueDate, day);
  if (late <= 0n) return 'notDueCents';
  if (late <= 30n) return 'upTo30Cents';
  if (late <= 60n) return 'upTo60Cents';
  return late <= 90n ? 'upTo90Cents' : 'over90Cents';
};

const cents = ({ amountCents }: { readonly amountCents: bigint }) => amountCents;

/** What settled invoices until the end of a day, and what of a credit was used. */
const settlementsOf = (rows: BilledRows) => {
  const allocationsOf = groupBy(rows.paymentAllocations, ({ invoiceId }) => invoiceId);
  const appliedTo = groupBy(rows.creditApplications, ({ invoiceId }) => invoiceId);
  const appliedFrom = groupBy(rows.creditApplications, ({ creditInvoiceId }) => creditInvoiceId);
  const refundsOf = groupBy(rows.disbursements, ({ creditInvoiceId }) => creditInvoiceId);
  return {
    paidOn: ({ id }: Invoice, day: string): bigint =>
      sumOf(allocationsOf(id), (one) => (hasHappened(one.createdAt, day) ? one.amountCents : 0n)),
    creditedOn: ({ id }: Invoice, day: string): bigint =>
      sumOf(appliedTo(id), (one) => (one.appliedOn <= day ? one.amountCents : 0n)),
    usedOn: ({ id }: Invoice, day: string): bigint => {
      const used = appliedFrom(id).filter(({ appliedOn }) => appliedOn <= day);
      // A check that nobody has cashed has left all the same.
      const sent = refundsOf(id).filter(
        ({ status, issuedAt, endedAt }) =>
          hasHappened(issuedAt, day) && (status === 'stale' || !hasHappened(endedAt, day)),
      );
      return sumOf([...used, ...sent], cents);
    },
  };
};

/** What policies were charged, and from when on it counts. */
const chargesOf = (rows: BilledRows) => {
  const byAgency = new Set(rows.policies.flatMap(({ id, billingMethod }) => (billingMethod === 'agency' ? id : [])));
  const transactionOf = new Map(rows.policyTransactions.map((one) => [one.id, one]));
  const transactionsOf = groupBy(rows.policyTransactions, ({ policyId }) => policyId);
  const partsOf = groupBy(rows.installments, ({ invoiceId }) => invoiceId);
  return {
    /** What transactions have charged until a day. An agency that bills the insured owes what its commission leaves. */
    chargedOn: (policyId: string, day: string): bigint =>
      sumOf(transactionsOf(policyId), ({ accountingDate, charges, producerCommissionCents }) => {
        if (accountingDate > day) return 0n;
        return sumOf(charges, cents) - (byAgency.has(policyId) ? producerCommissionCents : 0n);
      }),
    /** What an invoice charges itself: all others ask for what transactions have charged. */
    chargedBy: ({ id, kind, totalCents }: Invoice): bigint =>
      kind === 'fee' ? totalCents : sumOf(partsOf(id), ({ installmentFeeCents }) => installmentFeeCents),
    /** Whether what is paid on a policy pays a charge on a day: before its first charge counts, it is an advance. */
    hasBegun: (policyId: string, day: string): boolean =>
      byAgency.has(policyId) ||
      transactionsOf(policyId).some(
        // A cancellation before the term begins brings the day forward.
        ({ type, accountingDate, bookedAt }) =>
          (type === 'cancellation' ? dayOfMoment(bookedAt) : accountingDate) <= day,
      ),
    /** Whether an invoice asks for something on a day: it is written by then, and what it asks for has taken effect. */
    isAsking: ({ id, issueDate, status, updatedAt }: Invoice, day: string): boolean => {
      const isWithdrawn = status === 'void' && hasHappened(updatedAt, day);
      const charged = partsOf(id).map(({ transactionId }) => transactionOf.get(transactionId)?.accountingDate ?? '');
      return issueDate <= day && !isWithdrawn && charged.every((accountingDate) => accountingDate <= day);
    },
  };
};

/**
 * What is owed on policies at the end of a day, each with the keys of its schedule: what its transactions have charged, less what
 * payments and credits have settled, told apart by the invoices that were open then.
 */
export const receivablesAt = (rows: BilledRows) => {
  const { paidOn, creditedOn, usedOn } = settlementsOf(rows);
  const { chargedOn, chargedBy, hasBegun, isAsking } = chargesOf(rows);
  const invoicesOf = groupBy(rows.invoices, ({ policyId }) => policyId);
  const agedOn = (policyId: string, day: string): Aged => {
    const names = Object.keys(ageNames);
    // Object.fromEntries loses the literal names.
    const aged = Object.fromEntries(names.map((name) => [name, 0n])) as Aged;
    let owedCents = chargedOn(policyId, day);
    for (const invoice of invoicesOf(policyId).filter(({ issueDate }) => issueDate <= day)) {
      const { kind, totalCents, dueDate } = invoice;
      const [paid, credited] = [paidOn(invoice, day), creditedOn(invoice, day)];
      if (kind === 'credit') {
        // It is payable from its day on, and no part of what is owed.
        owedCents -= totalCents;
        aged.payableCents += totalCents + usedOn(invoice, day);
        continue;
      }
      owedCents += chargedBy(invoice) - credited - (hasBegun(policyId, day) ? paid : 0n);
      const open = isAsking(invoice, day) ? totalCents - paid - credited : 0n;
      aged[open < 0n ? 'creditCents' : ageOf(dueDate, day)] += open;
    }
    const { payableCents: _, ...asked } = aged;
    const rest = owedCents - sumOf(Object.values(asked), (one) => one);
    aged[rest < 0n ? 'creditCents' : 'notInvoicedCents'] += rest;
    return aged;
  };
  return (orgId: string, day: string) =>
    rows.billingSchedules
      .filter((schedule) => schedule.orgId === orgId)
      .map((schedule) => ({ schedule, aged: agedOn(schedule.policyId, day) }));
};
