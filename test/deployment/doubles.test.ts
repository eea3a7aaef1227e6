import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { environments } from '../../ops/environments.ts';
import { readSettings } from '../../scripts/planetscale/settings.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { type RunningMake, startMake } from '../support/make.ts';

const directory = '.local/test-doubles';
const secret = 'a-password-that-is-handed-over';
let make: RunningMake;

beforeAll(async () => {
  make = startMake(['doubles'], directory);
  await make.says('Ctrl-C ends the doubles', 60_000);
});
afterAll(async () => {
  await make.interrupt();
  await rm(join(repositoryDirectory, directory), { recursive: true, force: true });
});

/** What a newcomer exports, as it was printed. */
const exported = (): Record<string, string> =>
  Object.fromEntries([...make.output().matchAll(/^export (\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));

test('make doubles prints what to export, and appends each request to a file without its secrets', async () => {
  const variables = exported();
  expect(readSettings(variables)).toMatchObject({ database: environments.staging.planetScale.database });
  const headers = { Authorization: `Bearer ${variables.CLOUDFLARE_API_TOKEN}` };
  const account = `${variables.CLOUDFLARE_API_BASE_URL}/accounts/${variables.CLOUDFLARE_ACCOUNT_ID}`;
  const origin = { scheme: 'mysql', host: 'a.example', port: 3306, database: 'oi_claims', user: 'u', password: secret };
  const made = await fetch(`${account}/hyperdrive/configs`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ name: 'oi-staging-claims', origin }),
  });
  const branches = await fetch(
    `${variables.PLANETSCALE_API_URL}/organizations/openinsure/databases/${variables.PLANETSCALE_DATABASE}/branches`,
    {
      headers: {
        Authorization: `${variables.PLANETSCALE_SERVICE_TOKEN_ID}:${variables.PLANETSCALE_SERVICE_TOKEN}`,
      },
    },
  );
  expect([made.status, branches.status]).toEqual([200, 200]);
  const requests = await readFile(join(repositoryDirectory, directory, 'doubles/requests.jsonl'), 'utf8');
  expect(
    requests
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { to: 'cloudflare', method: 'POST', path: '/hyperdrive/configs', status: 200, body: { origin: { user: 'u' } } },
    { to: 'planetscale', method: 'GET', path: '/branches', status: 200 },
  ]);
  for (const hidden of [secret, variables.CLOUDFLARE_API_TOKEN, variables.PLANETSCALE_SERVICE_TOKEN]) {
    expect(requests).not.toContain(hidden);
  }
});

test('Ctrl-C ends the doubles without an error, and their databases with them', async () => {
  const { CLOUDFLARE_API_BASE_URL: address = '' } = exported();
  await make.interrupt();
  expect(make.output()).not.toMatch(/error/i);
  await expect(fetch(address)).rejects.toThrow();
  const left = await readdir(join(repositoryDirectory, directory, 'doubles'));
  expect(left.toSorted()).toEqual(['administrator', 'pipeline', 'requests.jsonl']);
});
