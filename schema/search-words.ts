import { searchKeyOf } from './search-key.ts';

/** Characters of a word that are kept: longer ones are found by their beginning. */
export const maxTermLength = 64;

/** Marks that people leave out or put in as they like: a letter before or behind them stays with its word. */
const marks = /[.'’`]/gu;

/** Hyphens and dashes, however they are typed. */
const dashes = /\p{Pd}/gu;

/** Emoji and other signs, which are words of their own; and what only says how they are drawn. */
const signs = /(?:\p{So}|\p{Emoji_Modifier})+/gu;
const variants = /[\ufe0e\ufe0f]/g;

/** What stands between words: all but letters, digits, signs, and the hyphen, which holds numbers together. */
const betweenWords = /[^\p{L}\p{N}\p{M}\p{So}\p{Emoji_Modifier}-]+/u;

const cut = (term: string): string => [...term].slice(0, maxTermLength).join('').replace(/-+$/, '');

const withoutZeros = (part: string): string => part.replace(/^0+(?=\d)/, '');

/** A number is one word, its series and year included: `HPGL-2026-000123`. What has no digit is as many as it has parts. */
const isNumber = (parts: readonly string[]): boolean => parts.length > 1 && /\d/.test(parts.join(''));

/** The pieces of a text between blanks and punctuation, each as its parts between hyphens. */
const piecesOf = (text: string): string[][] =>
  searchKeyOf(text)
    .replaceAll(marks, '')
    .replaceAll(dashes, '-')
    .replaceAll(variants, '')
    .replaceAll(signs, ' $& ')
    .split(betweenWords)
    .map((piece) => piece.split('-').filter((part) => part !== ''))
    .filter((parts) => parts.length > 0);

/** Where a number can be looked for from: nobody looks for the year alone, which half of all numbers have. */
const isYear = (part: string): boolean => /^\d{4}$/.test(part);

/**
 * The words that a text is found by, folded as search keys are. A number is one word from each of its parts on, but for its
 * year, and leading zeros say nothing: `CLM-HPGL-2026-000123` is `CLM-HPGL-2026-123`, `HPGL-2026-123` and `123`. Terms are
 * stored: a change of this function is a change of every row.
 */
export const termsOf = (text: string): string[] => {
  const terms = piecesOf(text).flatMap((parts) => {
    const plain = parts.map(withoutZeros);
    if (!isNumber(parts)) return plain;
    const last = plain.length - 1;
    return plain.flatMap((part, at) => (at === 0 || at === last || !isYear(part) ? [plain.slice(at).join('-')] : []));
  });
  return [...new Set(terms.map(cut))];
};

/** The term that is a whole text, where it is one word: a number of which nothing is left out. Null for several words. */
export const wholeTermOf = (text: string): string | null => {
  const [first, ...others] = piecesOf(text);
  const isOne = first !== undefined && others.length === 0 && (first.length === 1 || isNumber(first));
  return isOne ? (termsOf(text)[0] ?? null) : null;
};

/** The words that somebody looks for: each is the beginning of a term. What is still being typed may end in zeros. */
export const wordsLookedFor = (text: string): string[] => {
  const words = piecesOf(text).flatMap((parts) => {
    if (!isNumber(parts)) return parts.map(withoutZeros);
    const last = parts.at(-1) ?? '';
    return [[...parts.slice(0, -1), /^0+$/.test(last) ? '' : last].map(withoutZeros).join('-')];
  });
  return [...new Set(words.map(cut))].filter((word) => word !== '');
};
