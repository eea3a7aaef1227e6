import { expect, test } from 'vitest';
import { maxGroupsShown, mergedGroups, totalOf } from './merged-groups.ts';

const names = ['earned', 'paid'] as const;

test('groups have what each source knows of them, in the order of their keys, and zero where none knows', () => {
  const parts = [
    { keys: { producer: 'b' }, figures: { earned: 5n } },
    { keys: { producer: 'a' }, figures: { earned: 3n } },
    { keys: { producer: 'b' }, figures: { paid: 2n } },
  ];
  expect(mergedGroups(names, parts)).toEqual([
    { keys: { producer: 'a' }, figures: { earned: 3n, paid: 0n } },
    { keys: { producer: 'b' }, figures: { earned: 5n, paid: 2n } },
  ]);
  expect(totalOf(names, parts)).toEqual({ earned: 8n, paid: 2n });
  expect(totalOf(names, [])).toEqual({ earned: 0n, paid: 0n });
});

test('more groups than an answer shows are refused, and never cut', () => {
  const groups = (count: number) =>
    Array.from({ length: count }, (_, place) => ({ keys: { producer: place }, figures: { earned: 1n } }));
  expect(mergedGroups(names, groups(maxGroupsShown))).toHaveLength(maxGroupsShown);
  expect(() => mergedGroups(names, groups(maxGroupsShown + 1))).toThrow('501 groups are more than 500.');
});
