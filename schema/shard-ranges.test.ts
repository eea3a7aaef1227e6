import { describe, expect, test } from 'vitest';
import { equalRanges, rangesAround, wholeRanges } from './shard-ranges.ts';

test('equal ranges share the hashes equally, and hold them all', () => {
  expect(equalRanges(1)).toEqual(['0']);
  expect(equalRanges(2)).toEqual(['-80', '80-']);
  expect(equalRanges(4)).toEqual(['-40', '40-80', '80-c0', 'c0-']);
  for (const count of [1, 2, 4, 8]) expect(wholeRanges(equalRanges(count))).toHaveLength(count);
});

describe('a list of ranges', () => {
  test.each([[['0']], [['-']], [['-80', '80-c261', 'c261-c262', 'c262-']]])('%j holds every hash once', (ranges) => {
    expect(wholeRanges(ranges)).toEqual(ranges);
  });

  test.each([
    ['a gap', ['-40', '80-']],
    ['an overlap', ['-80', '40-']],
    ['no end', ['-80', '80-c0']],
    ['no beginning', ['40-80', '80-']],
    ['another order', ['80-', '-80']],
    ['an empty one', ['-80', '80-80', '80-']],
    ['half a byte', ['-8', '8-']],
    ['no range', ['all']],
    ['nothing', []],
  ])('with %s is refused', (_, ranges) => {
    expect(() => wholeRanges(ranges)).toThrow();
  });
});

describe('an organization is isolated', () => {
  test('by three parts of its shard, of which the middle one is its own', () => {
    const { parts, holder } = rangesAround('80-', 'c2614f0000000000');
    expect(parts).toEqual(['80-c261', 'c261-c262', 'c262-']);
    expect(holder).toBe('c261-c262');
    expect(wholeRanges(['-80', ...parts])).toHaveLength(4);
  });

  test('by two parts where its hash is the first or the last of its shard', () => {
    expect(rangesAround('80-', '8000aa0000000000').parts).toEqual(['8000-8001', '8001-']);
    expect(rangesAround('80-', 'ffffaa0000000000').parts).toEqual(['80-ffff', 'ffff-']);
    expect(wholeRanges(['-80', '80-ffff', 'ffff-'])).toHaveLength(3);
  });

  test('in the shard alone that holds it', () => {
    expect(() => rangesAround('-80', 'c2614f0000000000')).toThrow('does not hold');
  });
});
