import type { RunningDatabase } from '../../scripts/database/server.ts';
import type { OnProgress } from '../../scripts/support/progress.ts';
import { compareAnswers, type Questions } from '../measure/compare-answers.ts';
import { type CountsOfServer, measureCounts } from '../measure/counts.ts';
import { measureRounds } from '../measure/rounds.ts';
import { withAll } from '../measure/start-all.ts';
import { measureStartUp, startersOf } from '../measure/start-up.ts';
import type { OperationName } from '../operation-names.ts';
import { aims } from '../report/aims.ts';
import { measurementsOf } from '../report/measurements.ts';
import { type Built, contendersInWorkerd, limitInWorkerd, productInWorkerd } from '../servers/contenders.ts';
import type { Changes } from '../writes/changes.ts';

/** Long enough for CPU to be more than noise, when taken by turns. */
const plan = { rounds: 9, length: { answers: 60 }, warmUp: { answers: 300 }, connections: [1] };
const starts = 3;

/** What a check looks at. */
export interface Looked {
  readonly built: Built;
  readonly database: RunningDatabase;
  readonly questions: Questions;
  /** Requests that change something: they are counted, and not measured. */
  readonly changes: Changes;
}

const contendersOf = (built: Built) =>
  contendersInWorkerd(built).filter(({ name }) => name === productInWorkerd || name === limitInWorkerd);

/** What the product's answers take of the database: the same on every machine. */
export const takeCounts = async ({ built, database, questions, changes }: Looked): Promise<CountsOfServer> => {
  const product = contendersInWorkerd(built).filter(({ name }) => name === productInWorkerd);
  const counts = await measureCounts(product, new Map([...questions, ...changes]), database.port);
  return counts[productInWorkerd] ?? {};
};

/** What the product costs: CPU to start, and for an answer beside the limit, by turns. */
export const takeCosts = async ({ built, database, questions }: Looked, onProgress: OnProgress) => {
  onProgress('starting Workers');
  const { workers, empty, question } = startersOf(built, database.port, questions);
  const { product } = await measureStartUp({ product: workers.product }, empty, question, starts);
  const contenders = contendersOf(built);
  const measured = new Map([...questions].filter(([operation]) => operation in aims));
  const cpuToLimit = await withAll(contenders, database.port, async (servers) => {
    await compareAnswers(servers, questions);
    const series = await measureRounds(servers, measured, plan, onProgress);
    const all = measurementsOf(series, () => limitInWorkerd);
    const ratios: Partial<Record<OperationName, number>> = {};
    for (const { server, operation, cpuToLimit } of all)
      if (server === productInWorkerd) ratios[operation] = cpuToLimit.median;
    return ratios;
  });
  return { startUpMs: product.started.lowest, cpuToLimit };
};
