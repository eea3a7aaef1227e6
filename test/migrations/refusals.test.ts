import { createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDriftOfTarget } from '../../scripts/migrations/target-drift.ts';
import { connectApi } from '../../scripts/planetscale/api.ts';
import { connectionStringOf } from '../../scripts/planetscale/connection-string.ts';
import { createPassword, deletePassword } from '../../scripts/planetscale/passwords.ts';
import { readSettings } from '../../scripts/planetscale/settings.ts';
import { demandTables } from '../../scripts/release/tables.ts';
import { schemaDirectory } from '../../scripts/support/local-paths.ts';
import { tokens } from '../doubles/planetscale/tokens.ts';
import { type Place, startPlace } from './support/place.ts';

let place: Place;

beforeAll(async () => {
  place = await startPlace();
  expect((await place.commands.initialize()).status).toBe(0);
});
afterAll(() => place.stop());

const run = (...args: string[]) => place.commands.run(['run', '--apply', '--skip-revert', ...args]);
const branchNames = () => place.double.world.branches.map(({ name }) => name);

/** Writes a migration of claims over the one that a test before has left, and commits. */
const plant = async (sql: string) => {
  await place.files.migration('claims', '20990101000000_planted', sql);
  return place.files.commit('Planted');
};

const variables = () => ({
  PLANETSCALE_API_URL: place.double.url,
  PLANETSCALE_ORG: 'openinsure',
  PLANETSCALE_DATABASE: 'core',
  PLANETSCALE_SERVICE_TOKEN_ID: tokens.author.id,
  PLANETSCALE_SERVICE_TOKEN: tokens.author.secret,
  PLANETSCALE_RUNTIME_TOKEN_ID: tokens.runtime.id,
  PLANETSCALE_RUNTIME_TOKEN: tokens.runtime.secret,
});
const driftOfTarget = () => findDriftOfTarget(variables(), schemaDirectory);

test('production is compared with the code: as it was prepared there is no drift, and a column of a stranger is found', async () => {
  expect((await driftOfTarget()).findings).toEqual([]);
  await place.double.main.admin.query('ALTER TABLE oi_claims.claims ADD COLUMN strange int');
  const { vschemas } = place.double.main;
  const right = vschemas.get('claims') ?? {};
  vschemas.set('claims', { sharded: true, tables: {} });
  const { findings } = await driftOfTarget();
  expect(findings.map(({ kind, where, what }) => `${kind}: ${where}: ${what}`)).toEqual([
    'database: production, oi_claims.claims: the code has no column strange: int null',
    'vschema: production, oi_claims: routes by another VSchema than schema/claims/vschema.json',
  ]);
  expect(findings[0]?.todo).toContain('then make migrations DO=run. If not, undo it by a migration.');
  await place.double.main.admin.query('ALTER TABLE oi_claims.claims DROP COLUMN strange');
  vschemas.set('claims', right);
});

describe('a release', () => {
  const said: string[] = [];
  const demand = () =>
    demandTables(
      variables(),
      { schemaDirectory: place.files.directory, commit: '3f2a91c' },
      { say: (line) => said.push(line) },
    );

  test('goes on to a database that has the tables of its commit', async () => {
    await demand();
    expect(said).toEqual(['The branch main of PlanetScale has the tables of this commit.']);
  });

  test('waits for a migration that adds, and comes before one that takes away', async () => {
    await plant('ALTER TABLE claims ADD COLUMN planted int;');
    await expect(demand()).rejects.toThrow('Not applied: schema/claims/migrations/20990101000000_planted.');
    await plant('ALTER TABLE claims DROP COLUMN severity;');
    await demand();
    await place.files.removeMigration('claims', '20990101000000_planted');
  });

  test('is refused by tables that are otherwise than its code says, and leaves that to whoever says so', async () => {
    await place.double.main.admin.query('ALTER TABLE oi_billing.invoices ADD COLUMN strange int');
    await expect(demand()).rejects.toThrow('oi_billing.invoices: the code has no column strange: int null');
    await demandTables({ SKIP_DRIFT: '1' }, { schemaDirectory, commit: '3f2a91c' }, { say: (line) => said.push(line) });
    expect(said.at(-1)).toContain('nobody has looked');
    await place.double.main.admin.query('ALTER TABLE oi_billing.invoices DROP COLUMN strange');
  });
});

test('direct changes of production are refused to everybody once it is prepared', async () => {
  const settings = readSettings(variables());
  const api = connectApi(settings, settings.tokens.runtime);
  const credentials = await createPassword(api, 'main', { name: 'stranger', role: 'admin' });
  const connection = await createConnection(connectionStringOf(credentials, 'oi_claims'));
  await expect(connection.query('ALTER TABLE claims ADD COLUMN direct int')).rejects.toThrow('denied');
  await connection.end();
  await deletePassword(api, 'main', credentials.id);
});

test('a migration that changes rows gets no branch', async () => {
  await plant("UPDATE claims SET status = 'open';");
  expect((await run()).summary).toMatchObject({
    exit: 2,
    issues: [{ code: 'gate' }],
    error: expect.stringContaining('changes rows'),
  });
  expect(branchNames()).toEqual(['main']);
});

