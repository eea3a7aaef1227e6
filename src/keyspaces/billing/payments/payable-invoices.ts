import type { StoredRow } from '../../../data/write/write-transaction.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { type Money, noMoney, plus } from '../rules/money.ts';

/** Invoices that one payment may pay at most. */
export const maxInvoices = 50;

const columns = {
  id: true,
  policyId: true,
  producerId: true,
  carrierId: true,
  insuredId: true,
  number: true,
  dueDate: true,
  kind: true,
} as const;

type Eyes = Pick<GraphContext, 'billingDb' | 'rulesDb'>;

/** Finds invoices as the viewer sees them. */
export const findInvoices = ({ billingDb }: Eyes, ids: readonly string[]) =>
  billingDb.query.invoices.findMany({ where: { id: { in: [...ids] } }, columns });

type Found = Awaited<ReturnType<typeof findInvoices>>[number];

/** Reads what hangs on invoices, past the viewer's eyes: it decides on those that the viewer sees. */
export const readParts = async ({ rulesDb }: Eyes, invoiceIds: readonly string[]) => {
  const billing = rulesDb('billing').query;
  const where = { invoiceId: { in: [...invoiceIds] } };
  const [lines, installments] = await Promise.all([
    billing.invoiceLines.findMany({ where, columns: { invoiceId: true, type: true, amountCents: true } }),
    billing.installments.findMany({ where, columns: { id: true, invoiceId: true, transactionId: true } }),
  ]);
  return { lines, installments };
};

type Parts = Awaited<ReturnType<typeof readParts>>;

/** What a line of an invoice asks for, by what it is for. */
export const moneyOfLine = ({ type, amountCents }: Pick<StoredRow<'invoiceLines'>, 'type' | 'amountCents'>): Money => ({
  premiumCents: type === 'premium' ? amountCents : 0n,
  taxCents: type === 'tax' ? amountCents : 0n,
  feeCents: type === 'fee' ? amountCents : 0n,
});

/** An invoice with what hangs on it. */
export const payable = (invoice: Found, { lines, installments }: Parts) => {
  const part = installments.find(({ invoiceId }) => invoiceId === invoice.id);
  return {
    ...invoice,
    /** What it asks for. A deductible is owed by other rules, and nothing of it is payable here. */
    asked: lines.reduce((sum, line) => (line.invoiceId === invoice.id ? plus(sum, moneyOfLine(line)) : sum), noMoney),
    installmentId: part?.id ?? null,
    /** The transaction whose charges it asks for; null for a fee by itself or a credit. */
    transactionId: part?.transactionId ?? null,
  };
};

/** An invoice with what never changes of it. */
export type PayableInvoice = ReturnType<typeof payable>;

/** Reads invoices as the viewer sees them. Those out of sight are missing. */
export const readInvoices = async (context: Eyes, ids: readonly string[]): Promise<readonly PayableInvoice[]> => {
  const [found, parts] = await Promise.all([findInvoices(context, ids), readParts(context, ids)]);
  return found.map((invoice) => payable(invoice, parts));
};

/** Who has to pay: an insured, or an agency on its account current. */
export type OpenFor =
  | { readonly insuredId: string }
  | { readonly producerId: string; readonly kind: 'account_current' };

/** Finds what an insured has to pay, or what stands on the account current of an agency, its credits too; the oldest due first. */
export const findOpenInvoices = ({ billingDb }: Eyes, payer: OpenFor) =>
  billingDb.query.invoices.findMany({
    where: {
      // A deductible is owed by other rules, and paid where the claim is handled.
      kind: { in: ['installment', 'fee', 'earned_balance'] },
      ...payer,
      status: { in: ['open', 'overdue'] },
    },
    columns,
    orderBy: { dueDate: 'asc', id: 'asc' },
    limit: maxInvoices,
  });
