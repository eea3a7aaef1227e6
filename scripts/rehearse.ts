// What `make rehearse`, `make rehearse-cutover`, `-reshard` and `-schema-change` run: a real Vitess with the demonstration in
// it, the product's Worker before it, and what production will do to it, while everything is asked for and each answer checked.
import { mkdir } from 'node:fs/promises';
import { type Keyspace, keyspaces } from '../schema/keyspaces.ts';
import { readFaults } from './rehearse/faults.ts';
import { readMigration } from './rehearse/migration-file.ts';
import { rehearseCutover } from './rehearse/rehearsals/cutover.ts';
import { assertSharded, rehearseReshard } from './rehearse/rehearsals/reshard.ts';
import { rehearseSchemaChange } from './rehearse/rehearsals/schema-change.ts';
import { isGreen, type RehearsalReport, renderReport } from './rehearse/report.ts';
import { Stage, type StageOptions } from './rehearse/stage.ts';
import { withLock } from './support/folder-lock.ts';
import { localPaths } from './support/local-paths.ts';
import { createTerminalProgress } from './support/progress.ts';
import { runScript, UserError } from './support/user-error.ts';
import { clusterLayout } from './vitess/layout.ts';

const { KEYSPACE, ORGANIZATION, MIGRATION, FAULT = '' } = process.env;
const progress = createTerminalProgress();

/** One rehearsal: it changes the stage, and tells what came of it. */
type Rehearsal = (stage: Stage) => Promise<RehearsalReport>;

const rehearsals: Readonly<Record<string, Rehearsal>> = {
  cutover: rehearseCutover,
  reshard: (stage) => rehearseReshard(stage, ORGANIZATION || undefined),
  'schema-change': async (stage) =>
    rehearseSchemaChange(stage, await readMigration(MIGRATION || undefined, stage.keyspace)),
};

let stage: Stage | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, async () => {
    await stage?.stop();
    process.exit(130);
  });
}

await runScript(async () => {
  const names = namesOf(process.argv[2] ?? 'all');
  const keyspace = keyspaceOf(KEYSPACE || 'policies');
  if (names.includes('reshard')) assertSharded(keyspace);
  const faults = readFaults(FAULT);
  const { directory, lock } = await clusterLayout(localPaths.vitess);
  await mkdir(directory, { recursive: true });
  const onWait = (holder: number) =>
    progress.report(`waiting for process ${holder}, which rehearses in the same folder`);
  const reports = await withLock(lock, () => rehearse(names, { keyspace, faults }), onWait);
  progress.done();
  const green = reports.length === names.length && reports.every(isGreen);
  const seconds = progress.elapsedSeconds().toFixed(0);
  process.stdout.write(
    `${reports.map(({ name }) => name).join(', ')}: ${green ? 'green' : 'RED'} after ${seconds} s\n`,
  );
  process.exitCode = green ? 0 : 1;
});

/** Rehearses one after the other on one cluster, and prints what came of each. What failed is no ground to go on upon. */
async function rehearse(
  names: readonly string[],
  { keyspace, faults }: Pick<StageOptions, 'keyspace' | 'faults'>,
): Promise<RehearsalReport[]> {
  const reports: RehearsalReport[] = [];
  const beforeCutover = names.includes('cutover');
  try {
    stage = await Stage.start({ keyspace, beforeCutover, faults, onProgress: progress.report });
    for (const name of names) {
      const report = await rehearsals[name]?.(stage);
      if (report === undefined) continue;
      reports.push(report);
      process.stdout.write(`\n${renderReport(report)}\n\n`);
      if (!isGreen(report)) break;
    }
  } finally {
    await stage?.stop();
  }
  return reports;
}

/** The rehearsals that are asked for, in their order. */
function namesOf(text: string): string[] {
  const all = Object.keys(rehearsals);
  if (text === 'all') return all;
  if (all.includes(text)) return [text];
  throw new UserError({
    what: `${text} is no rehearsal.`,
    why: `There are: ${all.join(', ')}, and all of them.`,
    todo: 'Name one, or: make rehearse.',
  });
}

function keyspaceOf(text: string): Keyspace {
  const found = keyspaces.find((keyspace) => keyspace === text);
  if (found !== undefined) return found;
  throw new UserError({
    what: `KEYSPACE=${text} is no keyspace.`,
    why: `There are: ${keyspaces.join(', ')}.`,
    todo: 'Name one of them, or leave KEYSPACE out: then it is policies.',
  });
}
