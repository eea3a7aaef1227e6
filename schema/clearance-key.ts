import { searchKeyOf } from './search-key.ts';

/** Words at the end of a name that say in which form a business is organized, as they are left without their points. */
const legalForms = new Set(
  'INC INCORPORATED CORP CORPORATION CO COMPANY LLC LC LTD LIMITED LP LLP LLLP PC PLLC PA'.split(' '),
);

/** Marks that people leave out or put in as they like; a letter before or behind them stays with its word. */
const marks = /[.'’`]/gu;

const withoutLegalForm = (words: readonly string[]): readonly string[] =>
  words.length > 1 && legalForms.has(words.at(-1) ?? '') ? withoutLegalForm(words.slice(0, -1)) : words;

/**
 * What the name of a business is told apart by when somebody enters it a second time: "The Smith & Sons Co., Inc." and
 * "SMITH AND SONS" are one. Keys are stored: a change of this function is a change of every row.
 */
export const clearanceKeyOf = (name: string): string => {
  const plain = searchKeyOf(name).replaceAll(marks, '').replaceAll('&', ' AND ');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const [first, ...others] = words;
  const key = withoutLegalForm(first === 'THE' && others.length > 0 ? others : words).join(' ');
  // A name of marks alone is told apart as it is.
  return searchKeyOf(key === '' ? name : key);
};
