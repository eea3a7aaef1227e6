import type { PageOfRows } from '../../../tasks/month-end.ts';
import type { TaskReads } from '../../../tasks/task.ts';
import { lastDayOfMonth } from '../../global/rules/dates.ts';
import { accounts } from '../rules/accounts.ts';
import { type BookedPolicy, bookedPolicies } from '../rules/booked-policies.ts';
import { premiumEvents } from '../rules/posting/premium.ts';

/** The books until a day. */
interface BooksUntil {
  readonly reads: TaskReads;
  readonly lastDay: string;
}

const readSchedules = (reads: TaskReads, { after, limit }: PageOfRows) =>
  reads('billing').query.billingSchedules.findMany({
    columns: { id: true, policyId: true, programId: true, carrierId: true, producerId: true },
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    limit,
  });

/** What the accounts of policies were moved by, of which each has its own. */
const readBalances = async ({ reads, lastDay }: BooksUntil, policyIds: readonly string[]) => {
  const own = policyIds.flatMap((policyId) => [
    [accounts.receivable(policyId).name, policyId] as const,
    [accounts.refundPayable(policyId).name, policyId] as const,
  ]);
  const policyOf = new Map(own);
  const opened = await reads('billing').query.glAccounts.findMany({
    columns: { name: true, kind: true },
    where: { name: { in: [...policyOf.keys()] } },
    with: {
      dailyBalances: {
        columns: { balanceDate: true, debitCents: true, creditCents: true },
        where: { balanceDate: { lte: lastDay } },
      },
    },
  });
  return opened.flatMap(({ name, kind, dailyBalances }) => {
    const policyId = policyOf.get(name) ?? null;
    return dailyBalances.map((balance) => ({ policyId, kind, ...balance }));
  });
};

const readInvoices = ({ reads, lastDay }: BooksUntil, policyIds: readonly string[]) =>
  reads('billing').query.invoices.findMany({
    columns: {
      id: true,
      policyId: true,
      kind: true,
      status: true,
      issueDate: true,
      dueDate: true,
      totalCents: true,
      updatedAt: true,
    },
    where: { policyId: { in: [...policyIds] }, issueDate: { lte: lastDay } },
    with: {
      allocations: { columns: { amountCents: true, createdAt: true } },
      creditsApplied: { columns: { amountCents: true, appliedOn: true } },
    },
  });

/** What transactions of policies have put on the accounts current of agencies. */
const readAccountCurrent = async ({ reads, lastDay }: BooksUntil, policyIds: readonly string[]) => {
  if (policyIds.length === 0) return [];
  const entries = await reads('billing').query.journalEntries.findMany({
    columns: { policyId: true, postingDate: true },
    where: { policyId: { in: [...policyIds] }, event: { in: [...premiumEvents] }, postingDate: { lte: lastDay } },
    with: {
      lines: {
        columns: { debitCents: true, creditCents: true },
        with: { account: { columns: { kind: true } } },
      },
    },
  });
  return entries.flatMap(({ policyId, postingDate: balanceDate, lines }) =>
    lines.flatMap(({ account, debitCents, creditCents }) =>
      account.kind === 'account_current' ? [{ policyId, balanceDate, debitCents, creditCents }] : [],
    ),
  );
};

/** Reads policies as they are billed and as the ledger has them until the end of a month, in the order of their schedules. */
export const readBookedPolicies = async (reads: TaskReads, page: PageOfRows): Promise<readonly BookedPolicy[]> => {
  const schedules = await readSchedules(reads, page);
  if (schedules.length === 0) return [];
  const until = { reads, lastDay: lastDayOfMonth(page.month) };
  const policyIds = schedules.map(({ policyId }) => policyId);
  const [balances, invoices] = await Promise.all([readBalances(until, policyIds), readInvoices(until, policyIds)]);
  const byAgency = new Set(invoices.flatMap(({ kind, policyId }) => (kind === 'account_current' ? policyId : [])));
  const accountCurrent = await readAccountCurrent(until, [...byAgency]);
  return bookedPolicies(schedules, { balances, accountCurrent, invoices });
};
