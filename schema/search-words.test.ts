import { describe, expect, test } from 'vitest';
import { searchKeyOf } from './search-key.ts';
import { termsOf, wholeTermOf, wordsLookedFor } from './search-words.ts';

describe('the terms of a name', () => {
  test.each([
    ['Delmarva Plumbing & Heating', ['DELMARVA', 'PLUMBING', 'HEATING']],
    ["O'Brien’s A.B.C. Co., Inc.", ['OBRIENS', 'ABC', 'CO', 'INC']],
    ['Zoë Straße', ['ZOE', 'STRASSE']],
    ['Smith-Jones', ['SMITH', 'JONES']],
    ['Smith – Sons', ['SMITH', 'SONS']],
    ['7-Eleven', ['7-ELEVEN', 'ELEVEN']],
    ['Route-66-Diner', ['ROUTE-66-DINER', '66-DINER', 'DINER']],
    ['Studio 007', ['STUDIO', '7']],
    ['🍕Pizza ❤️ Ψάρι', ['🍕', 'PIZZA', '❤', 'ΨΑΡΙ']],
    ['Sons of Sons', ['SONS', 'OF']],
    ['株式会社 東京', ['株式会社', '東京']],
    [' & - ', []],
  ])('%s', (name, terms) => {
    expect(termsOf(name)).toEqual(terms);
  });

  test('are the same of both normal forms of Unicode, and of any case', () => {
    const name = 'Ångström Señor Ζωή';
    for (const form of ['NFC', 'NFD'] as const) {
      expect(termsOf(name.normalize(form).toUpperCase())).toEqual(termsOf(name));
      expect(wordsLookedFor(name.normalize(form).toLowerCase())).toEqual(termsOf(name));
    }
  });

  test('are folded: folding one again changes nothing', () => {
    for (const term of termsOf('Ǆ ﬁne ẞ İstanbul 𝒜 e\u0301 🚀')) expect(searchKeyOf(term)).toBe(term);
  });

  test('are cut where they are longer than a column holds', () => {
    expect(termsOf('🚀'.repeat(90))).toEqual(['🚀'.repeat(64)]);
  });
});

describe('the terms of a number', () => {
  test.each([
    ['HPGL-2026-000123', ['HPGL-2026-123', '123']],
    ['CLM-HPGL-2026-000007', ['CLM-HPGL-2026-7', 'HPGL-2026-7', '7']],
    ['CHECK-HP-000040', ['CHECK-HP-40', 'HP-40', '40']],
    ['2026-31200', ['2026-31200', '31200']],
    ['1001', ['1001']],
  ])('%s', (number, terms) => {
    expect(termsOf(number)).toEqual(terms);
  });
});

test.each([
  ['HPGL-2026-000123', 'HPGL-2026-123'],
  ['001001', '1001'],
  ['Cher', 'CHER'],
  ['Smith-Jones', null],
  ['Blue Heron', null],
  ['', null],
])('the term that is all of %j: %s', (text, whole) => {
  expect(wholeTermOf(text)).toBe(whole);
});

/** Whether somebody who types this finds what has these terms. */
const finds = (typed: string, terms: readonly string[]): boolean =>
  wordsLookedFor(typed).every((word) => terms.some((term) => term.startsWith(word)));

describe('what somebody looks for', () => {
  test('finds a number by each beginning of it, as it is typed, with zeros or without', () => {
    for (const number of ['HPGL-2026-000123', 'clm-hpgl-2026-000123']) {
      const terms = termsOf(number);
      for (const typed of [number, number.replace('-000', '-')]) {
        for (let end = 1; end <= typed.length; end += 1) expect(finds(typed.slice(0, end), terms), typed).toBe(true);
      }
      expect(finds('000123', terms)).toBe(true);
      expect(finds('123', terms)).toBe(true);
    }
  });

  test('finds a name by the beginning of any of its words, in any order', () => {
    const terms = termsOf('Delmarva Plumbing & Heating 24-Hour');
    for (const typed of ['del', 'heat plum', 'Plumbing & h', '24', '24-ho', 'hour', 'DELMARVA plumbing heating']) {
      expect(finds(typed, terms), typed).toBe(true);
    }
    for (const typed of ['lumbing', 'delmarva p x', 'our']) expect(finds(typed, terms), typed).toBe(false);
  });

  test('is nothing, where there is neither letter nor digit nor sign', () => {
    for (const typed of ['', '  ', '-', '& .']) expect(wordsLookedFor(typed)).toEqual([]);
  });
});
