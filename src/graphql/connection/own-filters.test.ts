import { expect, test } from 'vitest';
import { withOwnFilters } from './own-filters.ts';

const ofMonth = { earnedFrom: '2026-06-01', earnedBefore: '2026-07-01' };

test('a list keeps the filters that it is asked for beside those that it sets', () => {
  expect(withOwnFilters({ first: 5 }, ofMonth)).toEqual({ first: 5, filter: ofMonth });
  expect(withOwnFilters({ filter: { basis: ['collected'] } }, ofMonth).filter).toEqual({
    basis: ['collected'],
    ...ofMonth,
  });
});

test('a filter that a list sets itself is refused, and not replaced without a word', () => {
  expect(() => withOwnFilters({ filter: { earnedBefore: '2026-12-31' } }, ofMonth)).toThrow(
    'The list sets "earnedBefore" itself',
  );
});
