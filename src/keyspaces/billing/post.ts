import { and, inArray, sql } from 'drizzle-orm';
import { glAccounts, glDailyBalances } from '../../../schema/billing/tables/index.ts';
import { identifierPrefixes } from '../../../schema/identifiers.ts';
import { identifierOf } from '../../data/identifiers.ts';
import type { WriteTransaction } from '../../data/write/write-transaction.ts';
import type { Account } from './rules/accounts.ts';
import type { Entry } from './rules/entry.ts';

/** The identifier of an account. It follows from the name, so that two who open one at once open the same. */
export const accountIdOf = (orgId: string, { name }: Account): string =>
  identifierOf(identifierPrefixes.glAccounts, orgId, name);

const openAccounts = async (
  transaction: WriteTransaction<'billing'>,
  accounts: readonly Account[],
): Promise<ReadonlyMap<string, string>> => {
  const names = accounts.map(({ name }) => name);
  const rows = await transaction.read('glAccounts', ['id', 'name'], and(inArray(glAccounts.name, names)));
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  const missing = accounts.filter(({ name }) => !ids.has(name));
  const opened = missing.map(({ name, type }) => ({ id: accountIdOf(transaction.orgId, { name, type }), name, type }));
  // Somebody else may have opened one since: then it has the same identifier.
  await transaction.merge('glAccounts', opened, { name: sql`${glAccounts.name}` });
  for (const { id, name } of opened) ids.set(name, id);
  return ids;
};

const idIn = (ids: ReadonlyMap<string, string>, { name }: Account): string => {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The account ${name} is not open.`);
  return id;
};

/**
 * Writes an entry with its lines, and returns its identifier; null for an event that moves nothing. Accounts open by use. The
 * balances of the day follow at the end of the transaction, in the order of the accounts: everybody adds to them.
 */
export const post = async (transaction: WriteTransaction<'billing'>, entry: Entry | null): Promise<string | null> => {
  if (!entry) return null;
  const { lines, balances, ...row } = entry;
  const accounts = lines.map(({ account }) => account).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const ids = await openAccounts(transaction, accounts);
  const entryId = transaction.newId(identifierPrefixes.journalEntries);
  await transaction.insertAll({
    journalEntries: [{ ...row, id: entryId, postedAt: transaction.now }],
    journalLines: lines.map(({ account, ordinal, debitCents, creditCents }) => ({
      id: transaction.newId(identifierPrefixes.journalLines),
      entryId,
      ordinal,
      accountId: idIn(ids, account),
      debitCents,
      creditCents,
    })),
  });
  const added = balances.map(({ account, ...balance }) => ({
    ...balance,
    id: transaction.newId(identifierPrefixes.glDailyBalances),
    accountId: idIn(ids, account),
  }));
  const { debitCents, creditCents } = glDailyBalances;
  transaction.atEnd(() =>
    transaction.merge(
      'glDailyBalances',
      added.toSorted((one, other) => (one.accountId < other.accountId ? -1 : 1)),
      {
        debitCents: sql`${debitCents} + values(${debitCents})`,
        creditCents: sql`${creditCents} + values(${creditCents})`,
      },
    ),
  );
  return entryId;
};
