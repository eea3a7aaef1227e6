import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordedMutation, RecordedRound } from '../by-hand/recorded.ts';
import { dataOf, openCallers } from '../measure/caller.ts';
import type { Question } from '../measure/question.ts';
import { OwnParts } from './own-parts.ts';
import type { SeenStatement, startRecorder } from './record-statements.ts';

/** How long nothing may be sent before what is done behind an answer is over, in milliseconds. */
const quietMs = 500;

/** One change as it was seen. */
interface Seen {
  readonly data: string;
  readonly upTo: readonly SeenStatement[];
  readonly behind: readonly SeenStatement[];
}

/** The way to the database that a product is recorded on. */
export type Recorder = Awaited<ReturnType<typeof startRecorder>>;

const settled = async (recorder: Recorder): Promise<void> => {
  for (let seen = -1; seen !== recorder.count; await sleep(quietMs)) seen = recorder.count;
};

const see = async (url: string, question: Question, recorder: Recorder): Promise<Seen> => {
  const callers = openCallers(url, 1);
  try {
    const before = recorder.count;
    const received = await callers.send(question);
    const answeredAt = recorder.count - before;
    await settled(recorder);
    if (!received.text.includes(question.done)) throw new Error(`A change was not made: ${received.text}`);
    const all = recorder.since(before);
    return { data: dataOf(received, url), upTo: all.slice(0, answeredAt), behind: all.slice(answeredAt) };
  } finally {
    callers.close();
  }
};

/** Statements by round trip; within one, an order that does not hang on chance. */
const roundsOf = (statements: readonly SeenStatement[]): SeenStatement[][] =>
  [...Map.groupBy(statements, ({ round }) => round).values()].map((round) =>
    round.toSorted((one, other) => one.keyspace.localeCompare(other.keyspace)),
  );

const recordedRounds = (
  earlier: readonly SeenStatement[],
  later: readonly SeenStatement[],
  own: OwnParts,
): RecordedRound[] => {
  const before = roundsOf(earlier).flat();
  let index = 0;
  return roundsOf(later).map((round) =>
    round.map(({ keyspace, text }) => {
      const other = before[index]?.text ?? '';
      index += 1;
      return { keyspace, text: own.partsOf(other, text) };
    }),
  );
};

/** How often a change is made to record it. */
export const recordedCopies = 3;

/** Has a product make the same change three times, and tells from the last two what it sends, and what is each answer's own. */
export const recordChange = async (
  url: string,
  next: () => Question,
  recorder: Recorder,
): Promise<RecordedMutation> => {
  // The first also finds out who asks, and opens accounts of the ledger.
  await see(url, next(), recorder);
  const earlier = await see(url, next(), recorder);
  const later = await see(url, next(), recorder);
  const own = new OwnParts(recordedCopies);
  return {
    rounds: recordedRounds(earlier.upTo, later.upTo, own),
    behind: recordedRounds(earlier.behind, later.behind, own),
    data: own.partsOf(earlier.data, later.data),
  };
};
