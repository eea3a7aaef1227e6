import { laterFee } from '../../src/keyspaces/billing/rules/fees.ts';
import {
  type InvoiceLine,
  installmentInvoiceKind,
  invoiceOfPart,
} from '../../src/keyspaces/billing/rules/invoicing.ts';
import { type Money, nothingPaid, totalOf } from '../../src/keyspaces/billing/rules/money.ts';
import type { OpenInvoice } from '../../src/keyspaces/billing/rules/paying.ts';
import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import type { PolicyBilling } from './billing.ts';
import type { Stored } from './book.ts';
import { dayOf, momentOf } from './calendar.ts';
import { followUp } from './dunning.ts';
import { planPayment } from './payers.ts';
import { ownersOf } from './views.ts';

/** An invoice, the installment that it asks for, and what is still to pay of it. */
export interface Bill {
  readonly invoice: Stored<'invoices'>;
  readonly part: Stored<'installments'> | null;
  /** The transaction of the policy whose charges it asks for. */
  readonly transactionId: string;
  open: Money;
}

/** What an installment asks for, its own fee included. */
export const moneyOf = (part: Stored<'installments'>): Money => ({
  premiumCents: BigInt(part.premiumCents),
  taxCents: BigInt(part.taxCents),
  feeCents: BigInt(part.feeCents) + BigInt(part.installmentFeeCents),
});

/** A bill as the rules of paying see it. */
export const openInvoice = ({ invoice, open }: Bill): OpenInvoice & { readonly paidCents: bigint } => ({
  id: invoice.id,
  dueDate: invoice.dueDate,
  paidCents: BigInt(invoice.paidCents),
  open,
});

/** The bills with something to pay, without credits. */
export const openBills = ({ bills }: PolicyBilling): Bill[] =>
  bills.filter(({ invoice, open }) => invoice.status !== 'void' && totalOf(open) > 0n);

/** Invoices a pending installment. The story's payer decides when it is paid. */
export const invoicePart = (billing: PolicyBilling, part: Stored<'installments'>): void => {
  const { book, ledger, policy } = billing;
  if (part.status !== 'pending') return;
  const installmentFeeCents = BigInt(part.installmentFeeCents);
  const { ordinal } = part;
  const asked = {
    ...moneyOf(part),
    feeCents: BigInt(part.feeCents),
    ordinal,
    dueDate: part.dueDate,
    installmentFeeCents,
  };
  const { number: policyNumber, stateCode } = policy;
  const { dueDate, lines } = invoiceOfPart(asked, {
    policyNumber,
    stateCode,
    days: billing.invoiceDays,
    issuedOn: dayOf(book.now),
  });
  const bill = writeInvoice(billing, {
    kind: installmentInvoiceKind({ cancellationDate: policy.cancellationDate ?? null }, dayOf(book.now)),
    part,
    transactionId: part.transactionId,
    dueDate,
    asked: moneyOf(part),
    lines,
  });
  book.change(part, { status: 'invoiced', invoiceId: bill.invoice.id });
  ledger.post(
    {
      event: 'installment_fee_charged',
      orgId: book.orgId,
      policyId: policy.id,
      fee: laterFee('installment_fee', installmentFeeCents),
    },
    { subjectId: bill.invoice.id, policyId: policy.id, description: `${bill.invoice.number} installment fee` },
  );
  planPayment(billing, bill);
  book.agenda.schedule(momentOf(addDays(bill.invoice.dueDate, 1), 0), () => followUp(billing, bill));
};

interface NewInvoice {
  readonly kind: Stored<'invoices'>['kind'];
  readonly part: Stored<'installments'> | null;
  readonly transactionId: string;
  readonly dueDate: string;
  readonly asked: Money;
  readonly lines: readonly InvoiceLine[];
}

/** Writes an invoice with its lines; a credit has negative ones. */
export const writeInvoice = (
  billing: PolicyBilling,
  { kind, part, transactionId, dueDate, asked, lines }: NewInvoice,
): Bill => {
  const { book, policy, bills } = billing;
  const invoice = book.add('invoices', {
    number: book.nextNumber('billing', 'INV'),
    policyId: policy.id,
    programId: policy.programId,
    ...ownersOf(policy),
    // What an agency owes and keeps is no business of its insured.
    ...(kind === 'account_current' && { insuredId: null }),
    kind,
    issueDate: dayOf(book.now),
    dueDate,
    totalCents: totalOf(asked),
    openCents: totalOf(asked),
    ...nothingPaid,
    status: 'open',
  });
  lines.forEach((line, index) => {
    book.add('invoiceLines', { invoiceId: invoice.id, ordinal: index + 1, ...line });
  });
  const bill = { invoice, part, transactionId, open: asked };
  bills.push(bill);
  return bill;
};
