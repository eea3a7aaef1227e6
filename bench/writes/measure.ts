import type { OnProgress } from '../../scripts/support/progress.ts';
import { withDemonstration } from '../data.ts';
import type { Lengths } from '../lengths.ts';
import { answersToCount, type CountsOfServer, measureCounts } from '../measure/counts.ts';
import { startProxyThread } from '../measure/proxy-thread.ts';
import { measureRounds, type Plan } from '../measure/rounds.ts';
import { farMs } from '../measure/setting.ts';
import { withAll } from '../measure/start-all.ts';
import { measurementsOf } from '../report/measurements.ts';
import type { Measurement } from '../report/results.ts';
import { type Built, type Contender, limitInWorkerd } from '../servers/contenders.ts';
import { addChanges, type Changes, measuredMutations } from './changes.ts';
import { prepareContenders, usedBefore } from './prepare.ts';

/** What was measured of changes. */
interface MeasuredChanges {
  readonly operations: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, CountsOfServer>>;
  readonly near: readonly Measurement[];
  readonly far: readonly Measurement[];
}

const servers = 2;

const answersOf = (length: Plan['length']): number => {
  if ('answers' in length) return length.answers;
  throw new Error('Changes are measured in answers: each has rows of its own.');
};

/** The rows that a plan uses up. */
const copiesOf = ({ rounds, length, warmUp, connections }: Plan): number =>
  servers * (answersOf(warmUp) + rounds * connections.length * answersOf(length));

const measurePlan = (
  contenders: readonly Contender[],
  changes: Changes,
  databasePort: number,
  plan: Plan,
  onProgress: OnProgress,
): Promise<Measurement[]> =>
  withAll(contenders, databasePort, async (running) => {
    const series = await measureRounds(running, changes, plan, onProgress);
    return measurementsOf(series, () => limitInWorkerd);
  });

const measureFar = async (
  contenders: readonly Contender[],
  changes: Changes,
  databasePort: number,
  plan: Plan,
  onProgress: OnProgress,
): Promise<Measurement[]> => {
  const proxy = await startProxyThread({ databasePort, delayMs: farMs });
  try {
    return await measurePlan(contenders, changes, proxy.port, plan, onProgress);
  } finally {
    await proxy.stop();
  }
};

/** Measures changes beside a handler that sends the same statements, on databases that are thrown away. */
export const measureChanges = (
  built: Built,
  { changes: { near, far } }: Lengths,
  onProgress: OnProgress,
): Promise<MeasuredChanges> =>
  withDemonstration((database) =>
    withDemonstration(async (other) => {
      const copies = usedBefore + servers * answersToCount + copiesOf(near) + copiesOf(far);
      onProgress(`changes: adding rows for ${copies} answers each`);
      const changes = await addChanges(database, copies);
      onProgress('changes: recording what they send, and comparing what they do');
      const there = { database: other, changes: await addChanges(other, copies) };
      const contenders = await prepareContenders(built, { database, changes }, there);
      const { port } = database;
      return {
        operations: Object.fromEntries(measuredMutations.map(({ name, says }) => [name, says])),
        counts: await measureCounts(contenders, changes, port),
        near: await measurePlan(contenders, changes, port, near, (text) => onProgress(`changes near, ${text}`)),
        far: await measureFar(contenders, changes, port, far, (text) => onProgress(`changes far, ${text}`)),
      };
    }),
  );
