import { type Entry, type LedgerRows, ledgerOf, netOf, postingOrder } from './ledger-view.ts';

const bank = /^claims:(\w+):bank$/;
const held = /^(fiduciary:\w+:loss-fund|ar:ins_\w+:deductible)$/;

/**
 * A carrier's claims bank is never below zero, and it holds what the carrier has deposited and not yet lost, less the
 * deductibles that insureds still owe: losses are the carrier's. Asked after every moment at which something was posted.
 */
export const checkLossFunds = (rows: LedgerRows): string[] =>
  [...Map.groupBy(rows.journalEntries, ({ orgId }) => orgId)].flatMap(([orgId, entries]) =>
    findingsOf(orgId, entries, ledgerOf(rows).linesOf),
  );

const findingsOf = (
  orgId: string,
  entries: readonly Entry[],
  linesOf: ReturnType<typeof ledgerOf>['linesOf'],
): string[] => {
  const banks = new Map<string, bigint>();
  let heldCents = 0n;
  for (const together of postingOrder(entries)) {
    const lines = together.flatMap((entry) => linesOf(entry));
    for (const { account, cents } of lines) {
      if (bank.test(account)) banks.set(account, (banks.get(account) ?? 0n) + cents);
    }
    heldCents += netOf(lines, held);
    const when = together[0]?.postedAt.toISOString();
    const short = [...banks].find(([, cents]) => cents < 0n);
    // One finding: what follows a first wrong moment is wrong as well.
    if (short) return [`${short[0]} of ${orgId} is at ${short[1]} cents after ${when}: nobody funded it.`];
    const bankCents = [...banks.values()].reduce((sum, cents) => sum + cents, 0n);
    if (bankCents !== -heldCents) {
      return [`The claims banks of ${orgId} hold ${bankCents} cents after ${when}, the loss funds ${-heldCents}.`];
    }
  }
  return [];
};
