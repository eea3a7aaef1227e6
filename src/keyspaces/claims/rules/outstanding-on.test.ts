import { expect, test } from 'vitest';
import { outstandingOn } from './outstanding-on.ts';

test('reserves hold at the end of a day what was set until then, less payments that have not come back', () => {
  const movements = [
    { madeOn: '2026-06-03', amountCents: 50_000n },
    { madeOn: '2026-06-20', amountCents: -5_000n },
  ];
  const payments = [
    { issuedOn: '2026-06-10', takenBackOn: '2026-06-15', amountCents: 10_000n },
    { issuedOn: '2026-06-16', takenBackOn: null, amountCents: 20_000n },
    { issuedOn: null, takenBackOn: null, amountCents: 7_000n },
  ];
  const days = ['2026-06-02', '2026-06-03', '2026-06-10', '2026-06-15', '2026-06-16', '2026-06-20'];
  expect(days.map((day) => outstandingOn(movements, payments, day))).toEqual([
    0n,
    50_000n,
    40_000n,
    50_000n,
    30_000n,
    25_000n,
  ]);
});
