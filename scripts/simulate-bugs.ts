// What `make simulate-bugs` runs: plants one bug after the other, and has the simulation look for it. Exit status 1 when one
// is not found: then the simulation is blind to its kind.
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { bugsDirectory } from './simulation/patched-sources.ts';
import { repositoryDirectory } from './support/local-paths.ts';
import { runScript } from './support/user-error.ts';

/** By how many deeds each must be found. */
const runs = process.env.RUNS || '2000';

const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--project=simulation',
  'test/simulation/simulation.test.ts',
];

/** Plays until something is wrong, and returns what the simulation printed; null when nothing was. */
const look = async (bug: string): Promise<string | null> => {
  const env = { ...process.env, PLANTED_BUG: join(bugsDirectory, bug), RUNS: runs, NO_COLOR: '1' };
  const child = spawn(process.execPath, vitest, { cwd: repositoryDirectory, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status === 0) return null;
  // A run that did not come to its end has found nothing.
  const [found] = /^AssertionError: seed [\s\S]*?(?=: expected \[)/m.exec(text) ?? [];
  if (found === undefined) throw new Error(`The simulation of ${bug} broke down:\n${text}`);
  return found;
};

/** How much is shown of what was found. */
const shownLength = 1_200;

await runScript(async () => {
  const bugs = (await readdir(bugsDirectory)).filter((name) => name.includes(process.env.ONLY ?? ''));
  const missed: string[] = [];
  for (const bug of bugs) {
    const began = performance.now();
    const found = await look(bug);
    const seconds = Math.round((performance.now() - began) / 1_000);
    if (found === null) missed.push(bug);
    const result = found === null ? `not found by ${runs} deeds` : `found\n${found.slice(0, shownLength)}`;
    process.stdout.write(`== ${basename(bug, '.patch')}: after ${seconds} s, ${result}\n`);
  }
  process.stdout.write(`${bugs.length - missed.length} of ${bugs.length} planted bugs were found.\n`);
  if (missed.length > 0) process.exitCode = 1;
});
