import { describe, expect, it } from 'vitest';
import { writtenCommissions } from './commission-lines.ts';

const written = { producerCommissionCents: 150_000n, mgaCommissionCents: 75_000n };

describe('the commissions that a transaction writes', () => {
  it('wait for the premium where the organization bills, and are its own income at once', () => {
    expect(
      writtenCommissions('ptx_1', written, 'insured').map(({ beneficiary, status }) => [beneficiary, status]),
    ).toEqual([
      ['producer', 'accrued'],
      ['mga', 'earned'],
    ]);
  });

  it('are kept by an agency that bills the insured itself: nothing of them is owed', () => {
    expect(
      writtenCommissions('ptx_1', written, 'agency').map(({ beneficiary, status }) => [beneficiary, status]),
    ).toEqual([
      ['producer', 'retained'],
      ['mga', 'earned'],
    ]);
  });
});
