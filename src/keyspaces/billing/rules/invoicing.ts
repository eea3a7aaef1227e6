import { addDays } from '../../global/rules/dates.ts';
import type { Money } from './money.ts';

/** Days that a program gives for invoices. */
export interface InvoiceDays {
  /** Before the due date of an installment, its invoice is written. */
  readonly leadDays: number;
  /** Between the day of an invoice and its due date there are at least so many. */
  readonly dueDays: number;
}

/** Nobody is asked to pay within fewer days. */
export const minimumDueDays = 10;

/** The day on which an installment is invoiced. */
export const invoicedOn = (dueDate: string, { leadDays }: InvoiceDays): string => addDays(dueDate, -leadDays);

/** The due date of an invoice: that of its installment, unless the invoice is too late for it. */
export const invoiceDueDate = (
  installmentDueDate: string,
  issueDate: string,
  { dueDays }: Pick<InvoiceDays, 'dueDays'>,
): string => {
  const earliest = addDays(issueDate, dueDays);
  return installmentDueDate > earliest ? installmentDueDate : earliest;
};

/** Days until additional premium is due: of an endorsement, an audit, or cover that begins again. */
export const additionalPremiumDueDays = 20;

/** What an installment is invoiced as: once cover has ended there is only what it has cost until then. */
export const installmentInvoiceKind = (
  { cancellationDate }: { readonly cancellationDate: string | null },
  today: string,
): 'installment' | 'earned_balance' =>
  cancellationDate !== null && cancellationDate <= today ? 'earned_balance' : 'installment';

/** A line of an invoice, in cents. */
export interface InvoiceLine {
  readonly type: 'premium' | 'tax' | 'fee';
  readonly description: string;
  readonly amountCents: bigint;
}

/** The lines of an invoice, without those of zero. A credit has negative ones. */
export const invoiceLines = (
  money: Money,
  {
    installmentFeeCents,
    premium,
    tax,
  }: { readonly installmentFeeCents: bigint; readonly premium: string; readonly tax: string },
): InvoiceLine[] => {
  const lines: InvoiceLine[] = [
    { type: 'premium', description: premium, amountCents: money.premiumCents },
    { type: 'tax', description: tax, amountCents: money.taxCents },
    { type: 'fee', description: 'Policy fee', amountCents: money.feeCents },
    { type: 'fee', description: 'Installment fee', amountCents: installmentFeeCents },
  ];
  return lines.filter(({ amountCents }) => amountCents !== 0n);
};

/** An installment as its invoice asks for it, in cents. */
export interface InvoicedPart extends Money {
  readonly ordinal: number;
  readonly dueDate: string;
  readonly installmentFeeCents: bigint;
}

/** The policy that an invoice is of, and when the invoice is written. */
export interface InvoicedPolicy {
  readonly policyNumber: string;
  readonly stateCode: string;
  readonly days: Pick<InvoiceDays, 'dueDays'>;
  readonly issuedOn: string;
}

/** The invoice of an installment: what it asks for, and by when. */
export const invoiceOfPart = (part: InvoicedPart, { policyNumber, stateCode, days, issuedOn }: InvoicedPolicy) => {
  const lines = invoiceLines(part, {
    installmentFeeCents: part.installmentFeeCents,
    premium: `Premium ${policyNumber}, installment ${part.ordinal}`,
    tax: `Surplus-lines tax and stamping fee ${stateCode}`,
  });
  return {
    issueDate: issuedOn,
    dueDate: invoiceDueDate(part.dueDate, issuedOn, days),
    totalCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0n),
    lines,
  };
};
