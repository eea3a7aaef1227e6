import { brokenRules } from '../data/guard/statement-rules/statement-rules.ts';
import type { Statement } from '../data/wire/statement-log.ts';

const known = new Set<string>();

/** Different statements that are remembered as told; development restarts often. */
const maxKnown = 1_000;

/** Tells a developer, once for each text, that a statement would not do in production, and which field sent it. */
export const warnOfBrokenRules = (statement: Statement): void => {
  if (known.has(statement.sql) || known.size >= maxKnown) return;
  known.add(statement.sql);
  for (const { name, why } of brokenRules(statement)) {
    console.warn(
      `Statement rule ${name} is broken by ${statement.origin ?? 'a statement'}: ${why}\n  ${statement.sql}`,
    );
  }
};
