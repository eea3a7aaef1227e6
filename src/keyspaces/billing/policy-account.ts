import { mayRead } from '../../auth/permissions.ts';
import { memoizeWeakly } from '../../data/memoize.ts';
import { builder } from '../../graphql/builder.ts';
import type { GraphContext } from '../../graphql/context.ts';
import { edgeByKey } from '../../graphql/edge-by-key.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { costing } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { PolicyAccount, type PolicyOfAccount } from '../global/accounts/policy-account.ts';
import { dayIn } from '../global/rules/dates.ts';
import { Invoice } from './invoice.ts';
import { Payment } from './payment.ts';
import { type AccountEntry, accountEntries, accountEntryKind } from './rules/account-entries.ts';
import { isOverdue } from './rules/open-items.ts';

const AccountEntryKind = storedEnum('PolicyAccountEntryKind', 'What moves the account of a policy.', accountEntryKind);

const Entry = builder.objectRef<AccountEntry>('PolicyAccountEntry').implement({
  description: 'Something that has moved what is owed on a policy.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The day of it, in the calendar of the organization.' }),
    kind: t.expose('kind', { type: AccountEntryKind, description: 'What it was.' }),
    amount: t.expose('amountCents', { type: Money, description: 'By how much more is owed; below zero, less.' }),
    balance: t.expose('balanceCents', {
      type: Money,
      description: 'What was owed behind it. Below zero, what is owed to who pays for the policy.',
    }),
    invoice: t.field({
      type: Invoice,
      nullable: true,
      description: 'The invoice that it is, or that it settles.',
      resolve: ({ invoiceId }, _, context, info) => edgeByKey('invoices', 'id', invoiceId, context, info),
    }),
    payment: t.field({
      type: Payment,
      nullable: true,
      description: 'The payment that was received or taken back. Null for all else.',
      resolve: ({ paymentId }, _, context, info) => edgeByKey('payments', 'id', paymentId, context, info),
    }),
  }),
});

/** What is to be paid next, in cents. */
interface NextDue {
  readonly dueDate: string;
  readonly amountCents: bigint;
}

const NextDueType = builder.objectRef<NextDue>('PolicyNextDue').implement({
  description: 'What is to be paid next of a policy.',
  fields: (t) => ({
    dueDate: t.expose('dueDate', { type: 'Date', description: 'The last day on which it is paid in time.' }),
    amount: t.expose('amountCents', { type: Money, description: 'What is open of it.' }),
  }),
});

/** The statuses of invoices that stand: a draft asks for nothing yet, and a void one for nothing any more. */
const standing = ['open', 'overdue', 'paid'] as const;

/** Refuses an account that has more of something than is read: sums over a part of it would be wrong. */
const checkNumber = (rows: readonly unknown[], what: string): void => {
  if (rows.length <= listBounds.accountEntries) return;
  throw badUserInput(
    `The account has more than ${listBounds.accountEntries} ${what}. Page through the invoices of the policy instead.`,
  );
};

// Several fields of an account are told by the same rows.
const invoicesOf = memoizeWeakly(async ({ id: policyId }: PolicyOfAccount, { billingDb }: GraphContext) => {
  const invoices = await billingDb.query.invoices.findMany({
    where: { policyId, status: { in: [...standing] } },
    orderBy: { id: 'asc' },
    limit: listBounds.accountEntries + 1,
    columns: { id: true, status: true, dueDate: true, totalCents: true, paidCents: true, openCents: true },
  });
  checkNumber(invoices, 'invoices');
  return invoices;
});

const pendingOf = memoizeWeakly(async ({ id: policyId }: PolicyOfAccount, { billingDb }: GraphContext) => {
  const schedule = await billingDb.query.billingSchedules.findFirst({
    where: { policyId },
    columns: { id: true },
    with: {
      installments: {
        where: { status: 'pending' },
        orderBy: { dueDate: 'asc', id: 'asc' },
        columns: { dueDate: true, amountCents: true, feeCents: true, installmentFeeCents: true },
      },
    },
  });
  return schedule?.installments ?? [];
});

const sumOf = <Row>(rows: readonly Row[], centsOf: (row: Row) => bigint): bigint =>
  rows.reduce((sum, row) => sum + centsOf(row), 0n);