test('tables of another environment than ENV names are not changed: its release would be taken for that of theirs', async () => {
  const first = place.double.recorded.length;
  const refused = await place.commands.run(['run', '--apply', '--skip-revert'], { ENV: 'staging' });
  expect(refused.summary).toMatchObject({
    exit: 2,
    error: expect.stringContaining('the branch main of the database core is not that of staging'),
  });
  expect(place.double.recorded.slice(first)).toEqual([]);
});

test('what is not committed is shown, and is not deployed', async () => {
  await place.files.migration('claims', '20990101000000_planted', 'ALTER TABLE claims ADD COLUMN uncommitted int;');
  expect((await run()).summary).toMatchObject({ exit: 2, error: expect.stringContaining('not committed') });
  const { status, lines } = await place.commands.run(['status']);
  expect([status, lines[0]]).toMatchObject([
    0,
    { uncommitted: [expect.stringContaining('claims/migrations/20990101000000_planted')], actions: [] },
  ]);
  expect((await place.commands.run(['plan'])).status).toBe(0);
});

test('a table that PlanetScale refuses ends before there is a request, and the corrected one goes out', async () => {
  await plant('CREATE TABLE without_key (org_id varchar(32));');
  expect((await run()).summary).toMatchObject({
    exit: 2,
    issues: [{ code: 'lint' }],
    error: expect.stringContaining('no unique key'),
  });
  expect(place.double.world.requests).toEqual([]);
  await plant('ALTER TABLE claims ADD COLUMN corrected int;');
  const failed = await run('--until', 'deploy');
  expect(failed.summary).toMatchObject({ exit: 1, issues: [{ code: 'until' }] });
  expect((await place.commands.run(['cancel'])).status).toBe(0);
  expect((await place.commands.run(['cleanup'])).status).toBe(0);
  expect(branchNames()).toEqual(['main']);
});

test('the author does not approve its own request', async () => {
  const sameAsAuthor = {
    PLANETSCALE_REVIEWER_TOKEN_ID: tokens.author.id,
    PLANETSCALE_REVIEWER_TOKEN: tokens.author.secret,
  };
  const withoutAccess = await place.commands.run(['run'], sameAsAuthor);
  expect(withoutAccess.summary).toMatchObject({ exit: 2, issues: [{ code: 'planetscale_404' }] });
  const nobody = { PLANETSCALE_REVIEWER_TOKEN_ID: '', PLANETSCALE_REVIEWER_TOKEN: '' };
  const { summary } = await place.commands.run(['run'], nobody);
  expect(summary).toMatchObject({
    exit: 1,
    issues: [{ code: 'needs_approval' }],
    error: expect.stringContaining('other than ci'),
  });
});

test('a deploy that fails is told, blocks the queue until somebody unblocks it, and leaves nothing', async () => {
  const { world } = place.double;
  const request = world.requests.at(-1);
  if (request) request.fault = 'Lock wait timeout exceeded';
  expect((await run()).summary).toMatchObject({
    exit: 2,
    issues: [{ code: 'deploy_failed' }],
    error: expect.stringContaining('Lock wait timeout'),
  });
  expect((await place.commands.run(['unblock'])).status).toBe(0);
  expect((await run()).summary).toMatchObject({ exit: 1, issues: [{ code: 'undone' }] });
  expect((await place.recorded()).claims).toHaveLength(1);
  expect((await place.commands.run(['cleanup'])).status).toBe(0);
});

test('a branch whose target has moved on is made anew, and PlanetScale may be busy or fail meanwhile', async () => {
  const { double } = place;
  expect((await run('--until', 'open-request')).summary).toMatchObject({ exit: 1 });
  const [, before] = double.world.branches;
  double.main.version += 1;
  const busy = { status: 429, code: 'rate_limited', message: 'Slow down', headers: { 'Retry-After': '0' } };
  double.disturb({ at: 'POST /branches', times: 2, answer: busy });
  double.disturb({ at: 'GET /deploy-queue', times: 1, answer: { ...busy, status: 503, code: 'internal' } });
  expect((await run()).summary).toMatchObject({ exit: 0 });
  expect(before?.id).not.toBe(double.world.requests.at(-1)?.branch.id);
  expect((await place.recorded()).claims).toContain('20990101000000_planted');
});

test('a change that PlanetScale fails to make is not asked for twice; the same command goes on', async () => {
  await place.files.migration('claims', '20990102000000_more', 'ALTER TABLE claims ADD COLUMN more int;');
  await place.files.commit('More');
  place.double.disturb({
    at: 'POST /deploy-requests',
    times: 1,
    answer: { status: 502, code: 'internal', message: 'Bad gateway' },
  });
  expect((await run()).summary).toMatchObject({ exit: 3, issues: [{ code: 'planetscale_unavailable' }] });
  expect((await run()).summary).toMatchObject({ exit: 0 });
});

test('an unknown command, and settings that are missing, are refused with what there is', async () => {
  expect((await place.commands.run(['reverse'])).summary).toMatchObject({
    exit: 2,
    error: 'The command was not understood.',
    why: expect.stringContaining('revert'),
  });
  const { summary } = await place.commands.run(['status'], { PLANETSCALE_ORG: '' });
  expect(summary).toMatchObject({ exit: 2, why: expect.stringContaining('PLANETSCALE_ORG') });
});

test('an action that nothing is there for is refused, with those that are', async () => {
  expect((await place.commands.run(['revert'])).summary).toMatchObject({
    exit: 2,
    error: expect.stringContaining('nothing to revert'),
  });
});
