import { runScheduled } from '../dev/cron.ts';
import { plantDeletedEvent, plantIncrement } from './faults.ts';
import { clearCounts, proveCounts } from './load/count-proof.ts';
import { RequestLoad } from './load/request-load.ts';
import { countRows, proveBooks, proveRows, type RowCounts } from './load/row-proof.ts';
import { StatementLoad } from './load/statement-load.ts';
import type { RehearsalReport } from './report.ts';
import { RehearsalEnds, Script } from './script.ts';
import type { Stage } from './stage.ts';

/** Lines of what is wrong in the books that a report shows. */
const shownLines = 10;

/** What a rehearsal may change of the load that runs meanwhile. */
export interface Load {
  /** From now on statements go through these databases in turn. */
  useDatabases(databases: readonly string[]): void;
  /** Starts the Worker anew on the cluster as it is now, as a release does, and goes on asking it. */
  release(): Promise<void>;
}

/** Runs a rehearsal while statements are sent and the Worker is asked, then proves that nothing was lost or done twice. */
export async function underLoad(
  stage: Stage,
  name: string,
  databases: readonly string[],
  run: (script: Script, load: Load) => Promise<void>,
): Promise<RehearsalReport> {
  const { cluster, keyspace, onProgress } = stage;
  const addressesOf = (all: readonly string[]) => all.map((database) => cluster.connectionString(database));
  const statements = new StatementLoad(keyspace, name, addressesOf(databases));
  const requests = new RequestLoad(stage.secret);
  const script = new Script({
    cluster,
    statements: statements.timings,
    requests: requests.timings,
    onStep: (step) => onProgress(`${name}: ${step}`),
  });
  const before = await countRows(stage.addressOf);
  onProgress(`${name}: starting the Worker`);
  let url = await stage.startWorker();
  statements.start();
  requests.start(url);
  try {
    await run(script, {
      useDatabases: (all) => statements.use(addressesOf(all)),
      release: async () => {
        await requests.stop();
        url = await stage.startWorker();
        requests.start(url);
      },
    });
  } catch (failure) {
    if (!(failure instanceof RehearsalEnds)) throw failure;
  } finally {
    await Promise.all([statements.stop(), requests.stop()]);
    // What mutations have left to the next minute is done now.
    if (requests.ways.delayed > 0) await runScheduled(url);
    await stage.stopWorker();
  }
  onProgress(`${name}: comparing what was acknowledged with what is there`);
  const wrong = [...script.wrong, ...(await prove(stage, statements, requests, before))];
  return {
    name,
    steps: script.steps,
    statements: statements.timings.total,
    triedAgain: statements.triedAgain,
    requests: requests.timings.total,
    mutations: Object.values(requests.done).reduce((sum, count) => sum + count, 0),
    increments: statements.increments,
    reasons: { ...statements.timings.reasons, ...requests.timings.reasons },
    wrong,
    ...script.memory,
  };
}

/** What is wrong in the database, beside what was acknowledged; one line each. */
async function prove(
  stage: Stage,
  statements: StatementLoad,
  requests: RequestLoad,
  before: RowCounts,
): Promise<string[]> {
  const own = stage.addressOf(stage.own);
  const { faults, keyspace } = stage;
  if (faults.has('increment')) await plantIncrement(own, keyspace, statements.name);
  if (faults.has('event')) await plantDeletedEvent(own, keyspace, statements.name);
  const counts = await proveCounts(statements, own);
  await clearCounts(statements, own);
  const rows = await proveRows(stage.addressOf, before, requests.done);
  const books = await proveBooks(stage.addressOf);
  const idle = statements.increments === 0 || requests.ways.ended === 0;
  return [...counts, ...rows, ...books.slice(0, shownLines), ...(idle ? ['The load has done nothing.'] : [])];
}
