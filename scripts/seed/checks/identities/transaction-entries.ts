import type { Charge } from '../../../../schema/charge.ts';
import { findings, type RowsWith } from '../stored-rows.ts';
import { type LedgerRows, ledgerOf, type NamedLine, netOf } from './ledger-view.ts';

type Rows = LedgerRows &
  RowsWith<{
    policies: 'id' | 'carrierId' | 'billingMethod';
    policyTransactions: 'id' | 'policyId' | 'charges' | 'producerCommissionCents' | 'mgaCommissionCents';
  }>;

/** Entries about a transaction that its charges do not make. */
const beside: ReadonlySet<string> = new Set(['commission_earned', 'credit_settled', 'advance_applied']);

const sumOfKinds = (charges: readonly Charge[], counts: (kind: Charge['kind']) => boolean): bigint =>
  charges.reduce((sum, { kind, amountCents }) => (counts(kind) ? sum + amountCents : sum), 0n);

/** What a transaction moves on each kind of account: debits are positive. */
const expectedOf = (
  { charges, producerCommissionCents: producer, mgaCommissionCents: mga }: Rows['policyTransactions'][number],
  billingMethod: Rows['policies'][number]['billingMethod'],
) => {
  const isTax = (kind: Charge['kind']) => kind === 'surplus_lines_tax' || kind === 'stamping_fee';
  const [premium, taxes] = [sumOfKinds(charges, (kind) => kind === 'premium'), sumOfKinds(charges, isTax)];
  const all = sumOfKinds(charges, () => true);
  // An agency that bills the insured keeps its commission, and owes the rest.
  const kept = billingMethod === 'agency' ? producer : 0n;
  return [
    ['debtor', /^ar:/, all - kept],
    ['carrier', /^ap:car_\w+:premium$/, -(premium - producer - mga)],
    ['producer', /^ap:prd_\w+:commission-(accrued|due)$/, -(producer - kept)],
    ['organization', /^mga:\w+:commission-income$/, -mga],
    ['taxes', /^tax:/, -taxes],
    ['fees', /^mga:\w+:.*fee-income$/, -(all - premium - taxes)],
  ] as const;
};

/** The entry of a policy's transaction is its charges, shared out: no cent more, none less, and none on other accounts. */
export const checkTransactionEntries = (rows: Rows): string[] => {
  const ledger = ledgerOf(rows);
  const billingMethodOf = new Map(rows.policies.map(({ id, billingMethod }) => [id, billingMethod]));
  return findings(rows.policyTransactions, (transaction) => {
    const entries = ledger.entriesOf(transaction.id).filter((entry) => !beside.has(ledger.eventOf(entry)));
    const lines: NamedLine[] = entries.flatMap(ledger.linesOf);
    const expected = expectedOf(transaction, billingMethodOf.get(transaction.policyId) ?? 'direct');
    const wrong = expected.find(([, account, cents]) => netOf(lines, account) !== cents);
    if (!wrong) return false;
    const [who, account, cents] = wrong;
    return `Transaction ${transaction.id} posted ${netOf(lines, account)} cents to ${who}, its charges say ${cents}.`;
  });
};
