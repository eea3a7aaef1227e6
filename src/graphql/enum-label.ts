/** Labels that the words of a name do not give: abbreviations, and phrases of the trade. */
const phrases: ReadonlyMap<string, string> = new Map([
  ['ACH', 'ACH transfer'],
  ['AT_LEAST', 'At least'],
  ['CLAIMS_MADE', 'Claims-made'],
  ['CYBER_FIRST_PARTY', 'Cyber, first party'],
  ['CYBER_THIRD_PARTY', 'Cyber, third party'],
  ['EMPLOYERS_LIABILITY', "Employers' liability"],
  ['FIRST_CLASS_MAIL', 'First-class mail'],
  ['LOCKED_BY_OTHER', 'Locked by another'],
  ['MGA', 'MGA'],
  ['MONTHLY_10', 'Ten monthly installments'],
  ['MONTHLY_12', 'Twelve monthly installments'],
  ['ORG_ADMIN', 'Organization admin'],
  ['PERSONAL_ADVERTISING_INJURY', 'Personal and advertising injury'],
  ['PIF', 'Paid in full'],
  ['PRODUCTS_COMPLETED_OPERATIONS', 'Products and completed operations'],
  ['RRG', 'Risk retention group'],
  ['TWO_PAY', 'Two installments'],
  ['WORKERS_COMPENSATION', "Workers' compensation"],
]);

/** Words that are written otherwise than in small letters. */
const words: ReadonlyMap<string, string> = new Map(
  ['ID', 'MGA', 'NAIC', 'NSF', 'CSV', 'PHI'].map((word) => [word.toLowerCase(), word] as const),
);

/**
 * What a screen shows for a value of an enumeration, in English: its words as a sentence begins (`Pro rata`), unless it is
 * one of those that people call otherwise.
 */
export const labelOf = (name: string): string => {
  const phrase = phrases.get(name);
  if (phrase !== undefined) return phrase;
  const text = name
    .toLowerCase()
    .replace(/^non_/, 'non-')
    .split('_')
    .map((word) => words.get(word) ?? word)
    .join(' ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
};
