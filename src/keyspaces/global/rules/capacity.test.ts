import { expect, it } from 'vitest';
import { capacityYearOf, takenCapacity } from './capacity.ts';

const capacity = { limitCents: 1_000_00n, committedCents: 900_00n };

it('grants premium up to the last cent of the limit, and says what remains when it refuses more', () => {
  expect(takenCapacity(capacity, 100_00n)).toEqual({ outcome: 'granted', committedCents: 1_000_00n });
  expect(takenCapacity(capacity, 100_01n)).toEqual({ outcome: 'refused', remainingCents: 100_00n });
});

it('takes returned premium back, even when the limit was lowered below what is committed', () => {
  expect(takenCapacity({ ...capacity, limitCents: 500_00n }, -50_00n)).toEqual({
    outcome: 'granted',
    committedCents: 850_00n,
  });
});

it('counts a change of a policy in the year in which the policy began', () => {
  expect(capacityYearOf('2026-12-31')).toBe(2026);
});
