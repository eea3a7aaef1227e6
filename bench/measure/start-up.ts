import type { Built } from '../servers/contenders.ts';
import type { RunningServer } from '../servers/running-server.ts';
import { startWorker } from '../servers/start-worker.ts';
import { otherVariables, productVariables } from '../servers/variables.ts';
import { dataOf, openCallers } from './caller.ts';
import type { Questions } from './compare-answers.ts';
import { costOf } from './process-cost.ts';
import type { Question } from './question.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** CPU of a Worker from nothing to where it answers, without what workerd itself takes; in milliseconds. */
export interface StartUp {
  /** To the first answer that needs no graph. */
  readonly started: Spread;
  /** To the first answer of the graph: what is made only when it is needed is in it. */
  readonly answered: Spread;
}

/** How a Worker is started anew. */
type Start = () => Promise<RunningServer>;

const startedMs = async (start: Start): Promise<number> => {
  const server = await start();
  const { cpuMs } = await costOf(server.pid);
  await server.stop();
  return cpuMs;
};

const bothMs = async (start: Start, question: Question) => {
  const server = await start();
  const started = await costOf(server.pid);
  const callers = openCallers(server.url, 1);
  dataOf(await callers.send(question), 'A server that has just started');
  const answered = await costOf(server.pid);
  callers.close();
  await server.stop();
  return { startedMs: started.cpuMs, answeredMs: answered.cpuMs };
};

/** Starts Workers by turns, an empty one among them, and tells what each takes beyond that. */
export const measureStartUp = async <Name extends string>(
  workers: Readonly<Record<Name, Start>>,
  startEmpty: Start,
  question: Question,
  times: number,
): Promise<Record<Name, StartUp>> => {
  const names = Object.keys(workers) as Name[];
  const started = new Map<Name, number[]>();
  const answered = new Map<Name, number[]>();
  for (let time = 0; time < times; time += 1) {
    const emptyMs = await startedMs(startEmpty);
    for (const name of names) {
      const taken = await bothMs(workers[name], question);
      started.set(name, [...(started.get(name) ?? []), taken.startedMs - emptyMs]);
      answered.set(name, [...(answered.get(name) ?? []), taken.answeredMs - emptyMs]);
    }
  }
  const of = (name: Name): StartUp => ({
    started: spreadOf(started.get(name) ?? []),
    answered: spreadOf(answered.get(name) ?? []),
  });
  // Object.fromEntries loses the literal keys.
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, StartUp>;
};

/** The built Workers on a database, and what each is asked first. */
export const startersOf = ({ product, byHand, empty, claimFileId }: Built, port: number, questions: Questions) => {
  const next = questions.get('policy-by-id');
  if (next === undefined) throw new Error('policy-by-id is not among the operations.');
  const variables = { ...otherVariables(claimFileId), MANNER: 'joins' };
  return {
    workers: {
      product: () => startWorker('start-product', product, port, productVariables),
      byHand: () => startWorker('start-by-hand', byHand, port, variables),
    },
    empty: () => startWorker('start-empty', empty, port, {}),
    question: next(),
  };
};
