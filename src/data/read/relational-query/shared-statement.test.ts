import { describe, expect, test } from 'vitest';
import type { TableName } from '../../../../schema/tables.ts';
import type { Selection } from './branch.ts';
import { type Asked, packsOf } from './shared-statement.ts';

/** A selection that asks a table for so much. */
const asked = (
  table: TableName,
  size: Partial<Pick<Selection<unknown>, 'width' | 'mostRows' | 'branches' | 'ending'>> = {},
): Asked => ({
  selection: {
    table,
    branches: [
      {
        what: table,
        put: () => {
          throw new Error('Nothing is sent here.');
        },
      },
    ],
    width: 5,
    mostRows: 10,
    resultsOf: () => new Map(),
    ...size,
  },
  origins: [table],
});

const packed = (...all: Asked[]): string[][] =>
  packsOf(all, false).map((pack) => pack.flatMap(({ origins }) => origins));

describe('selections share a statement', () => {
  test('when it is enough for all of them', () => {
    expect(packed(asked('quotes'), asked('insureds'), asked('submissions'))).toEqual([
      ['quotes', 'insureds', 'submissions'],
    ]);
  });

  test('but not when a cache may keep the answer to one alone', () => {
    expect(packed(asked('producers'), asked('users'), asked('programs'))).toEqual([
      ['producers', 'programs'],
      ['users'],
    ]);
  });

  test('all of them, when the request takes nothing from a cache', () => {
    const packs = packsOf([asked('producers'), asked('users'), asked('programs')], true);
    expect(packs).toHaveLength(1);
  });

  test('but not when their rows together are more than one answer may hold', () => {
    const many = { mostRows: 6_000 };
    expect(packed(asked('quotes', many), asked('insureds', many), asked('submissions'))).toEqual([
      ['quotes', 'submissions'],
      ['insureds'],
    ]);
  });

  test('but not when most of its columns would be empty', () => {
    const wide = { width: 70 };
    expect(packed(asked('quotes', wide), asked('insureds', wide))).toEqual([['quotes'], ['insureds']]);
  });
});
