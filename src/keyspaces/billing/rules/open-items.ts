import type { installmentStatus, invoiceStatus } from '../../../../schema/billing/enums.ts';

/** An invoice, by what says whether it is paid. */
export interface InvoiceState {
  readonly status: keyof typeof invoiceStatus;
  readonly dueDate: string;
  readonly totalCents: bigint;
  readonly paidCents: bigint;
}

/** The statuses in which an invoice asks for nothing, whatever its amounts: it is not sent, or withdrawn. */
const askingNothing: ReadonlySet<string> = new Set<keyof typeof invoiceStatus>(['draft', 'void']);

/** What is still to be paid of an invoice, in cents; negative for a credit that is not used up. */
export const openCents = ({ status, totalCents, paidCents }: Omit<InvoiceState, 'dueDate'>): bigint =>
  askingNothing.has(status) ? 0n : totalCents - paidCents;

/**
 * Whether an invoice is overdue on a day, by what is paid of it now: the day is past its due date and something is still to
 * be paid. The status does not matter: a task sets it some time after.
 */
export const isOverdue = (invoice: InvoiceState, asOf: string): boolean =>
  invoice.dueDate < asOf && openCents(invoice) > 0n;

/** Whether an installment is overdue on a day: the invoice that asks for it is. What nobody asked for yet is not. */
export const isInstallmentOverdue = (
  status: keyof typeof installmentStatus,
  invoice: InvoiceState | null,
  asOf: string,
): boolean => status !== 'paid' && status !== 'waived' && invoice !== null && isOverdue(invoice, asOf);
