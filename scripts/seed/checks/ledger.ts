import { isBalanced } from '../../../src/keyspaces/billing/rules/posting/lines.ts';
import { type Check, findings, groupBy, sumOf } from './stored-rows.ts';

interface Sides {
  readonly debitCents: bigint;
  readonly creditCents: bigint;
}

const differ = (some: readonly Sides[], others: readonly Sides[]): boolean =>
  (['debitCents', 'creditCents'] as const).some(
    (side) => sumOf(some, (one) => one[side]) !== sumOf(others, (one) => one[side]),
  );

/** Every entry balances, every organization's trial balance is zero, and balances of days, by account and by kind, are the sums of the lines. */
export const checkLedger: Check = (rows) => {
  const linesOf = groupBy(rows.journalLines, ({ entryId }) => entryId);
  const dayOfEntry = new Map(rows.journalEntries.map(({ id, postingDate }) => [id, postingDate]));
  const keyOf = (accountId: string, day: string | undefined) => `${accountId} on ${day}`;
  const linesOfDay = groupBy(rows.journalLines, ({ accountId, entryId }) => keyOf(accountId, dayOfEntry.get(entryId)));
  const balances = groupBy(rows.glDailyBalances, ({ accountId, balanceDate }) => keyOf(accountId, balanceDate));
  const kindOf = new Map(rows.glAccounts.map(({ id, kind }) => [id, kind]));
  const kindKey = (orgId: string, kind: string | undefined, day: string | undefined) => `${orgId} ${kind} on ${day}`;
  const linesOfKind = groupBy(rows.journalLines, ({ orgId, accountId, entryId }) =>
    kindKey(orgId, kindOf.get(accountId), dayOfEntry.get(entryId)),
  );
  const ofKinds = groupBy(rows.glKindBalances, ({ orgId, kind, balanceDate }) => kindKey(orgId, kind, balanceDate));
  const linesOfTenant = groupBy(rows.journalLines, ({ orgId }) => orgId);
  const days = new Set([
    ...rows.journalLines.map(({ accountId, entryId }) => keyOf(accountId, dayOfEntry.get(entryId))),
    ...rows.glDailyBalances.map(({ accountId, balanceDate }) => keyOf(accountId, balanceDate)),
  ]);
  const kinds = new Set([
    ...rows.journalLines.map(({ orgId, accountId, entryId }) =>
      kindKey(orgId, kindOf.get(accountId), dayOfEntry.get(entryId)),
    ),
    ...rows.glKindBalances.map(({ orgId, kind, balanceDate }) => kindKey(orgId, kind, balanceDate)),
  ]);
  return [
    ...findings(
      rows.journalEntries,
      ({ id }) => !isBalanced(linesOf(id)) && `Journal entry ${id} has too few lines or does not balance.`,
    ),
    ...findings(rows.organizations, ({ id }) => {
      const trial = sumOf(linesOfTenant(id), ({ debitCents, creditCents }) => debitCents - creditCents);
      return trial !== 0n && `The trial balance of ${id} is ${trial} cents, not zero.`;
    }),
    ...findings(
      [...days],
      (day) => differ(linesOfDay(day), balances(day)) && `The daily balance of ${day} is not that of its lines.`,
    ),
    ...findings(
      [...kinds],
      (key) =>
        differ(linesOfKind(key), ofKinds(key)) && `The balance of ${key} is not that of the lines of its accounts.`,
    ),
  ];
};
