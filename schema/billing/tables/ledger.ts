import { index, int, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import { code, day, id, identifier, label, moment, moneyCents, orgId, written } from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { accountKind, accountType, journalEvent } from '../ledger-enums.ts';

/** The accounts of the ledger, named `{entity}:{id}:{account}`. */
export const glAccounts = mysqlTable(
  'gl_accounts',
  {
    orgId: orgId(),
    id: id(),
    name: code('name', 96).notNull(),
    kind: enumeration('kind', accountKind).notNull(),
    type: enumeration('type', accountType).notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('gl_accounts_name').on(table.orgId, table.name),
    index('gl_accounts_kind').on(table.orgId, table.kind, table.id),
  ],
);

/** Double-entry postings. An entry never changes: it is corrected by its reversal. */
export const journalEntries = mysqlTable(
  'journal_entries',
  {
    orgId: orgId(),
    id: id(),
    event: enumeration('event', journalEvent).notNull(),
    /** What the entry records: a policy transaction, a payment, an allocation, a disbursement, a claim payment, or another row. */
    subjectId: identifier('subject_id').notNull(),
    policyId: identifier('policy_id'),
    description: label('description', 300).notNull(),
    /** The accounting date: never in a closed month. */
    postingDate: day('posting_date').notNull(),
    /** When it was booked. */
    postedAt: moment('posted_at').notNull(),
    reversalOfId: identifier('reversal_of_id'),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('journal_entries_policy').on(table.orgId, table.policyId, table.id),
    index('journal_entries_subject').on(table.orgId, table.subjectId, table.id),
    index('journal_entries_date').on(table.orgId, table.postingDate, table.id),
    index('journal_entries_event').on(table.orgId, table.event, table.id),
    uniqueIndex('journal_entries_reversal_of').on(table.orgId, table.reversalOfId),
  ],
);

/** The debits and credits of an entry: two lines at least, and their sums are equal. */
export const journalLines = mysqlTable(
  'journal_lines',
  {
    orgId: orgId(),
    id: id(),
    entryId: identifier('entry_id').notNull(),
    ordinal: int('ordinal').notNull(),
    accountId: identifier('account_id').notNull(),
    debitCents: moneyCents('debit_cents').notNull(),
    creditCents: moneyCents('credit_cents').notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('journal_lines_ordinal').on(table.orgId, table.entryId, table.ordinal),
    index('journal_lines_account').on(table.orgId, table.accountId, table.id),
  ],
);

/** Debits and credits per account and day, added to by the posting itself. The lines stay the truth. */
export const glDailyBalances = mysqlTable(
  'gl_daily_balances',
  {
    orgId: orgId(),
    id: id(),
    accountId: identifier('account_id').notNull(),
    balanceDate: day('balance_date').notNull(),
    debitCents: moneyCents('debit_cents').notNull(),
    creditCents: moneyCents('credit_cents').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('gl_daily_balances_date').on(table.orgId, table.accountId, table.balanceDate),
  ],
);

/**
 * The same per kind of account: what a trial balance adds up, however many policies have accounts. Rows have no identifier,
 * because nothing refers to one.
 */
export const glKindBalances = mysqlTable(
  'gl_kind_balances',
  {
    orgId: orgId(),
    kind: enumeration('kind', accountKind).notNull(),
    balanceDate: day('balance_date').notNull(),
    debitCents: moneyCents('debit_cents').notNull(),
    creditCents: moneyCents('credit_cents').notNull(),
  },
  (table) => [
    // Kind by kind: a trial balance adds up all days of each, and sorts nothing.
    primaryKey({ columns: [table.orgId, table.kind, table.balanceDate] }),
    // The closing of a month reads the days of that month alone.
    index('gl_kind_balances_date').on(table.orgId, table.balanceDate),
  ],
);
