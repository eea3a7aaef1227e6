import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Answer } from './asking/answer.ts';
import type { Asking } from './asking/ask.ts';
import type { Question } from './asking/question.ts';

/** What says that nothing was done, or that nobody knows: a caller asks again with the same key then. */
const askAgain = ['SERVICE_BUSY', 'KEYSPACE_BUSY', 'IN_PROGRESS', 'OUTCOME_UNKNOWN'];

/** Longer than any of these may last in a test, in milliseconds. */
const patienceMs = 100_000;

/** Asks for a change as callers are told to: again with the same key while the answer says so. Any other error fails the test. */
export const askUntilTaken = async ({ ask }: Pick<Asking, 'ask'>, question: Question): Promise<Answer> => {
  const began = performance.now();
  for (;;) {
    const answer = await ask(question);
    const [error] = answer.errors ?? [];
    if (!error) return answer;
    expect(askAgain, error.message).toContain(error.extensions.code);
    expect(performance.now() - began, error.message).toBeLessThan(patienceMs);
    await pause(Number(error.extensions.retryAfterMs ?? 1_000));
  }
};
