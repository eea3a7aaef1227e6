import type { GraphContext } from '../../../graphql/context.ts';
import { type Money, noMoney, plus } from '../rules/money.ts';

/** Invoices that one payment may pay at most. */
export const maxInvoices = 50;

const withParts = {
  columns: {
    id: true,
    policyId: true,
    producerId: true,
    carrierId: true,
    insuredId: true,
    number: true,
    dueDate: true,
    kind: true,
  },
  with: {
    lines: { columns: { type: true, amountCents: true } },
    installments: { columns: { id: true, transactionId: true } },
  },
} as const;

const find = ({ billingDb }: Pick<GraphContext, 'billingDb'>, ids: readonly string[]) =>
  billingDb.query.invoices.findMany({ where: { id: { in: [...ids] } }, ...withParts });

type Found = Awaited<ReturnType<typeof find>>[number];

/** What a line of an invoice asks for, by what it is for. */
export const moneyOfLine = ({ type, amountCents }: Found['lines'][number]): Money => ({
  premiumCents: type === 'premium' ? amountCents : 0n,
  taxCents: type === 'tax' ? amountCents : 0n,
  feeCents: type === 'fee' ? amountCents : 0n,
});

const payable = ({ lines, installments: [part], ...invoice }: Found) => ({
  ...invoice,
  /** What it asks for. A deductible is owed by other rules, and nothing of it is payable here. */
  asked: lines.reduce((sum, line) => plus(sum, moneyOfLine(line)), noMoney),
  installmentId: part?.id ?? null,
  /** The transaction whose charges it asks for; null for a fee by itself or a credit. */
  transactionId: part?.transactionId ?? null,
});

/** An invoice with what never changes of it. */
export type PayableInvoice = ReturnType<typeof payable>;

/** Reads invoices as the viewer sees them. Those out of sight are missing. */
export const readInvoices = async (
  context: Pick<GraphContext, 'billingDb'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PayableInvoice>> => {
  const found = ids.length === 0 ? [] : await find(context, ids);
  return new Map(found.map((invoice) => [invoice.id, payable(invoice)]));
};

/** Reads what an insured has to pay, or what stands on the account current of an agency, its credits too; the oldest due first. */
export const readOpenInvoices = async (
  { billingDb }: Pick<GraphContext, 'billingDb'>,
  payer: { readonly insuredId: string } | { readonly producerId: string; readonly kind: 'account_current' },
): Promise<ReadonlyMap<string, PayableInvoice>> => {
  const found = await billingDb.query.invoices.findMany({
    where: {
      // A deductible is owed by other rules, and paid where the claim is handled.
      kind: { in: ['installment', 'fee', 'earned_balance'] },
      ...payer,
      status: { in: ['open', 'overdue'] },
    },
    ...withParts,
    orderBy: { dueDate: 'asc', id: 'asc' },
    limit: maxInvoices,
  });
  return new Map(found.map((invoice) => [invoice.id, payable(invoice)]));
};
