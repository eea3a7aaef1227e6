// What `make drift` runs: finds differences between code, files and databases; exit status 1 when there are any.
import { releasedOn } from './contracts/released-on.ts';
import { renderFindings } from './drift/finding.ts';
import { findDrift } from './drift/gate.ts';
import { withLocalDatabases } from './drift/local-databases.ts';
import { createTerminalProgress } from './support/progress.ts';
import { runScript } from './support/user-error.ts';

await runScript(async () => {
  const progress = createTerminalProgress();
  await withLocalDatabases(progress.report, async (databases) => {
    progress.report('comparing');
    const findings = await findDrift(databases, releasedOn);
    const compared = `Compared with: ${databases.map(({ name }) => name).join(', ')}.\n`;
    process.stdout.write(findings.length === 0 ? `No drift. ${compared}` : `${renderFindings(findings)}\n${compared}`);
    if (findings.length > 0) process.exitCode = 1;
  });
  progress.done();
});
