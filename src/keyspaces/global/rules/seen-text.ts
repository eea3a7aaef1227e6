/**
 * Letters and digits, without those of Unicode that show nothing: fillers of Hangul and the like, which Unicode calls
 * ignorable, and the two blanks among the Egyptian hieroglyphs, which it does not.
 */
const seen = /(?![\p{Default_Ignorable_Code_Point}\u{13441}\u{13442}])[\p{L}\p{N}]/gu;

/**
 * How many letters and digits a reader sees in a text. Marks on a letter, punctuation, symbols and blanks of every kind are
 * none: however many there are, they tell nothing.
 */
export const seenCharacters = (text: string): number => text.normalize('NFC').match(seen)?.length ?? 0;
