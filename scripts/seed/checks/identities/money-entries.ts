import { findings, type RowsWith } from '../stored-rows.ts';
import { type Entry, type LedgerRows, type LedgerView, ledgerOf, netOf } from './ledger-view.ts';

type Rows = LedgerRows &
  RowsWith<{
    payments: 'id' | 'amountCents' | 'status' | 'reversesPaymentId';
    disbursements: 'id' | 'amountCents' | 'status';
    claimPayments: 'id' | 'amountCents' | 'status';
  }>;

/** The accounts of money in a bank. */
const bank = /^(trust:\w+:premium|claims:\w+:bank|operating:\w+:bank)$/;

const arrived: ReadonlySet<string> = new Set(['payment_received', 'finance_funded', 'payment_returned']);
const left: ReadonlySet<string> = new Set([
  'refund_paid',
  'producer_commission_paid',
  'carrier_remitted',
  'tax_remitted',
]);

/** What is wrong when a row must have moved so much in the bank by exactly one entry that stands; null of it for none. */
const problemOf = (
  { linesOf, reversed }: LedgerView,
  entries: readonly Entry[],
  cents: bigint | null,
): string | null => {
  const standing = entries.filter(({ id, event }) => !reversed.has(id) && event !== 'reversal');
  if (cents === null) return standing.length === 0 ? null : `has ${standing.length} entries that stand`;
  if (standing.length !== 1) return `has ${standing.length} entries that stand, not one`;
  const moved = standing.reduce((sum, entry) => sum + netOf(linesOf(entry), bank), 0n);
  return moved === cents ? null : `moved ${moved} cents in the bank, not ${cents}`;
};

/**
 * Every payment that is RECEIVED, every disbursement that is ISSUED or CLEARED and every claim payment that was paid has
 * exactly one entry that stands, with its amount; those of which no money moved, or moved back, have none.
 */
export const checkMoneyEntries = (rows: Rows): string[] => {
  const ledger = ledgerOf(rows);
  const entriesOf = (id: string, events: ReadonlySet<string>) =>
    ledger
      .entriesOf(id)
      .filter(({ event, reversalOfId }) => events.has(event) || (reversalOfId && event === 'reversal'));
  return [
    ...findings(rows.payments, ({ id, amountCents, status }) => {
      const problem = problemOf(ledger, entriesOf(id, arrived), status === 'received' ? amountCents : null);
      return problem !== null && `Payment ${id} is ${status} and ${problem}.`;
    }),
    ...findings(rows.disbursements, ({ id, amountCents, status }) => {
      const paid = status === 'issued' || status === 'cleared' || status === 'stale';
      const problem = problemOf(ledger, entriesOf(id, left), paid ? -amountCents : null);
      return problem !== null && `Disbursement ${id} is ${status} and ${problem}.`;
    }),
    ...findings(rows.claimPayments, ({ id, amountCents, status }) => {
      const moved = ledger.entriesOf(id).reduce((sum, entry) => sum + netOf(ledger.linesOf(entry), bank), 0n);
      const paid = status === 'issued' || status === 'cleared' ? -amountCents : 0n;
      return moved !== paid && `Claim payment ${id} is ${status} and moved ${moved} cents in the bank, not ${paid}.`;
    }),
  ];
};
