import { isBalanced } from '../../../src/keyspaces/billing/rules/posting/lines.ts';
import { type Check, findings, groupBy, sumOf } from './stored-rows.ts';

/** Every entry balances, every organization's trial balance is zero, and daily balances are the sums of the lines. */
export const checkLedger: Check = (rows) => {
  const linesOf = groupBy(rows.journalLines, ({ entryId }) => entryId);
  const dayOfEntry = new Map(rows.journalEntries.map(({ id, postingDate }) => [id, postingDate]));
  const keyOf = (accountId: string, day: string | undefined) => `${accountId} on ${day}`;
  const linesOfDay = groupBy(rows.journalLines, ({ accountId, entryId }) => keyOf(accountId, dayOfEntry.get(entryId)));
  const balances = groupBy(rows.glDailyBalances, ({ accountId, balanceDate }) => keyOf(accountId, balanceDate));
  const linesOfTenant = groupBy(rows.journalLines, ({ orgId }) => orgId);
  const days = new Set([
    ...rows.journalLines.map(({ accountId, entryId }) => keyOf(accountId, dayOfEntry.get(entryId))),
    ...rows.glDailyBalances.map(({ accountId, balanceDate }) => keyOf(accountId, balanceDate)),
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
    ...findings([...days], (day) => {
      const differs = (side: 'debitCents' | 'creditCents') =>
        sumOf(linesOfDay(day), (line) => line[side]) !== sumOf(balances(day), (balance) => balance[side]);
      return (
        (differs('debitCents') || differs('creditCents')) && `The daily balance of ${day} is not that of its lines.`
      );
    }),
  ];
};
