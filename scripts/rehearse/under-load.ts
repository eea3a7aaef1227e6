import { setTimeout as sleep } from 'node:timers/promises';
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

/** How long both Workers answer during a release, in milliseconds. */
const bothMs = 5_000;

/** What a rehearsal may change of the load that runs meanwhile. */
export interface Load {
  /** From now on statements go through these databases in turn. */
  useDatabases(databases: readonly string[]): void;
  /**
   * Releases the Worker on the cluster as it is now: a new one starts beside the one that answers, both answer for a while, then
   * the new one alone. Resolves with how many requests each of them has answered; throws when one of them had none.
   */
  release(): Promise<string>;
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
  let worker = await stage.startWorker();
  statements.start();
  requests.start(worker.url);
  try {
    await run(script, {
      useDatabases: (all) => statements.use(addressesOf(all)),
      release: async () => {
        const former = worker;
        const answeredBefore = requests.answeredBy(former.url);
        worker = await stage.startWorker();
        requests.use([former.url, worker.url]);
        await sleep(bothMs);
        requests.use([worker.url]);
        await requests.answeredAll(former.url);
        await stage.stopWorker(former);
        return toldOfBoth(requests.answeredBy(former.url) - answeredBefore, requests.answeredBy(worker.url));
      },
    });
  } catch (failure) {
    if (!(failure instanceof RehearsalEnds)) throw failure;
  } finally {
    await Promise.all([statements.stop(), requests.stop()]);
    // What mutations have left to the next minute is done now.
    if (requests.ways.delayed > 0) await runScheduled(worker.url);
    await stage.stopWorkers();
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

/** What the report says of a release. Throws when one of the Workers was asked nothing: then the release proves nothing. */
function toldOfBoth(byFormer: number, byNew: number): string {
  const told = `${byFormer} requests answered by the Worker before, ${byNew} by the new one`;
  if (byFormer > 0 && byNew > 0) return told;
  throw new Error(`both have to answer during a release: ${told}`);
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
