import { and, inArray, sql } from 'drizzle-orm';
import { glAccounts } from '../../../schema/billing/tables/index.ts';
import { identifierPrefixes } from '../../../schema/identifiers.ts';
import { identifierOf } from '../../data/identifiers.ts';
import { addedUp } from '../../data/write/added-up.ts';
import { adding } from '../../data/write/adding.ts';
import type { WriteTransaction } from '../../data/write/write-transaction.ts';
import { balanceSums } from './balance-sums.ts';
import { openDayFor } from './open-day.ts';
import type { Account } from './rules/accounts.ts';
import type { Entry } from './rules/entry.ts';

/** The identifier of an account. It follows from the name, so that two who open one at once open the same. */
export const accountIdOf = (orgId: string, { name }: Pick<Account, 'name'>): string =>
  identifierOf(identifierPrefixes.glAccounts, orgId, name);

const openAccounts = async (
  transaction: WriteTransaction<'billing'>,
  accounts: readonly Account[],
): Promise<ReadonlyMap<string, string>> => {
  const names = accounts.map(({ name }) => name);
  const rows = await transaction.read('glAccounts', ['id', 'name'], and(inArray(glAccounts.name, names)));
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  const missing = accounts.filter(({ name }) => !ids.has(name));
  const opened = missing.map((account) => ({ id: accountIdOf(transaction.orgId, account), ...account }));
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
 * Writes all balances of a transaction at its end, those of accounts before those of their kinds, which are sums, and both in
 * one order: whoever posts at the same time has the same one.
 */
const addBalances = (
  transaction: WriteTransaction<'billing'>,
  balances: Entry['balances'],
  ids: ReadonlyMap<string, string>,
): void => {
  const ofAccounts = addedUp(
    balances.map(({ account, balanceDate, debitCents, creditCents }) => ({
      accountId: idIn(ids, account),
      balanceDate,
      debitCents,
      creditCents,
    })),
    balanceSums,
  ).map((balance) => ({ ...balance, id: transaction.newId(identifierPrefixes.glDailyBalances) }));
  transaction.atEnd(() => transaction.merge('glDailyBalances', ofAccounts, adding('glDailyBalances', balanceSums)));
  const ofKinds = balances.map(({ account: { kind }, balanceDate, debitCents, creditCents }) => ({
    balanceDate,
    kind,
    debitCents,
    creditCents,
  }));
  transaction.addTo('glKindBalances', ofKinds, balanceSums);
};

/** Entries as they are dated in the books: none into a closed month, however late what they record is heard of. */
const inOpenMonths = async (transaction: WriteTransaction<'billing'>, entries: readonly (Entry | null)[]) => {
  const dated: Entry[] = [];
  for (const entry of entries) {
    if (!entry) continue;
    const postingDate = await openDayFor(transaction, entry.postingDate);
    const balances = entry.balances.map((balance) => ({ ...balance, balanceDate: postingDate }));
    dated.push(postingDate === entry.postingDate ? entry : { ...entry, postingDate, balances });
  }
  return dated;
};

/**
 * Writes entries with their lines, and returns their identifiers; an event that moves nothing has none. Accounts open by use.
 * All entries of a transaction are posted together: the balances of the day follow at its end, in the order of the accounts.
 */
export const postAll = async (
  transaction: WriteTransaction<'billing'>,
  entries: readonly (Entry | null)[],
): Promise<readonly string[]> => {
  const posted = (await inOpenMonths(transaction, entries)).map((entry) => ({
    ...entry,
    id: transaction.newId(identifierPrefixes.journalEntries),
  }));
  if (posted.length === 0) return [];
  const used = new Map(posted.flatMap(({ lines }) => lines.map(({ account }) => [account.name, account] as const)));
  const ids = await openAccounts(
    transaction,
    [...used.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  );
  await transaction.insertAll({
    journalEntries: posted.map(({ lines: _, balances: __, ...row }) => ({ ...row, postedAt: transaction.now })),
    journalLines: posted.flatMap(({ id: entryId, lines }) =>
      lines.map(({ account, ordinal, debitCents, creditCents }) => ({
        id: transaction.newId(identifierPrefixes.journalLines),
        entryId,
        ordinal,
        accountId: idIn(ids, account),
        debitCents,
        creditCents,
      })),
    ),
  });
  addBalances(
    transaction,
    posted.flatMap(({ balances }) => balances),
    ids,
  );
  return posted.map(({ id }) => id);
};

/** Writes one entry, and returns its identifier; null for an event that moves nothing. */
export const post = async (transaction: WriteTransaction<'billing'>, entry: Entry | null): Promise<string | null> =>
  (await postAll(transaction, [entry]))[0] ?? null;
