import { type Check, findings, groupBy, sumOf } from './stored-rows.ts';

/** Whether what is paid is part of what is asked; both are negative of a credit. */
const isWithin = (paidCents: bigint, askedCents: bigint): boolean =>
  askedCents >= 0n ? paidCents >= 0n && paidCents <= askedCents : paidCents <= 0n && paidCents >= askedCents;

/** Schedules, invoices and payments equal the sums of their parts, and statuses agree with what was paid. */
export const checkBilling: Check = (rows) => {
  const installmentsOf = groupBy(rows.installments, ({ scheduleId }) => scheduleId);
  const linesOf = groupBy(rows.invoiceLines, ({ invoiceId }) => invoiceId);
  const allocationsOf = groupBy(rows.paymentAllocations, ({ invoiceId }) => invoiceId);
  const appliedTo = groupBy(rows.creditApplications, ({ invoiceId }) => invoiceId);
  const appliedFrom = groupBy(rows.creditApplications, ({ creditInvoiceId }) => creditInvoiceId);
  const refundsOf = groupBy(rows.disbursements, ({ creditInvoiceId }) => creditInvoiceId);
  const paidBackOf = groupBy(rows.disbursements, ({ paymentId }) => paymentId);
  const allocatedBy = groupBy(rows.paymentAllocations, ({ paymentId }) => paymentId);
  const invoiceStatus = new Map(rows.invoices.map(({ id, status }) => [id, status]));
  return [
    ...findings(rows.billingSchedules, ({ id, totalCents }) => {
      const sum = sumOf(installmentsOf(id), ({ amountCents }) => amountCents);
      return sum !== totalCents && `Schedule ${id} totals ${totalCents} cents, its installments ${sum}.`;
    }),
    ...findings(rows.invoices, ({ id, totalCents }) => {
      const sum = sumOf(linesOf(id), ({ amountCents }) => amountCents);
      return sum !== totalCents && `Invoice ${id} totals ${totalCents} cents, its lines ${sum}.`;
    }),
    ...findings(rows.invoices, ({ id, totalCents, paidCents, status }) => {
      const full = paidCents === totalCents;
      return (
        full !== (status === 'paid') && `Invoice ${id} is ${status} with ${paidCents} of ${totalCents} cents paid.`
      );
    }),
    ...findings(rows.invoices, ({ id, paidCents, paidPremiumCents, paidTaxCents, paidFeeCents }) => {
      const sum = paidPremiumCents + paidTaxCents + paidFeeCents;
      return sum !== paidCents && `Invoice ${id} has ${paidCents} cents paid, by what they are for ${sum}.`;
    }),
    ...findings(rows.invoices, (invoice) => {
      const asked = (type: string) =>
        sumOf(linesOf(invoice.id), (line) => (line.type === type ? line.amountCents : 0n));
      const kinds = [
        ['premium', invoice.paidPremiumCents],
        ['tax', invoice.paidTaxCents],
        ['fee', invoice.paidFeeCents],
      ] as const;
      const wrong = kinds.find(([type, paid]) => !isWithin(paid, asked(type)));
      return (
        wrong !== undefined && `Invoice ${invoice.id} has ${wrong[1]} cents of ${wrong[0]} paid, of ${asked(wrong[0])}.`
      );
    }),
    ...findings(rows.invoices, ({ id, paidCents }) => {
      const settled =
        sumOf(allocationsOf(id), ({ amountCents }) => amountCents) +
        sumOf(appliedTo(id), ({ amountCents }) => amountCents) -
        sumOf(appliedFrom(id), ({ amountCents }) => amountCents) -
        sumOf(refundsOf(id), ({ amountCents, status }) => (status === 'voided' ? 0n : amountCents));
      return (
        settled !== paidCents && `Invoice ${id} has ${paidCents} cents paid, its allocations and credits ${settled}.`
      );
    }),
    ...findings(rows.installments, ({ id, amountCents, premiumCents, taxCents }) => {
      const sum = premiumCents + taxCents;
      return sum !== amountCents && `Installment ${id} is ${amountCents} cents, its premium and tax ${sum}.`;
    }),
    ...findings(rows.paymentAllocations, ({ id, amountCents, premiumCents, taxCents, feeCents }) => {
      const sum = premiumCents + taxCents + feeCents;
      return sum !== amountCents && `Allocation ${id} is ${amountCents} cents, its parts ${sum}.`;
    }),
    ...findings(rows.payments, ({ id, amountCents, refundedCents }) => {
      const sum = sumOf(paidBackOf(id), ({ amountCents: cents, status }) => (status === 'voided' ? 0n : cents));
      if (sum !== refundedCents) return `Payment ${id} has ${refundedCents} cents paid back, its refunds ${sum}.`;
      return refundedCents > 0n && refundedCents > amountCents && `Payment ${id} pays back more than it was.`;
    }),
    ...findings(rows.payments, ({ id, method, numberedBy }) => {
      // Of a check whoever draws it gives the number; otherwise the processor does.
      const isNumberedByPayer = numberedBy !== '';
      return isNumberedByPayer !== (method === 'check') && `Payment ${id} by ${method} is numbered by "${numberedBy}".`;
    }),
    ...findings(rows.payments, ({ id, policyId, amountCents, reversesPaymentId }) => {
      const sum = sumOf(allocatedBy(id), (allocation) => allocation.amountCents);
      const [least, most] = reversesPaymentId === null ? [0n, amountCents] : [amountCents, 0n];
      if (sum < least || sum > most) return `Payment ${id} is ${amountCents} cents, its allocations ${sum}.`;
      return policyId !== null && sum === 0n && `Payment ${id} names ${policyId}, and none of its invoices.`;
    }),
    ...findings(rows.installments, ({ id, status, invoiceId }) => {
      const invoice = invoiceId === null ? null : invoiceStatus.get(invoiceId);
      const agrees = {
        pending: invoice === null,
        invoiced: invoice === 'open',
        paid: invoice === 'paid',
        overdue: invoice === 'overdue',
        waived: invoice === null || invoice === 'void',
      };
      return !agrees[status] && `Installment ${id} is ${status}, its invoice ${invoice}.`;
    }),
  ];
};
