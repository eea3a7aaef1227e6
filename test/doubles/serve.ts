// What `make doubles` runs: the doubles of Cloudflare's and PlanetScale's API, so that the commands of operators can be tried
// without an account. Each request is appended to a file, without its secrets.
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environments } from '../../ops/environments.ts';
import { localPaths } from '../../scripts/support/local-paths.ts';
import { runScript } from '../../scripts/support/user-error.ts';
import { CloudflareDouble } from './cloudflare/cloudflare-double.ts';
import { startPlanetScaleDouble } from './planetscale/planetscale-double.ts';
import { tokens } from './planetscale/tokens.ts';
import { asAdministrator, asPipeline } from './planetscale/variables.ts';
import { type AnsweredRequest, requestLine } from './request-line.ts';

/** The one that is tried: its database is the double's. */
const environment = 'staging';

const folder = localPaths.doubles;
const files = {
  requests: join(folder, 'requests.jsonl'),
  pipeline: join(folder, 'pipeline'),
  administrator: join(folder, 'administrator'),
};

const recordFor = (service: string) => (request: AnsweredRequest) =>
  appendFileSync(files.requests, `${requestLine(service, request)}\n`);

const exportsOf = (variables: Record<string, string>): string =>
  Object.entries(variables)
    .map(([name, value]) => `export ${name}=${value}\n`)
    .join('');

await runScript(async () => {
  await mkdir(folder, { recursive: true });
  const interrupted = once(process, 'SIGINT');
  process.stderr.write('starting the doubles\n');
  await writeFile(files.requests, '', { flag: 'a' });
  const directory = await mkdtemp(join(folder, 'planetscale-'));
  const cloudflare = await CloudflareDouble.start(recordFor('cloudflare'));
  const planetScale = await startPlanetScaleDouble({
    directory,
    database: environments[environment].planetScale.database,
    tokens: Object.values(tokens),
    onAnswer: recordFor('planetscale'),
  });
  const pipeline = exportsOf({ ENV: environment, ...cloudflare.environment, ...asPipeline(planetScale) });
  await writeFile(files.pipeline, pipeline);
  await writeFile(files.administrator, exportsOf(asAdministrator));
  process.stdout.write(`${pipeline}
These variables are in ${files.pipeline}: in another terminal, ". ${files.pipeline}".
Those that make the administrator's token ask PlanetScale instead are in ${files.administrator}.
Each request is appended to ${files.requests}. Ctrl-C ends the doubles, and all that they keep.
`);
  await interrupted;
  await cloudflare.stop();
  await planetScale.stop();
  await rm(directory, { recursive: true, force: true });
});
