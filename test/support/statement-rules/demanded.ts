/** What the way from a condition to the clause that it is of may pass: words, and brackets. */
const words = /[a-z_][\w.]*|[()]/gi;

interface Word {
  readonly text: string;
  readonly at: number;
}

/** Clauses whose conditions a row must meet, and those that a condition cannot be of. */
const clauses = new Set(['where', 'on', 'having']);
const otherClauses = new Set(['set', 'values', 'select']);

/** Whether another way to find a row stands beside a condition, behind it and within the same brackets. */
const hasAlternativeBehind = (behind: readonly Word[]): boolean => {
  let depth = 0;
  for (const { text } of behind) {
    if (text === '(') depth += 1;
    else if (text === ')') depth -= 1;
    else if (depth === 0 && text === 'or') return true;
    if (depth < 0) return false;
  }
  return false;
};

/**
 * Whether a row must meet the condition at a place: from there outward to its WHERE or ON, no OR stands beside it or beside
 * the brackets around it, and no NOT before them.
 */
export const isDemanded = (all: readonly Word[], at: number): boolean => {
  let depth = 0;
  let inner = all.findIndex((word) => word.at >= at);
  if (inner < 0) inner = all.length;
  if (hasAlternativeBehind(all.slice(inner))) return false;
  for (let place = inner - 1; place >= 0; place -= 1) {
    const text = all[place]?.text ?? '';
    if (text === ')') depth += 1;
    else if (text === '(' && depth > 0) depth -= 1;
    else if (text === '(') {
      // Outward by one bracket: what stands behind its end counts as well.
      if (hasAlternativeBehind(afterBracket(all, place))) return false;
    } else if (depth === 0 && (text === 'or' || text === 'not' || otherClauses.has(text))) return false;
    else if (depth === 0 && clauses.has(text)) return true;
  }
  return false;
};

/** The words behind the bracket that the one at a place opens. */
const afterBracket = (all: readonly Word[], place: number): readonly Word[] => {
  let depth = 0;
  for (let end = place; end < all.length; end += 1) {
    if (all[end]?.text === '(') depth += 1;
    if (all[end]?.text === ')') depth -= 1;
    if (depth === 0) return all.slice(end + 1);
  }
  return [];
};

/** The words and brackets of a scanned statement. */
export const wordsOf = (code: string): readonly Word[] =>
  [...code.matchAll(words)].map(({ 0: text, index }) => ({ text: text.toLowerCase(), at: index }));
