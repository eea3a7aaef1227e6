import { type Check, findings, groupBy, sumOf } from './stored-rows.ts';

/** Schedules, invoices and payments equal the sums of their parts, and statuses agree with what was paid. */
export const checkBilling: Check = (rows) => {
  const installmentsOf = groupBy(rows.installments, ({ scheduleId }) => scheduleId);
  const linesOf = groupBy(rows.invoiceLines, ({ invoiceId }) => invoiceId);
  const allocationsOf = groupBy(rows.paymentAllocations, ({ invoiceId }) => invoiceId);
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
    ...findings(rows.invoices, ({ id, totalCents, status }) => {
      const paid = sumOf(allocationsOf(id), ({ amountCents }) => amountCents);
      const full = paid === totalCents;
      return full !== (status === 'paid') && `Invoice ${id} is ${status} with ${paid} of ${totalCents} cents paid.`;
    }),
    ...findings(rows.installments, ({ id, amountCents, premiumCents, taxCents }) => {
      const sum = premiumCents + taxCents;
      return sum !== amountCents && `Installment ${id} is ${amountCents} cents, its premium and tax ${sum}.`;
    }),
    ...findings(rows.paymentAllocations, ({ id, amountCents, premiumCents, taxCents, feeCents }) => {
      const sum = premiumCents + taxCents + feeCents;
      return sum !== amountCents && `Allocation ${id} is ${amountCents} cents, its parts ${sum}.`;
    }),
    ...findings(rows.payments, ({ id, amountCents }) => {
      const sum = sumOf(allocatedBy(id), (allocation) => allocation.amountCents);
      return sum !== amountCents && `Payment ${id} is ${amountCents} cents, its allocations ${sum}.`;
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
