import { setTimeout as sleep } from 'node:timers/promises';
import { startTripCounter } from '../../test/support/trip-counter.ts';
import { isMutation, type OperationName } from '../operation-names.ts';
import type { Contender } from '../servers/contenders.ts';
import { dataOf, openCallers } from './caller.ts';
import type { Questions } from './compare-answers.ts';
import { type DelayProxy, startDelayProxy } from './delay-proxy.ts';
import { type Running, withAll } from './start-all.ts';

/** What one answer takes of the database, seen on the way there: the same for all servers, and on every machine. */
export interface Counts {
  readonly statements: number;
  readonly connections: number;
  /** Statements that wait for one another: the longest chain. Opening connections is none, Hyperdrive has them open. */
  readonly roundTrips: number;
}

/** What each operation takes of one server. */
export type CountsOfServer = Readonly<Partial<Record<OperationName, Counts>>>;

/** A busy machine makes a round of two: the fewest of some answers are what the server needs. */
const countedAnswers = 3;

/** Answers of each server that counting takes: the first finds out who asks. */
export const answersToCount = countedAnswers + 1;

const fewest = (all: readonly Counts[]): Counts => ({
  statements: Math.min(...all.map(({ statements }) => statements)),
  connections: Math.min(...all.map(({ connections }) => connections)),
  roundTrips: Math.min(...all.map(({ roundTrips }) => roundTrips)),
});

/** Longer than the counter waits with a round. */
const quietMs = 200;

/** Waits for what a change still sends behind its answer. */
const settled = async (proxy: DelayProxy): Promise<void> => {
  for (let seen = -1; seen !== proxy.passed.statements; await sleep(quietMs)) seen = proxy.passed.statements;
};

type TripCounter = Awaited<ReturnType<typeof startTripCounter>>;

const countsOf = async (server: Running, questions: Questions, proxy: DelayProxy, trips: TripCounter) => {
  const callers = openCallers(server.url, 1);
  const counts: Partial<Record<OperationName, Counts>> = {};
  for (const [operation, next] of questions) {
    const ask = async () => dataOf(await callers.send(next()), `${server.name}, asked for ${operation},`);
    const countOnce = async (): Promise<Counts> => {
      const before = { ...proxy.passed, rounds: trips.rounds };
      await ask();
      if (isMutation(operation)) await settled(proxy);
      return {
        statements: proxy.passed.statements - before.statements,
        connections: proxy.passed.connections - before.connections,
        roundTrips: trips.rounds - before.rounds,
      };
    };
    // The first answer also finds out who asks, and opens what a pool keeps.
    await ask();
    if (isMutation(operation)) await settled(proxy);
    const all: Counts[] = [];
    for (let answer = 0; answer < countedAnswers; answer += 1) all.push(await countOnce());
    counts[operation] = fewest(all);
  }
  callers.close();
  return counts;
};

/** Counts what each server sends for each operation. */
export const measureCounts = async (
  contenders: readonly Contender[],
  questions: Questions,
  databasePort: number,
): Promise<Record<string, CountsOfServer>> => {
  const proxy = await startDelayProxy(databasePort, 0);
  const trips = await startTripCounter(proxy.port);
  try {
    return await withAll(contenders, trips.port, async (servers) => {
      const counts: Record<string, CountsOfServer> = {};
      for (const server of servers) counts[server.name] = await countsOf(server, questions, proxy, trips);
      return counts;
    });
  } finally {
    trips.stop();
    proxy.stop();
  }
};
