import { type Entry, type LedgerRows, ledgerOf, type NamedLine, postingOrder } from './ledger-view.ts';

const ofCarrier = /^(claims|fiduciary):(?<carrier>\w+):(bank|loss-fund)$/;
const isBank = ({ account }: NamedLine): boolean => account.startsWith('claims:');
const isDeductible = ({ account }: NamedLine): boolean => /^ar:ins_\w+:deductible$/.test(account);

/** What a carrier's claims bank has, and what is held in it: by the loss fund, less deductibles that insureds still owe. */
interface Fund {
  readonly bankCents: bigint;
  readonly heldCents: bigint;
}

/**
 * A carrier's claims bank is never below zero, and it holds what that carrier has deposited and not yet lost, less the
 * deductibles that insureds still owe: losses are the carrier's, and no other's money pays them. Asked after every moment at
 * which something was posted.
 */
export const checkLossFunds = (rows: LedgerRows): string[] =>
  [...Map.groupBy(rows.journalEntries, ({ orgId }) => orgId)].flatMap(([orgId, entries]) =>
    findingsOf(orgId, entries, ledgerOf(rows).linesOf),
  );

const carrierOf = ({ account }: NamedLine): string | undefined => ofCarrier.exec(account)?.groups?.carrier;

const findingsOf = (
  orgId: string,
  entries: readonly Entry[],
  linesOf: ReturnType<typeof ledgerOf>['linesOf'],
): string[] => {
  const funds = new Map<string, Fund>();
  const add = (carrier: string, { bankCents, heldCents }: Fund) => {
    const fund = funds.get(carrier) ?? { bankCents: 0n, heldCents: 0n };
    funds.set(carrier, { bankCents: fund.bankCents + bankCents, heldCents: fund.heldCents - heldCents });
  };
  for (const together of postingOrder(entries)) {
    for (const lines of together.map(linesOf)) {
      // A deductible is owed to the carrier that the rest of its entry names.
      const named = lines.flatMap((line) => carrierOf(line) ?? [])[0] ?? 'no carrier';
      for (const line of lines) {
        const carrier = carrierOf(line);
        if (isBank(line)) add(carrier ?? named, { bankCents: line.cents, heldCents: 0n });
        else if (carrier || isDeductible(line)) add(carrier ?? named, { bankCents: 0n, heldCents: line.cents });
      }
    }
    const when = together[0]?.postedAt.toISOString();
    // One finding: what follows a first wrong moment is wrong as well.
    for (const [carrier, { bankCents, heldCents }] of funds) {
      if (bankCents < 0n)
        return [`claims:${carrier}:bank of ${orgId} is at ${bankCents} cents after ${when}: nobody funded it.`];
      if (bankCents !== heldCents) {
        return [
          `The claims bank of ${carrier} at ${orgId} holds ${bankCents} cents after ${when}, its loss fund ${heldCents}.`,
        ];
      }
    }
  }
  return [];
};
