// What `make bench-growth` runs: measures how what an answer takes grows with what is asked, stored and served, and writes
// bench/growth.json, docs/growth.md and its plot. SHORT=1 tries it in a minute, with coarse figures.
import { createTerminalProgress } from '../scripts/support/progress.ts';
import { runScript } from '../scripts/support/user-error.ts';
import { growthLengthsOf } from './growth/lengths.ts';
import { measureGrowth } from './growth/measure-growth.ts';
import { publishGrowth } from './growth/publish.ts';

await runScript(async () => {
  const progress = createTerminalProgress();
  try {
    await publishGrowth(await measureGrowth(growthLengthsOf(Boolean(process.env.SHORT)), progress.report));
    progress.report('written: bench/growth.json, docs/growth.md, docs/growth.svg');
  } finally {
    progress.done();
  }
});
