// What `make token ROLE=UNDERWRITER` runs. The token is all that goes to stdout, so that it can be captured.
import { localPaths } from './support/local-paths.ts';
import { readLocalSecret } from './support/local-secret.ts';
import { isRole, localRoles, mintToken } from './support/local-token.ts';
import { runScript, UserError } from './support/user-error.ts';

const roles = localRoles.join(', ');

await runScript(async () => {
  const role = process.argv[2] ?? '';
  if (role === '') {
    process.stderr.write(`make token ROLE=UNDERWRITER prints a token for that role. There are: ${roles}.\n`);
    return;
  }
  if (!isRole(role)) {
    throw new UserError({
      what: `There is no role ${role}.`,
      why: `A token is for one of the roles ${roles}.`,
      todo: 'Name one of them: make token ROLE=UNDERWRITER.',
    });
  }
  const token = await mintToken({ secret: await readLocalSecret(localPaths.secret), role });
  process.stdout.write(`${token}\n`);
});
