import { isSweep } from './sweep.ts';
import { tablesNamed } from './tables-named.ts';
import { insertSaysTenant } from './tenant-parameters.ts';

/** A key names no organization: it is found by its hash. Beside the sweep this is the one read that pins no tenant. */
const keyByHash =
  /^\s*select\b[\w\s,.]*\bfrom\s+api_keys\s+where\s+\(?(?:api_keys\.)?key_hash\s*=\s*\?\)?(?:\s+limit\s+(?:\?|\d+))?\s*$/i;

/** A condition that pins a tenant: by a value, or by the tenant of another table. */
const pin = /(?:\b(\w+)\.)?\borg_id\s*=\s*(?:\?|''|(\w+)\.org_id\b)|\borganizations\.id\s*=\s*(?:\?|'')/gi;

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
const isDemanded = (all: readonly Word[], at: number): boolean => {
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

/** Each branch names its tables anew, and must pin them anew: at least one by a value, the others by that or by each other. */
const branchIsPinned = (code: string): boolean => {
  const tenantTables = tablesNamed(code).filter(({ tenant }) => tenant).length;
  const all = [...code.matchAll(words)].map(({ 0: text, index }) => ({ text: text.toLowerCase(), at: index }));
  const pins = [...code.matchAll(pin)].filter(
    // A table's own tenant equals itself in every row.
    ([, one, other]) => other === undefined || (one !== undefined && one.toLowerCase() !== other.toLowerCase()),
  );
  const demanded = pins.filter(({ index }) => isDemanded(all, index));
  return demanded.length >= tenantTables && (tenantTables === 0 || demanded.some(([, , other]) => other === undefined));
};

/** Whether a scanned statement names the tenant for every tenant's table that it names. */
export const pinsTenant = (code: string): boolean => {
  if (!tablesNamed(code).some(({ tenant }) => tenant) || isSweep(code) || keyByHash.test(code)) return true;
  const branches = code.split(/\bunion\b/i);
  if (!/^\s*(?:insert|replace)\b/i.test(code)) return branches.every(branchIsPinned);
  // What an INSERT reads begins with its SELECT; the table that it adds to is named before.
  const read = /\bselect\b[\s\S]*$/i.exec(code)?.[0];
  return insertSaysTenant(code) && (read === undefined || read.split(/\bunion\b/i).every(branchIsPinned));
};
