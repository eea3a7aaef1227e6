// What `make bench` runs: measures the product and the limit side by side, and writes bench/results.json,
// docs/performance.md and its plot. SHORT=1 tries everything in a few minutes, with coarse figures.
import { createTerminalProgress } from '../scripts/support/progress.ts';
import { runScript } from '../scripts/support/user-error.ts';
import { lengthsOf } from './lengths.ts';
import { measureEverything } from './measure/everything.ts';
import { publish } from './report/publish.ts';
import { allContenders } from './servers/contenders.ts';

await runScript(async () => {
  const progress = createTerminalProgress();
  try {
    const lengths = lengthsOf(Boolean(process.env.SHORT));
    await publish(await measureEverything(allContenders, lengths, progress.report));
    progress.report('written: bench/results.json, docs/performance.md, docs/performance.svg');
  } finally {
    progress.done();
  }
});
