import { statementRules } from '../data/guard/statement-rules.ts';
import { log } from '../data/telemetry/log.ts';
import { freshMarker } from '../data/wire/sent-text.ts';
import type { SentStatement } from '../data/wire/statement-log.ts';

const known = new Set<string>();

/** Different statements that are remembered as told; development restarts often. */
const maxKnown = 1_000;

/** Tells a developer, once for each text, that a statement would not do in production, and which field sent it. */
export const warnOfBrokenRules = ({ sql, origin }: SentStatement): void => {
  if (known.has(sql) || known.size >= maxKnown) return;
  known.add(sql);
  const text = sql.replace(freshMarker, '');
  for (const { name, why, pattern } of statementRules) {
    if (pattern.test(text)) log('warn', `Statement rule ${name} is broken. ${why}`, { field: origin, sql });
  }
};
