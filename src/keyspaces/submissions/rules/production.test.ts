import { describe, expect, test } from 'vitest';
import { productionTotalsOf } from './production.ts';

const keys = { submittedOn: '2026-03-31', programId: 'prg_a', carrierId: 'car_a', producerId: 'prd_a' };
const submission = { ...keys, submittedAt: new Date('2026-04-01T03:00:00Z'), firstQuotedAt: null };
const nothing = { submittedCount: 0, quotedCount: 0, boundCount: 0, minutesToQuote: 0, boundPremiumCents: 0n };

describe('a submission', () => {
  test('counts on the day of its submission alone, whenever it is quoted and bound', () => {
    const firstQuotedAt = new Date('2026-04-02T03:30:59Z');
    expect(productionTotalsOf({ ...submission, firstQuotedAt }, 120_000n)).toEqual([
      { ...keys, ...nothing, submittedCount: 1 },
      { ...keys, ...nothing, quotedCount: 1, minutesToQuote: 24 * 60 + 30 },
      { ...keys, ...nothing, boundCount: 1, boundPremiumCents: 120_000n },
    ]);
  });

  test('that waits is submitted and no more, and a draft is nothing', () => {
    expect(productionTotalsOf(submission, null)).toEqual([{ ...keys, ...nothing, submittedCount: 1 }]);
    expect(productionTotalsOf({ ...submission, submittedOn: null, submittedAt: null }, null)).toEqual([]);
  });
});
