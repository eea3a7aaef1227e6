import { findings, type RowsWith } from '../stored-rows.ts';
import { type LedgerRows, ledgerOf } from './ledger-view.ts';

type Rows = LedgerRows & RowsWith<{ policyTransactions: 'orgId' | 'charges' }>;

const accountNames = { surplus_lines_tax: 'surplus-lines', stamping_fee: 'stamping' } as const;

const isTax = (kind: string): kind is keyof typeof accountNames => kind in accountNames;

/** What leaves a tax account otherwise than by a charge that is returned. */
const leaving: ReadonlySet<string> = new Set(['tax_remitted', 'balance_written_off']);

/** Each state's account is what was charged of its tax, less what was returned to insureds and what was paid to the state. */
export const checkTaxes = (rows: Rows): string[] => {
  const { linesOf } = ledgerOf(rows);
  const charged = new Map<string, bigint>();
  for (const { orgId, charges } of rows.policyTransactions) {
    for (const { kind, jurisdiction, amountCents } of charges) {
      if (!isTax(kind)) continue;
      const key = `${orgId} tax:${jurisdiction}:${accountNames[kind]}`;
      charged.set(key, (charged.get(key) ?? 0n) + amountCents);
    }
  }
  const booked = new Map<string, bigint>();
  for (const entry of rows.journalEntries) {
    if (leaving.has(entry.event)) continue;
    for (const { account, cents } of linesOf(entry)) {
      if (!account.startsWith('tax:')) continue;
      const key = `${entry.orgId} ${account}`;
      booked.set(key, (booked.get(key) ?? 0n) - cents);
    }
  }
  return findings([...new Set([...charged.keys(), ...booked.keys()])], (key) => {
    const [inLedger, inCharges] = [booked.get(key) ?? 0n, charged.get(key) ?? 0n];
    return inLedger !== inCharges && `${key} was posted ${inLedger} cents, the policies were charged ${inCharges}.`;
  });
};
