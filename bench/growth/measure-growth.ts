import type { RunningDatabase } from '../../scripts/database/server.ts';
import type { OnProgress } from '../../scripts/support/progress.ts';
import { withDemonstration, withLarge } from '../data.ts';
import { machineNow } from '../measure/machine.ts';
import { type BuiltWorker, buildWorker } from '../servers/build.ts';
import { benchToken } from '../servers/variables.ts';
import type { DimensionName } from './dimensions.ts';
import { itemsQuestions } from './items.ts';
import type { GrowthLengths } from './lengths.ts';
import { type MeasuredPoint, measurePoints } from './measure-points.ts';
import { addOrganizations } from './organizations.ts';
import { colleaguesQuestion, depthQuestions, keyspacesQuestions, rowsQuestion, type Sized } from './questions.ts';
import { countEntries } from './read-billing.ts';
import type { GrowthResults } from './results.ts';
import { withProducts } from './with-products.ts';

/** What one run is about. */
interface Run {
  readonly product: BuiltWorker;
  readonly lengths: GrowthLengths;
  readonly onProgress: OnProgress;
  /** The token of the first organization's administrator. */
  readonly token: string;
}

/** Asks one server for ever more. */
const measureSizes = (name: DimensionName, sizes: readonly Sized[], database: RunningDatabase, run: Run) =>
  withProducts(run.product, [database], async (server) => {
    const points = sizes.map(({ at, question }) => ({ at, server: server(0), questions: [question] }));
    return measurePoints(name, points, run.lengths.plan, run.onProgress);
  });

/** Asks servers on ever larger databases for the same, all of them by turns. */
const measureRows = async (databases: readonly RunningDatabase[], { product, lengths, onProgress, token }: Run) => {
  const rows = await Promise.all(databases.map(countEntries));
  return withProducts(product, databases, async (server) => {
    const points = rows.map((at, index) => ({ at, server: server(index), questions: [rowsQuestion(token)] }));
    return measurePoints('rows', points, lengths.plan, onProgress);
  });
};

/** Has ever more organizations ask for the same, each number of them on an isolate of its own that has seen no others. */
const measureOrganizations = async (database: RunningDatabase, { product, lengths, onProgress }: Run) => {
  onProgress('organizations: adding them');
  const administrators = await addOrganizations(database, Math.max(...lengths.organizations));
  const questions = await Promise.all(administrators.map(async (one) => colleaguesQuestion(await benchToken(one))));
  const databases = lengths.organizations.map(() => database);
  return withProducts(product, databases, async (server) => {
    const points = lengths.organizations.map((at, index) => ({
      at,
      server: server(index),
      questions: questions.slice(0, at),
    }));
    return measurePoints('organizations', points, lengths.organizationsPlan, onProgress);
  });
};

/** Does something with the databases that have so many policies each, all running, beside those that run already. */
const withSizes = async <Result>(
  policies: readonly number[],
  running: readonly RunningDatabase[],
  onProgress: OnProgress,
  work: (databases: readonly RunningDatabase[]) => Promise<Result>,
): Promise<Result> => {
  const [next, ...others] = policies;
  if (next === undefined) return work(running);
  return withLarge((database) => withSizes(others, [...running, database], onProgress, work), onProgress, next);
};

const measureAll = (run: Run): Promise<GrowthResults['points']> =>
  withDemonstration(async (database) => {
    const { lengths, onProgress, token } = run;
    const items = await itemsQuestions(lengths.items, database, token);
    return {
      items: await measureSizes('items', items, database, run),
      keyspaces: await measureSizes('keyspaces', keyspacesQuestions(token), database, run),
      depth: await measureSizes('depth', depthQuestions(token), database, run),
      // Before there are more organizations: rows are to be all that sets the databases apart.
      rows: await withSizes(lengths.policies, [database], onProgress, (databases) => measureRows(databases, run)),
      organizations: await measureOrganizations(database, run),
    } satisfies Record<DimensionName, MeasuredPoint[]>;
  });

/** Measures what an answer of the product takes as each dimension grows. */
export const measureGrowth = async (lengths: GrowthLengths, onProgress: OnProgress): Promise<GrowthResults> => {
  const machine = machineNow();
  onProgress('building the Worker');
  const run = { product: await buildWorker('product'), lengths, onProgress, token: await benchToken() };
  return {
    takenOn: new Date().toISOString().slice(0, 10),
    length: lengths.name,
    machine,
    rounds: lengths.plan.rounds,
    points: await measureAll(run),
  };
};
