import type { Asking } from './asking/ask.ts';
import type { Question } from './asking/question.ts';

/** Asks, and hangs up before the answer is there, or in the middle of it: after 5 to 157 milliseconds, by the number. */
export const hangUp = async ({ ask }: Asking, question: Question, number: number): Promise<void> => {
  const signal = AbortSignal.timeout(5 + ((number * 37) % 153));
  await ask({ ...question, signal }).catch(() => {});
};
