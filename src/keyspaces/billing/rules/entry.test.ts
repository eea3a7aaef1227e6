import { describe, expect, it } from 'vitest';
import { changeOf, correctionOf, entryOf, reversalOf } from './entry.ts';

const about = { subjectId: 'pay_1', policyId: null, description: 'A fee of the bank', postingDate: '2026-03-02' };
const fee = (amountCents: bigint) => ({ event: 'bank_fee_paid', orgId: 'org_1', amountCents }) as const;

describe('an entry', () => {
  it('adds each of its lines to the balance of its account on its accounting date', () => {
    const entry = entryOf(fee(12_00n), about);
    expect(entry?.lines.map(({ ordinal, account }) => [ordinal, account.name])).toEqual([
      [1, 'expense:org_1:bank-charges'],
      [2, 'operating:org_1:bank'],
    ]);
    expect(
      entry?.balances.map(({ balanceDate, debitCents, creditCents }) => [balanceDate, debitCents, creditCents]),
    ).toEqual([
      ['2026-03-02', 12_00n, 0n],
      ['2026-03-02', 0n, 12_00n],
    ]);
  });

  it('is not written for an event of zero', () => {
    expect(entryOf(fee(0n), about)).toBeNull();
  });

  it('that was wrong stays as it is: its reversal and a correction leave the right amount', () => {
    const wrong = entryOf(fee(21_00n), about);
    if (!wrong) throw new Error('A fee of 21.00 has an entry.');
    const later = { ...about, postingDate: '2026-03-03' };
    const reversal = reversalOf({ id: 'jen_1', lines: wrong.lines }, later);
    const correction = correctionOf(fee(12_00n), later);
    expect([reversal.event, reversal.reversalOfId, correction.event]).toEqual(['reversal', 'jen_1', 'correction']);
    const balances = new Map<string, bigint>();
    for (const line of [wrong, reversal, correction].flatMap(({ balances: changes }) => changes)) {
      const { account } = line;
      balances.set(account.name, (balances.get(account.name) ?? 0n) + changeOf(account, line));
    }
    expect(Object.fromEntries(balances)).toEqual({
      'expense:org_1:bank-charges': 12_00n,
      'operating:org_1:bank': -12_00n,
    });
  });
});
