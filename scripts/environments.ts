// What `make environments` runs: writes wrangler.toml from ops/environments.ts and from what was provisioned. With --check it
// writes nothing, and says what is otherwise than it has to be.
import { writeToClone } from './contracts/generated-files.ts';
import { configurationFile, readConfigurations } from './environments/configuration.ts';
import { findDisparities } from './environments/parity.ts';
import { runScript, UserError } from './support/user-error.ts';

await runScript(async () => {
  const { found, due } = await readConfigurations();
  if (found !== due) {
    if (process.argv.includes('--check')) {
      throw new UserError({
        what: `${configurationFile} is out of date.`,
        why: 'ops/environments.ts or what was provisioned has changed since it was written, or it was changed by hand.',
        todo: 'Change ops/environments.ts instead, run make environments, and commit what it writes.',
      });
    }
    await writeToClone([{ file: configurationFile, content: due }]);
  }
  const disparities = await findDisparities(due);
  if (disparities.length === 0) return;
  throw new UserError({
    what: 'The environments are not alike.',
    why: disparities.join('\n       '),
    todo: 'Correct ops/environments.ts, or scripts/environments/tables.ts for a binding that is missing, and run make environments.',
  });
});
