import type { RunningDatabase } from '../../scripts/database/server.ts';
import type { OnProgress } from '../../scripts/support/progress.ts';
import { withDemonstration, withLarge } from '../data.ts';
import type { Lengths } from '../lengths.ts';
import type { Operation } from '../operations.ts';
import type { Results, Setting } from '../report/results.ts';
import { buildAll } from '../servers/build-all.ts';
import { type Built, type Contender, limitInWorkerd, productInWorkerd } from '../servers/contenders.ts';
import { measureChanges } from '../writes/measure.ts';
import type { Questions } from './compare-answers.ts';
import { measureCounts } from './counts.ts';
import { machineNow } from './machine.ts';
import { measureMemory } from './memory.ts';
import { startProxyThread } from './proxy-thread.ts';
import { questionsOn } from './question.ts';
import type { Plan } from './rounds.ts';
import { farMs, measureSetting } from './setting.ts';
import { withAll } from './start-all.ts';
import { measureStartUp, startersOf } from './start-up.ts';

/** The operation whose answers the memory of a server is watched over: it uses the most of what there is. */
const memoryOperation = 'claim-file';

/** What one run is about. */
interface Run {
  readonly built: Built;
  readonly contenders: readonly Contender[];
  readonly lengths: Lengths;
  readonly onProgress: OnProgress;
}

const isPooled = ({ name }: Contender): boolean => name.endsWith('-pool');

const measureFar = async (database: RunningDatabase, questions: Questions, run: Run): Promise<Setting> => {
  const proxy = await startProxyThread({ databasePort: database.port, delayMs: farMs });
  try {
    return await measureSetting(
      {
        name: 'far',
        says: `the demonstration, ${farMs} ms away each way`,
        // A pool keeps open what others must open anew: far away, they would be compared by that alone.
        contenders: run.contenders.filter((contender) => !isPooled(contender)),
        questions,
        databasePort: proxy.port,
        plan: run.lengths.far,
      },
      run.onProgress,
    );
  } finally {
    await proxy.stop();
  }
};

const measureMemoryOf = async (databasePort: number, questions: Questions, run: Run): Promise<Results['memory']> => {
  const watched = run.contenders.filter(({ name }) => name === productInWorkerd || name === limitInWorkerd);
  const next = questions.get(memoryOperation);
  if (next === undefined) throw new Error(`${memoryOperation} is not among the operations.`);
  const memory: Record<string, Results['memory'][string]> = {};
  await withAll(watched, databasePort, async (servers) => {
    for (const server of servers)
      memory[server.name] = await measureMemory(server, next, run.lengths.memoryAnswers, run.onProgress);
  });
  return memory;
};

const measureDemonstration = (run: Run) =>
  withDemonstration(async (database) => {
    const { built, contenders, lengths, onProgress } = run;
    const { operations, questions } = await questionsOn(database);
    onProgress('counting statements and connections');
    const counts = await measureCounts(contenders, questions, database.port);
    const near = await measureSetting(
      {
        name: 'near',
        says: 'the demonstration, beside the server',
        contenders,
        questions,
        databasePort: database.port,
        plan: lengths.near,
      },
      onProgress,
    );
    const far = await measureFar(database, questions, run);
    onProgress('starting Workers');
    const { workers, empty, question } = startersOf(built, database.port, questions);
    const startUp = await measureStartUp(workers, empty, question, lengths.starts);
    const memory = await measureMemoryOf(database.port, questions, run);
    return { operations, counts, startUp, memory, settings: [near, far] };
  });

const measureLarge = (plan: Plan, { contenders, onProgress }: Run): Promise<Setting> =>
  withLarge(async (database) => {
    const { questions } = await questionsOn(database);
    return measureSetting(
      {
        name: 'large',
        says: '100,000 policies, beside the server',
        contenders: contenders.filter((contender) => !isPooled(contender)),
        questions,
        databasePort: database.port,
        plan,
      },
      onProgress,
    );
  }, onProgress);

const sayings = (all: readonly (Operation | Contender)[]): Record<string, string> =>
  Object.fromEntries(all.map(({ name, says }) => [name, says]));

type Counts = Results['counts'];

const withCounts = (counts: Counts, ofChanges: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).map(([server, own]) => [server, { ...own, ...ofChanges[server] }]));

/** Measures everything: what servers take on the demonstration, near and far, and on 100,000 policies. */
export const measureEverything = async (
  contendersOf: (built: Built) => readonly Contender[],
  lengths: Lengths,
  onProgress: OnProgress,
): Promise<Results> => {
  const machine = machineNow();
  onProgress('building Workers');
  const built = await buildAll();
  const run: Run = { built, contenders: contendersOf(built), lengths, onProgress };
  const { operations, counts, startUp, memory, settings } = await measureDemonstration(run);
  const changes = await measureChanges(built, lengths, onProgress);
  const withChanges = settings.map((setting) => ({
    ...setting,
    measurements: [...setting.measurements, ...(setting.name === 'far' ? changes.far : changes.near)],
  }));
  const large = lengths.large === null ? [] : [await measureLarge(lengths.large, run)];
  const { product, byHand } = built;
  return {
    takenOn: new Date().toISOString().slice(0, 10),
    length: lengths.name,
    machine,
    operations: { ...sayings(operations), ...changes.operations },
    servers: sayings(run.contenders),
    counts: withCounts(counts, changes.counts),
    gzippedBytes: { product: product.gzippedBytes, byHand: byHand.gzippedBytes },
    startUp,
    memory,
    settings: [...withChanges, ...large],
  };
};
