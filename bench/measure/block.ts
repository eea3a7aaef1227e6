import { type Callers, openCallers, type Received } from './caller.ts';
import type { NextQuestion } from './compare-answers.ts';
import { costOf } from './process-cost.ts';
import { quantile } from './statistics.ts';

/** What a server did in one block, of some callers who each send the next request when the last is answered. */
export interface Block {
  readonly answers: number;
  readonly cpuMsPerAnswer: number;
  readonly answersPerSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

interface Measured {
  readonly url: string;
  readonly pid: number;
}

/** Until when a block goes on: for a time, or for a number of answers. */
export type Length = { readonly seconds: number } | { readonly answers: number };

/** Answers were compared before: here it is enough that each is one, and none is an error or a refusal. */
const check = ({ status, text }: Received, done: string, url: string): void => {
  if (status === 200 && !text.includes('"errors"') && text.includes(done)) return;
  throw new Error(`${url} answered ${status} in a block: ${text.slice(0, 500)}`);
};

const sendAll = async (callers: Callers, url: string, next: NextQuestion, connections: number, length: Length) => {
  const times: number[] = [];
  let sent = 0;
  const until = 'seconds' in length ? performance.now() + length.seconds * 1_000 : Number.POSITIVE_INFINITY;
  const most = 'answers' in length ? length.answers : Number.POSITIVE_INFINITY;
  const caller = async () => {
    while (performance.now() < until && sent < most) {
      sent += 1;
      const question = next();
      const began = performance.now();
      check(await callers.send(question), question.done, url);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  return times;
};

/** Sends one question from so many connections, and tells what it took. */
export const runBlock = async (
  { url, pid }: Measured,
  next: NextQuestion,
  connections: number,
  length: Length,
): Promise<Block> => {
  const callers = openCallers(url, connections);
  try {
    const before = await costOf(pid);
    const began = performance.now();
    const times = await sendAll(callers, url, next, connections, length);
    const seconds = (performance.now() - began) / 1_000;
    const { cpuMs } = await costOf(pid);
    return {
      answers: times.length,
      cpuMsPerAnswer: (cpuMs - before.cpuMs) / times.length,
      answersPerSecond: times.length / seconds,
      medianMs: quantile(times, 0.5),
      p99Ms: quantile(times, 0.99),
    };
  } finally {
    callers.close();
  }
};
