// What `make bench-check` runs: compares what the product takes with bench/results.json, and fails when it has grown. CPU=1 also
// measures costs. ACCEPT=1 writes what is counted into the results instead: for a change that needs more, and says why.
import { createTerminalProgress } from '../scripts/support/progress.ts';
import { runScript, UserError } from '../scripts/support/user-error.ts';
import { committedOf } from './check/committed.ts';
import { type Checked, grownCosts, grownCounts } from './check/growth.ts';
import { takeCosts, takeCounts } from './check/take.ts';
import { withDemonstration } from './data.ts';
import { answersToCount } from './measure/counts.ts';
import { questionsOn } from './measure/question.ts';
import { publish } from './report/publish.ts';
import { type Results, readResults } from './report/results.ts';
import { buildAll } from './servers/build-all.ts';
import { productInWorkerd } from './servers/contenders.ts';
import { addChanges } from './writes/changes.ts';

/** A cost that has really grown has so again and again; noise has not. */
const attempts = 3;

const progress = createTerminalProgress();

const committedResults = async (): Promise<Results> => {
  const results = await readResults();
  if (results) return results;
  throw new UserError({
    what: 'There is nothing to compare with.',
    why: 'bench/results.json is missing.',
    todo: 'Take it out of the last commit, or run make bench.',
  });
};

const accept = ({ counts, gzippedBytes, ...results }: Results, now: Checked): Promise<void> =>
  publish({
    ...results,
    counts: { ...counts, [productInWorkerd]: now.counts },
    gzippedBytes: { ...gzippedBytes, product: now.gzippedBytes },
  });

await runScript(async () => {
  try {
    const results = await committedResults();
    const before = committedOf(results);
    progress.report('building Workers');
    const built = await buildAll();
    await withDemonstration(async (database) => {
      const { questions } = await questionsOn(database);
      const looked = { built, database, questions, changes: await addChanges(database, answersToCount) };
      progress.report('counting statements and connections');
      const counted = { ...before, counts: await takeCounts(looked), gzippedBytes: built.product.gzippedBytes };
      if (process.env.ACCEPT) return accept(results, counted);
      const grown = grownCounts(before, counted);
      let costs: string[] = [];
      for (let attempt = 1; process.env.CPU && attempt <= attempts; attempt += 1) {
        const now = { ...counted, ...(await takeCosts(looked, progress.report)) };
        costs = grownCosts(before, now);
        if (costs.length === 0) break;
        progress.report(`attempt ${attempt} of ${attempts}: ${costs.join(' ')}`);
      }
      if (grown.length + costs.length === 0) return progress.report('nothing has grown');
      throw new UserError({
        what: 'What an answer takes has grown.',
        why: [...grown, ...costs].join('\n  '),
        todo: 'Take back what is not needed. What is needed: make bench-check ACCEPT=1, and say why in the commit.',
      });
    });
  } finally {
    progress.done();
  }
});
