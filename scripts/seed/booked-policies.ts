import { type BookedPolicy, bookedPolicies } from '../../src/keyspaces/billing/rules/booked-policies.ts';
import { premiumEvents } from '../../src/keyspaces/billing/rules/posting/premium.ts';
import { byParent } from './by-parent.ts';
import type { SeedRows } from './rows.ts';

/** The rows of an organization, whichever table they are of. */
const ownOf =
  (orgId: string) =>
  <Row extends { readonly orgId: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => row.orgId === orgId);

/** What the accounts of policies were moved by, of which each has its own: `ar:{policy}:receivable`, `refund:{policy}:payable`. */
const balancesIn = ({ glAccounts, glDailyBalances }: SeedRows, orgId: string) => {
  const own = ownOf(orgId);
  const accountOf = new Map(
    own(glAccounts).flatMap(({ id, name, kind }) =>
      kind === 'receivable' || kind === 'refund_payable'
        ? [[id, { kind, policyId: name.split(':')[1] ?? '' }] as const]
        : [],
    ),
  );
  return own(glDailyBalances).flatMap((balance) => {
    const account = accountOf.get(balance.accountId);
    return account ? [{ ...balance, ...account }] : [];
  });
};

/** What transactions of policies have put on the accounts current of agencies. */
const accountCurrentIn = ({ glAccounts, journalEntries, journalLines }: SeedRows, orgId: string) => {
  const own = ownOf(orgId);
  const accounts = new Set(own(glAccounts).flatMap(({ id, kind }) => (kind === 'account_current' ? id : [])));
  const lines = journalLines.filter(({ accountId }) => accounts.has(accountId));
  const linesOf = byParent(lines, orgId, ({ entryId }) => entryId);
  const events: ReadonlySet<string> = new Set(premiumEvents);
  return own(journalEntries)
    .filter(({ event }) => events.has(event))
    .flatMap(({ id, policyId = null, postingDate: balanceDate }) =>
      linesOf(id).map(({ debitCents, creditCents }) => ({ policyId, balanceDate, debitCents, creditCents })),
    );
};

/** The policies of an organization as they are billed and as its ledger has them. */
export const bookedPoliciesIn = (rows: SeedRows, orgId: string): readonly BookedPolicy[] => {
  const own = ownOf(orgId);
  const allocationsOf = byParent(rows.paymentAllocations, orgId, ({ invoiceId }) => invoiceId);
  const creditsOf = byParent(rows.creditApplications, orgId, ({ invoiceId }) => invoiceId);
  return bookedPolicies(own(rows.billingSchedules), {
    balances: balancesIn(rows, orgId),
    accountCurrent: accountCurrentIn(rows, orgId),
    invoices: own(rows.invoices).map((invoice) => ({
      ...invoice,
      allocations: allocationsOf(invoice.id),
      creditsApplied: creditsOf(invoice.id),
    })),
  });
};
