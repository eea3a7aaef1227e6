// What `make drift` runs: finds differences between code, files and databases; exit status 1 when there are any.
// TARGET=production compares the database of PlanetScale that the environment names.
import { releasedOn } from './contracts/released-on.ts';
import { type Finding, renderFindings } from './drift/finding.ts';
import { findDrift } from './drift/gate.ts';
import { withLocalDatabases } from './drift/local-databases.ts';
import { findDriftOfTarget } from './migrations/target-drift.ts';
import { withoutSecrets } from './operations/secrets.ts';
import { schemaDirectory } from './support/local-paths.ts';
import { createTerminalProgress } from './support/progress.ts';
import { runScript, UserError } from './support/user-error.ts';

const compareLocal = async (): Promise<void> => {
  const progress = createTerminalProgress();
  await withLocalDatabases(progress.report, async (databases) => {
    progress.report('comparing');
    const findings = await findDrift(databases, releasedOn);
    report(findings, databases.map(({ name }) => name).join(', '));
  });
  progress.done();
};

/** The files alone, and the database that production uses: what runs here does not matter to it. */
const compareProduction = async (): Promise<void> => {
  const { branch, findings } = await findDriftOfTarget(process.env, schemaDirectory);
  report([...(await findDrift([], releasedOn)), ...findings], `the branch ${branch} of PlanetScale`);
};

const report = (findings: readonly Finding[], compared: string): void => {
  const text = findings.length === 0 ? 'No drift. ' : `${renderFindings(findings)}\n`;
  process.stdout.write(withoutSecrets(`${text}Compared with: ${compared}.\n`));
  if (findings.length > 0) process.exitCode = 1;
};

await runScript(async () => {
  const { TARGET: target = '' } = process.env;
  if (target === '') return compareLocal();
  if (target === 'production') return compareProduction();
  throw new UserError({
    what: `TARGET=${target} is not available.`,
    why: 'There is TARGET=production: the branch of PlanetScale that the environment names.',
    todo: 'Leave TARGET out for the databases of this clone.',
  });
});
