import { codesOf } from '../support/asking/answer.ts';
import { asking } from '../support/asking/ask.ts';
import { overHttp } from '../support/asking/carriers.ts';
import type { Question } from '../support/asking/question.ts';

/** What came of all requests of a run. */
export interface LoadReport {
  readonly answersPerSecond: number;
  /** Answers by their status. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Errors within answers by their code. */
  readonly codes: Readonly<Record<string, number>>;
  /** Answers with status 503 that did not say when to come again. */
  readonly withoutRetryAfter: number;
  readonly medianMs: number;
  readonly slowestMs: number;
}

/** Who is turned away comes again so much later, in milliseconds: earlier than asked, as impatient clients do. */
const pauseWhenTurnedAwayMs = 500;

/** Sends requests from so many clients, each its next one when the last is answered, for a time; all of it on loopback. */
export const runLoad = async (
  url: string,
  clients: number,
  seconds: number,
  questions: readonly Question[],
): Promise<LoadReport> => {
  const statuses: Record<number, number> = {};
  const codes: Record<string, number> = {};
  const times: number[] = [];
  let withoutRetryAfter = 0;
  const count = <Key extends string | number>(counts: Record<Key, number>, key: Key) => {
    counts[key] = (counts[key] ?? 0) + 1;
  };

  const { ask } = asking(overHttp(url));

  const sendOne = async (question: Question): Promise<void> => {
    const began = performance.now();
    const answer = await ask(question);
    count(statuses, answer.status);
    for (const code of codesOf(answer)) count(codes, String(code));
    if (answer.status === 503) {
      if (answer.headers.get('Retry-After') === null) withoutRetryAfter += 1;
      await new Promise((resolve) => setTimeout(resolve, pauseWhenTurnedAwayMs));
      return;
    }
    times.push(performance.now() - began);
  };

  const began = performance.now();
  const until = began + seconds * 1_000;
  const client = async (first: number): Promise<void> => {
    for (let next = first; performance.now() < until; next += 1) {
      const question = questions[next % questions.length];
      if (question) await sendOne(question);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
  // Those who waited when the time was up are answered as well, and count with the time that it took.
  const elapsedSeconds = (performance.now() - began) / 1_000;
  times.sort((one, other) => one - other);
  return {
    answersPerSecond: times.length / elapsedSeconds,
    statuses,
    codes,
    withoutRetryAfter,
    medianMs: Math.round(times[Math.floor(times.length / 2)] ?? 0),
    slowestMs: Math.round(times.at(-1) ?? 0),
  };
};
