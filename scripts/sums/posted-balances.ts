import { and, eq, sum } from 'drizzle-orm';
import type { MySql2Database } from 'drizzle-orm/mysql2';
import { glAccounts, journalEntries, journalLines } from '../../schema/billing/tables/index.ts';
import { identifierPrefixes } from '../../schema/identifiers.ts';
import { identifierOf } from '../../src/data/identifiers.ts';
import { addedUp } from '../../src/data/write/added-up.ts';
import { balanceSums } from '../../src/keyspaces/billing/balance-sums.ts';

/**
 * What the lines of an organization's journal come to, by account and day and by kind of account and day. The database adds
 * them up: there are more lines than rows of any other table.
 */
export const postedBalances = async (database: MySql2Database, orgId: string) => {
  const { kind } = glAccounts;
  const { accountId } = journalLines;
  const balanceDate = journalEntries.postingDate;
  const sums = { debitCents: sum(journalLines.debitCents), creditCents: sum(journalLines.creditCents) };
  const rows = await database
    .select({ accountId, kind, balanceDate, ...sums })
    .from(journalLines)
    .innerJoin(journalEntries, and(eq(journalEntries.orgId, orgId), eq(journalEntries.id, journalLines.entryId)))
    .innerJoin(glAccounts, and(eq(glAccounts.orgId, orgId), eq(glAccounts.id, accountId)))
    .where(eq(journalLines.orgId, orgId))
    .groupBy(accountId, kind, balanceDate);
  const posted = rows.map(({ debitCents, creditCents, ...of }) => ({
    orgId,
    ...of,
    debitCents: BigInt(debitCents ?? 0),
    creditCents: BigInt(creditCents ?? 0),
  }));
  return {
    // A balance that is there keeps its identifier: account and day are as unique.
    glDailyBalances: posted.map(({ kind: _, ...balance }) => ({
      id: identifierOf(identifierPrefixes.glDailyBalances, orgId, balance.accountId, balance.balanceDate),
      ...balance,
    })),
    glKindBalances: addedUp(
      posted.map(({ accountId: _, ...balance }) => balance),
      balanceSums,
    ),
  };
};
