import { groupBy, type RowsWith } from '../stored-rows.ts';

/** What the identities read of a ledger. */
export type LedgerRows = RowsWith<{
  glAccounts: 'orgId' | 'id' | 'name';
  journalEntries: 'orgId' | 'id' | 'event' | 'subjectId' | 'policyId' | 'postingDate' | 'postedAt' | 'reversalOfId';
  journalLines: 'orgId' | 'entryId' | 'accountId' | 'debitCents' | 'creditCents';
}>;

/** An entry of the ledger. */
export type Entry = LedgerRows['journalEntries'][number];

/** A line with the name of its account; an amount in cents that is positive for a debit and negative for a credit. */
export interface NamedLine {
  readonly account: string;
  readonly cents: bigint;
}

/** A ledger as the identities ask it. Accounts are told by organization and name: two organizations may share a carrier. */
export const ledgerOf = ({ glAccounts, journalEntries, journalLines }: LedgerRows) => {
  const nameOf = new Map(glAccounts.map(({ id, name }) => [id, name]));
  const rowsOfEntry = groupBy(journalLines, ({ entryId }) => entryId);
  const linesOf = ({ id }: Pick<Entry, 'id'>): NamedLine[] =>
    rowsOfEntry(id).map(({ accountId, debitCents, creditCents }) => ({
      account: nameOf.get(accountId) ?? accountId,
      cents: debitCents - creditCents,
    }));
  const entryOf = new Map(journalEntries.map((entry) => [entry.id, entry]));
  const balances = new Map<string, bigint>();
  for (const { orgId, accountId, debitCents, creditCents } of journalLines) {
    const key = `${orgId} ${nameOf.get(accountId)}`;
    balances.set(key, (balances.get(key) ?? 0n) + debitCents - creditCents);
  }
  return {
    linesOf,
    /** Debits − credits of an account over everything that is posted. */
    balanceOf: (orgId: string, account: string): bigint => balances.get(`${orgId} ${account}`) ?? 0n,
    /** What an entry records: for a reversal, what the entry records that it takes back. */
    eventOf: ({ event, reversalOfId }: Entry): Entry['event'] => entryOf.get(reversalOfId ?? '')?.event ?? event,
    entriesOf: groupBy(journalEntries, ({ subjectId }) => subjectId),
    /** The entries that a later one takes back. */
    reversed: new Set(journalEntries.flatMap(({ reversalOfId }) => reversalOfId ?? [])),
  };
};

/** What a ledger answers. */
export type LedgerView = ReturnType<typeof ledgerOf>;

/** Debits − credits of some lines on the accounts whose names match. */
export const netOf = (lines: readonly NamedLine[], account: RegExp): bigint =>
  lines.reduce((sum, line) => (account.test(line.account) ? sum + line.cents : sum), 0n);

/** Entries by the moments at which they were posted, the earliest first: those of one moment were posted together. */
export const postingOrder = (entries: readonly Entry[]): (readonly Entry[])[] => {
  const moments = Map.groupBy(entries, ({ postedAt }) => postedAt.getTime());
  return [...moments].toSorted(([one], [other]) => one - other).map(([, together]) => together);
};
