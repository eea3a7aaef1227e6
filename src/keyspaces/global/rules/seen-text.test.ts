import { describe, expect, test } from 'vitest';
import { seenCharacters } from './seen-text.ts';

describe('what a reader sees of a text', () => {
  test.each([
    ['Claim CLM-1, page 2', 14],
    ['Überprüfung', 11],
    // The same, with marks of their own.
    ['Überprüfung'.normalize('NFD'), 11],
    ['保険金請求の調査', 8],
    ['проверка', 8],
    ['التحقق', 6],
    ['١٢٣', 3],
    ['👩‍⚕️ 🏥', 0],
  ])('%s has %i letters and digits', (text, count) => {
    expect(seenCharacters(text)).toBe(count);
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \t\n'],
    ['no-break spaces', '\u00A0\u202F'],
    ['zero-width spaces', '\u200B'],
    ['joiners', '\u200C\u200D\u2060\uFEFF'],
    ['soft hyphens', '\u00AD'],
    ['marks without a letter', '\u0301\u034F'],
    ['blank braille patterns', '\u2800'],
    ['Hangul fillers', '\u115F\u1160\u3164\uFFA0'],
    ['vowels of Khmer that show nothing', '\u17B4\u17B5'],
    ['tags', '\u{E0041}\u{E0062}\u{E007F}'],
    ['variation selectors', '\uFE0F\u{E0101}'],
    ['marks of direction', '\u200E\u202E\u2066'],
    ['blank hieroglyphs', '\u{13441}\u{13442}'],
    ['control characters', '\u0000\u0007\u001B'],
    ['characters of nobody', '\uE000\uFFFF\u{10FFFF}'],
    ['halves of a pair', '\uD800'],
    ['punctuation', '.,;-_/…'],
  ])('%s, twenty times, are none', (_, text) => {
    expect(seenCharacters(text.repeat(20))).toBe(0);
  });

  test('a letter with a hundred marks is one', () => {
    expect(seenCharacters(`x${'\u0338'.repeat(100)}`)).toBe(1);
  });
});
