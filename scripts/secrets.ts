// What `make secrets` runs: hands secrets from standard input to an environment's Worker. Without any it says which are there.
import { optionalSecretNames, requiredSecrets } from '../ops/secrets.ts';
import { CloudflareApi } from './cloudflare/api.ts';
import { readCredentials } from './cloudflare/credentials.ts';
import { listSecretNames } from './cloudflare/workers.ts';
import { runWrangler } from './cloudflare/wrangler.ts';
import { chosenEnvironment } from './operations/chosen-environment.ts';
import { confirm } from './operations/confirm.ts';
import { runOperation } from './operations/run-operation.ts';
import { hide } from './operations/secrets.ts';
import { readHandedOver } from './operations/standard-input.ts';
import { checkSecrets } from './secrets/check-secrets.ts';

await runOperation(async (output) => {
  const { name, environment } = chosenEnvironment();
  const handedOver = await readHandedOver();
  for (const value of Object.values(handedOver)) hide(value);
  checkSecrets(handedOver);
  const api = new CloudflareApi(readCredentials());
  const present = await listSecretNames(api, environment.worker);
  const names = Object.keys(handedOver);
  const known = [...Object.keys(requiredSecrets), ...optionalSecretNames];
  for (const secret of known) {
    const state = names.includes(secret) ? 'to be set' : present.includes(secret) ? 'is there' : 'missing';
    const needed = Object.hasOwn(requiredSecrets, secret);
    if (needed || state !== 'missing') output.say(`${secret.padEnd(24)} ${state}`);
  }
  const missing = Object.keys(requiredSecrets).filter((secret) => !present.includes(secret) && !names.includes(secret));
  const result = { environment: name, set: names, present, missing };
  if (process.env.PLAN === '1' || names.length === 0) return { ...result, applied: false };
  await confirm(`Set ${names.join(', ')} of ${environment.worker}? They are in force at once.`);
  const input = JSON.stringify(handedOver);
  await runWrangler({ environment: name, args: ['secret', 'bulk'], input });
  output.say(`Set ${names.length} of ${environment.worker}.`);
  return { ...result, applied: true };
});
