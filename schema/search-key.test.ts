import { describe, expect, test } from 'vitest';
import { maxSearchKeyLength, searchKeyOf, searchKeysBeginningWith } from './search-key.ts';

/** Every character there is, but of the ideographs, which are all alike, only the corners. */
const characters = Array.from({ length: 0x110000 }, (_, point) => point)
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point))
  .filter((character) =>
    /[^\p{Unified_Ideograph}\p{Cn}\p{Co}]|[\u4e00\u9fff\ue000\u{20000}\u{10ffff}]/u.test(character),
  );

/** The order of utf8mb4_bin for texts that neither end in blanks nor hold controls. */
const isBelow = (one: string, other: string): boolean => Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0;

const begins = (name: string, beginning: string): boolean => {
  const { from, below } = searchKeysBeginningWith(beginning);
  const key = searchKeyOf(name);
  return !isBelow(key, from) && isBelow(key, below);
};

describe('a search key', () => {
  test.each([
    ['Straße', 'STRASSE'],
    ['STRAẞE', 'STRASSE'],
    ['Zoë Łukasz-Ångström', 'ZOE LUKASZ-ANGSTROM'],
    ['Søren Æbelø', 'SOREN AEBELO'],
    ['ὈΔΥΣΣΕΎΣ', 'ΟΔΥΣΣΕΥΣ'],
    ['  Main \t Street\u200b ', 'MAIN STREET'],
    ['が', 'が'],
    ['Zz 🙂 Co', 'ZZ 🙂 CO'],
    ['\ud800', '\ufffd'],
  ])('of %j is %j', (text, key) => {
    expect(searchKeyOf(text)).toBe(key);
  });

  test('is the same however a text was composed, and for what differs in case alone', () => {
    for (const text of ['é', 'Å', 'ﬁ', 'ǰ', 'ΐ', '각', 'ñ']) {
      expect(searchKeyOf(text.normalize('NFD'))).toBe(searchKeyOf(text.normalize('NFC')));
      expect(searchKeyOf(text.toUpperCase())).toBe(searchKeyOf(text));
    }
  });

  test('of a key is the key, for all characters', () => {
    expect(characters.filter((character) => searchKeyOf(searchKeyOf(character)) !== searchKeyOf(character))).toEqual(
      [],
    );
  });

  test('neither ends in a blank nor holds what a blank at the end would sort above, for all characters', () => {
    expect(characters.filter((character) => /^\s|\s$|[^ -\u{10fffe}]/u.test(searchKeyOf(character)))).toEqual([]);
  });

  test('is no longer than its column', () => {
    expect([...searchKeyOf('ß'.repeat(200))]).toHaveLength(maxSearchKeyLength);
    expect([...searchKeyOf('🙂'.repeat(201))]).toHaveLength(maxSearchKeyLength);
  });
});

describe('the keys that begin as a text does', () => {
  test('are those of the names that do, whichever character follows', () => {
    const missed = characters.filter((character) => !begins(`Zz ${character}`, 'zZ'));
    expect(missed).toEqual([]);
  });

  test.each([
    ['Northern', 'north', true],
    ['Nørthern', 'NORT', true],
    ['North', 'north ', false],
    ['North Star', 'north ', true],
    ['North Star', 'north   s', true],
    ['Northern', 'north ', false],
    ['Nort', 'north', false],
    ['Norti', 'north', false],
    ['100% Co', '100%', true],
    ['100 Co', '100%', false],
    ['anything', '', true],
  ])('hold that of %j for %j: %s', (name, beginning, held) => {
    expect(begins(name, beginning)).toBe(held);
  });
});
