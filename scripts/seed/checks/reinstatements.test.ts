import { describe, expect, it } from 'vitest';
import { buildRows } from '../seed.ts';
import { checkReinstatements } from './reinstatements.ts';
import type { StoredRows } from './stored-rows.ts';

// The database fills in nothing that the check looks at.
const rows = buildRows() as unknown as StoredRows;

type Transaction = StoredRows['policyTransactions'][number];

/** What the check finds when some transactions are not what they were. */
const findingsWith = (change: (transaction: Transaction) => Partial<Transaction>): string[] =>
  checkReinstatements({
    ...rows,
    policyTransactions: rows.policyTransactions.map((one) => ({ ...one, ...change(one) })),
  });

describe('the check of reinstatements', () => {
  it('finds nothing in the demonstration, where policies are reinstated after either kind of cancellation', () => {
    expect(checkReinstatements(rows)).toEqual([]);
    const reasons = rows.policyTransactions.flatMap(({ type, reasonCode }) =>
      type === 'reinstatement' ? reasonCode : [],
    );
    expect([...new Set(reasons)].toSorted()).toEqual(['insured_request', 'payment_received']);
  });

  it('finds premium that is said to be received after a cancellation that asked for none', () => {
    const found = findingsWith(({ reasonCode }) =>
      reasonCode === 'non_payment' ? { reasonCode: 'underwriting' } : {},
    );
    expect(found[0]).toContain('reinstates for payment_received what was cancelled for underwriting');
  });

  it('finds a policy that is cancelled for want of payment and comes back without it', () => {
    const found = findingsWith(({ type }) => (type === 'reinstatement' ? { reasonCode: 'insured_request' } : {}));
    expect(found[0]).toContain('reinstates for insured_request what was cancelled for non_payment');
  });

  it('finds a reinstatement that nothing came before', () => {
    const found = findingsWith(({ type }) => (type === 'cancellation' ? { type: 'endorsement' } : {}));
    expect(found[0]).toContain('nothing had ended');
  });
});
