import { expect } from 'vitest';
import type { SentStatement } from '../../src/data/wire/statement-log.ts';
import { brokenRules } from './statement-rules/statement-rules.ts';

const seen = new Map<string, SentStatement>();

/** Every different statement that the tests of this file have caused so far. */
export const statementsSeen = (): readonly SentStatement[] => [...seen.values()];

/** Judges the statements behind an answer: whatever a test is about, none may break a rule. */
export const judgeStatements = (statements: readonly SentStatement[]): void => {
  for (const statement of statements) {
    // The same text may be right for a request that asked for everything fresh, and wrong for another.
    const key = `${statement.freshAsked} ${statement.sql}`;
    if (seen.has(key)) continue;
    seen.set(key, statement);
    const broken = brokenRules(statement).map(({ name, why }) => `${name}, by ${statement.origin}: ${why}`);
    expect(broken, statement.sql).toEqual([]);
  }
};
