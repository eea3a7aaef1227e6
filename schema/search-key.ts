/** Characters that a search key holds, as its column has them: longer ones are cut, and sort by identifier then. */
export const maxSearchKeyLength = 200;

/** Above every character of a key. */
const lastCharacter = '\u{10ffff}';

/** The combining marks of Latin, Greek and Cyrillic letters. Those of other scripts are letters of their own. */
const accents = /[\u0300-\u036f]/g;

/** Controls and formatting: nobody sees them, so nobody can search for them. */
const unseen = /[\p{Cc}\p{Cf}\u{10ffff}]/gu;

/** Letters that Unicode does not take apart, as they are typed without their strokes. */
const plainLetters: Readonly<Record<string, string>> = { Æ: 'AE', Œ: 'OE', Ø: 'O', Đ: 'D', Ð: 'D', Ł: 'L', Þ: 'TH' };

const fold = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFD')
    .replaceAll(accents, '')
    // Lower case first: only together do the two bring ß and ẞ, or the three forms of sigma, to the same letters.
    .toLowerCase()
    .toUpperCase()
    .replaceAll(/[ÆŒØĐÐŁÞ]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC')
    .replaceAll(/\s/g, ' ')
    .replaceAll(unseen, '')
    .replaceAll(/ +/g, ' ')
    .trimStart();

/**
 * The text that names are sorted and searched by: without case, accents and what cannot be seen. Servers compare it byte by
 * byte, which is the same on all of them; their own rules for text are not. Keys are stored: a change of this function is a
 * change of every row.
 */
export const searchKeyOf = (text: string): string => [...fold(text)].slice(0, maxSearchKeyLength).join('').trimEnd();

/**
 * The keys of all texts that begin so: from the first on, and below the second. A range and not LIKE, which misses what is
 * beyond U+FFFF when it follows an index, on MySQL and MariaDB alike.
 */
export const searchKeysBeginningWith = (beginning: string): { readonly from: string; readonly below: string } => {
  const key = fold(beginning);
  // A blank at the end is padding to the servers: without more of the text they would find what ends before it too.
  return { from: key.endsWith(' ') ? `${key}!` : key, below: `${key}${lastCharacter}` };
};