const readEntries = async (policy: PolicyOfAccount, context: GraphContext): Promise<AccountEntry[]> => {
  const { billingDb, timeZone } = context;
  const amounts = { id: true, amountCents: true } as const;
  const rows = await billingDb.query.invoices.findMany({
    where: { policyId: policy.id, status: { in: [...standing] } },
    orderBy: { id: 'asc' },
    limit: listBounds.accountEntries + 1,
    columns: { id: true, issueDate: true, totalCents: true },
    with: {
      allocations: { columns: { ...amounts, createdAt: true, paymentId: true } },
      creditsApplied: { columns: { ...amounts, appliedOn: true, creditInvoiceId: true } },
      appliedTo: { columns: { ...amounts, appliedOn: true, invoiceId: true } },
      refunds: { columns: { ...amounts, requestedAt: true }, where: { status: { ne: 'voided' } } },
    },
  });
  const entries = accountEntries(
    rows.map(({ allocations, creditsApplied, appliedTo, refunds, ...invoice }) => ({
      ...invoice,
      allocations: allocations.map((one) => ({ ...one, on: dayIn(timeZone, one.createdAt) })),
      creditsApplied: creditsApplied.map((one) => ({ ...one, on: one.appliedOn })),
      appliedTo: appliedTo.map((one) => ({ ...one, on: one.appliedOn })),
      refunds: refunds.map((one) => ({ ...one, on: dayIn(timeZone, one.requestedAt) })),
    })),
  );
  checkNumber(entries, 'entries');
  return entries;
};

const ofInvoices = costing({ hiddenStatements: 1, hiddenRows: listBounds.installments });

builder.objectFields(PolicyAccount, (t) => ({
  charged: t.field({
    ...ofInvoices,
    type: Money,
    description: 'What invoices have asked for, those that were withdrawn left out.',
    resolve: async (policy, _, context) =>
      sumOf(await invoicesOf(policy, context), ({ totalCents }) => (totalCents > 0n ? totalCents : 0n)),
  }),
  credited: t.field({
    ...ofInvoices,
    type: Money,
    description: 'What credits have given back of it: below zero, or zero.',
    resolve: async (policy, _, context) =>
      sumOf(await invoicesOf(policy, context), ({ totalCents }) => (totalCents < 0n ? totalCents : 0n)),
  }),
  settled: t.field({
    ...ofInvoices,
    type: Money,
    description:
      'What payments have settled of both, and credits and refunds of each other: charged and credited, less the balance.',
    resolve: async (policy, _, context) => sumOf(await invoicesOf(policy, context), ({ paidCents }) => paidCents),
  }),
  balance: t.field({
    ...ofInvoices,
    type: Money,
    description:
      'What is open of its invoices, credits that are not used up taken off. Below zero, what is owed to who pays for it. What is not invoiced yet is no part of it.',
    resolve: async (policy, _, context) => sumOf(await invoicesOf(policy, context), ({ openCents }) => openCents),
  }),
  overdue: t.field({
    ...ofInvoices,
    type: Money,
    description: 'What of it is past its due date today.',
    resolve: async (policy, _, context) =>
      sumOf(await invoicesOf(policy, context), (invoice) =>
        isOverdue(invoice, context.today) ? invoice.openCents : 0n,
      ),
  }),
  toBeInvoiced: t.field({
    ...costing({ hiddenStatements: 2, hiddenRows: listBounds.installments }),
    type: Money,
    description: 'What installments will ask for that are not invoiced yet, without the fees of installments.',
    resolve: async (policy, _, context) =>
      sumOf(await pendingOf(policy, context), ({ amountCents, feeCents }) => amountCents + feeCents),
  }),
  nextDue: t.field({
    ...costing({ hiddenStatements: 3, hiddenRows: 2 * listBounds.installments }),
    type: NextDueType,
    nullable: true,
    description:
      'What is to be paid next: the open invoices that are due first, also those that are overdue, and without any the next installment. Null when nothing is.',
    resolve: async (policy, _, context): Promise<NextDue | null> => {
      const open = (await invoicesOf(policy, context)).filter(({ openCents }) => openCents > 0n);
      const [dueDate] = open.map((invoice) => invoice.dueDate).toSorted();
      if (dueDate !== undefined) {
        return { dueDate, amountCents: sumOf(open, (one) => (one.dueDate === dueDate ? one.openCents : 0n)) };
      }
      const [next] = await pendingOf(policy, context);
      if (!next) return null;
      return { dueDate: next.dueDate, amountCents: next.amountCents + next.feeCents + next.installmentFeeCents };
    },
  }),
  entries: t.field({
    ...costing({ maxLength: listBounds.accountEntries, hiddenStatements: 5, hiddenRows: listBounds.accountEntries }),
    type: [Entry],
    nullable: true,
    description: `What has moved the account, the oldest first, each with what was owed behind it: the last one leaves the balance. Invoices that were withdrawn are left out. \`BAD_USER_INPUT\` for more than ${listBounds.accountEntries}. Null for roles that do not read money going out.`,
    resolve: async (policy, _, context) => {
      if (!context.viewer || !mayRead(context.viewer, 'disbursements')) return null;
      return readEntries(policy, context);
    },
  }),
}));
