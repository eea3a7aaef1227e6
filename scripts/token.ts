// What `make token ROLE=UNDERWRITER` runs. The token is all that goes to stdout, so that it can be captured.
import { localPaths } from './support/local-paths.ts';
import { readLocalSecret } from './support/local-secret.ts';
import { isRole, localRoles, mintToken } from './support/local-token.ts';
import { runScript, UserError } from './support/user-error.ts';

await runScript(async () => {
  const role = process.argv[2] ?? '';
  if (!isRole(role)) {
    throw new UserError({
      what: role === '' ? 'No role was named.' : `There is no role ${role}.`,
      why: `A token is for one of the roles ${localRoles.join(', ')}.`,
      todo: 'Name one of them: make token ROLE=UNDERWRITER.',
    });
  }
  const token = await mintToken({ secret: await readLocalSecret(localPaths.secret), role });
  process.stdout.write(`${token}\n`);
});
