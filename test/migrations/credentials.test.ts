import { createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Clone, makeClone } from '../deployment/clone.ts';
import { CloudflareDouble } from '../doubles/cloudflare/cloudflare-double.ts';
import { tokens } from '../doubles/planetscale/tokens.ts';
import { type Place, startPlace } from './support/place.ts';

const worker = 'openinsure-graph';
const commit = '3f2a91c';

let place: Place;
let cloudflare: CloudflareDouble;
let clone: Clone;

beforeAll(async () => {
  place = await startPlace();
  cloudflare = await CloudflareDouble.start();
  clone = await makeClone({
    ...cloudflare.environment,
    ENV: 'production',
    WATCH: '0',
    PLANETSCALE_API_URL: place.double.url,
    PLANETSCALE_ORG: 'openinsure',
    PLANETSCALE_DATABASE: 'core',
    PLANETSCALE_SERVICE_TOKEN_ID: tokens.author.id,
    PLANETSCALE_SERVICE_TOKEN: tokens.author.secret,
    PLANETSCALE_RUNTIME_TOKEN_ID: tokens.runtime.id,
    PLANETSCALE_RUNTIME_TOKEN: tokens.runtime.secret,
  });
});
afterAll(async () => {
  await clone.remove();
  await cloudflare.stop();
  await place.stop();
});

const usersAtHyperdrive = () => cloudflare.account.configurations.map(({ origin }) => origin.user).toSorted();
const usersAtPlanetScale = () => place.double.main.passwords.map(({ username }) => username).toSorted();

/** Whether each keyspace's database lets its configuration's user in, with the password that Hyperdrive has. */
const assertAllLetIn = async () => {
  for (const { id, origin } of cloudflare.account.configurations) {
    const { host, port, user, database } = origin;
    const password = cloudflare.account.passwords.get(id) ?? '';
    // The double's servers know no "@primary".
    const connection = await createConnection({
      host,
      port,
      user,
      password,
      ...(database.startsWith('@') ? {} : { database }),
    });
    await connection.query('SELECT 1');
    await connection.end();
  }
};

test('a plan shows what would get a password, and makes nothing', async () => {
  const { status, output, result } = await clone.script('credentials', { PLAN: '1', YES: '' });
  expect([status, result.applied]).toEqual([0, false]);
  expect(output).toContain('create  oi-production-claims  with a password');
  expect(output).toContain('delete  0 former passwords');
  expect([usersAtPlanetScale(), usersAtHyperdrive()]).toEqual([[], []]);
});

test('the first passwords make the configurations, one each, and let in', async () => {
  const { status, output } = await clone.script('credentials', {});
  expect([status, output]).toEqual([0, expect.stringContaining('0 former ones are deleted')]);
  expect(usersAtHyperdrive()).toHaveLength(6);
  expect(new Set(usersAtHyperdrive()).size).toBe(6);
  expect(usersAtPlanetScale()).toEqual(usersAtHyperdrive());
  const legacy = cloudflare.account.configurations.find(({ name }) => name === 'oi-production-legacy');
  expect(legacy?.origin.database).toBe('@primary');
  await assertAllLetIn();
});

test('while the product is not well, the former passwords stay', async () => {
  const { account, frontDoor } = cloudflare;
  const deployed = account.workerNamed(worker);
  const annotations = { 'workers/tag': commit };
  const version = account.addVersion(deployed, { annotations, bindings: [], compatibilityDate: '2026-11-01' });
  account.deploy(deployed, [{ version_id: version.id, percentage: 100 }], 'released');
  frontDoor.notReady.add(commit);
  const { status, result } = await clone.script('credentials', {});
  expect([status, result.status]).toEqual([1, 'action_required']);
  expect(result.why).toContain('down: claims');
  expect(usersAtPlanetScale()).toHaveLength(12);
  frontDoor.notReady.clear();
});

test('a rotation ends with six passwords again, whatever runs before it have left, and each lets in', async () => {
  const former = usersAtHyperdrive();
  const { status, output } = await clone.script('credentials', {});
  expect([status, output]).toEqual([0, expect.stringContaining('12 former ones are deleted')]);
  expect(usersAtPlanetScale()).toEqual(usersAtHyperdrive());
  expect(usersAtHyperdrive().filter((user) => former.includes(user))).toEqual([]);
  await assertAllLetIn();
  for (const secret of [...cloudflare.account.passwords.values(), tokens.runtime.secret, 'pscale_pw_']) {
    expect(output).not.toContain(secret);
  }
});
