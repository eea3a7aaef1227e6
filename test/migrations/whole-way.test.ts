import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyspaces } from '../../schema/keyspaces.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { tokens } from '../doubles/planetscale/tokens.ts';
import { until } from '../support/waiting.ts';
import { type Place, startPlace } from './support/place.ts';
import { plantExpand, widened } from './support/planted.ts';

let place: Place;
let expandCommit = '';
let contractCommit = '';

beforeAll(async () => {
  place = await startPlace();
});
afterAll(() => place.stop());

const expandName = '20990101000000_expand';
const contractName = '20990201000000_contract';

const stateOfLastRequest = () => place.double.world.requests.at(-1)?.state;
const columnIsThere = async (table: string) => (await place.tableOfMain(table))?.includes('`planted`');
const branchNames = () => place.double.world.branches.map(({ name }) => name);
/** The changes that were asked for since a request, as `POST /branches`; passwords are made by the way. */
const changesSince = (first: number) =>
  place.double.recorded
    .slice(first)
    .filter(({ method, path }) => method !== 'GET' && !path.includes('/passwords'))
    .map(({ method, path, token }) => `${method} ${path} by ${token}`);

test('a new database is prepared directly, once, and from then on takes deploy requests alone', async () => {
  const { status, lines } = await place.commands.initialize();
  expect(lines.filter(({ state }) => state === 'begins').map(({ step }) => step)).toEqual([
    'write-vschema',
    'migrate-target',
    'enable-safe-migrations',
    'write-settings',
  ]);
  expect(status).toBe(0);
  const recorded = await place.recorded();
  expect(Object.values(recorded).map((names) => names.length)).toEqual(keyspaces.map(() => 1));
  expect(place.double.main.safeMigrations).toBe(true);
  expect(place.double.world.settings).toEqual({
    require_approval_for_deploy: true,
    automatic_migrations: false,
    insights_raw_queries: false,
    allow_data_branching: false,
  });
  expect((await place.commands.run(['run'])).summary).toMatchObject({ detail: 'Nothing is pending.', exit: 0 });
});

test('an expand of five keyspaces is one request, which waits to be applied by somebody', async () => {
  await plantExpand(place.files, expandName, 'planted');
  expandCommit = await place.files.commit('Expand');
  const first = place.double.recorded.length;
  const { status, summary } = await place.commands.run(['run']);
  expect(summary).toMatchObject({ status: 'action_required', exit: 1, issues: [{ code: 'waits_for_apply' }] });
  expect(status).toBe(1);
  const branch = `mig-expand-${expandCommit.slice(0, 7)}`;
  expect(changesSince(first)).toEqual([
    'POST /branches by author-id',
    `PATCH /branches/${branch}/keyspaces/oi_policies/vschema by author-id`,
    'POST /deploy-requests by author-id',
    'POST /deploy-requests/1/reviews by reviewer-id',
    'POST /deploy-requests/1/deploy by author-id',
  ]);
  expect(await columnIsThere('invoices')).toBe(false);
});

test('after the apply the tables are verified, and can be reverted; nothing counts as applied yet', async () => {
  expect((await place.commands.run(['apply'])).status).toBe(0);
  const { status, lines, summary } = await place.commands.run(['run', '--timeout', '1s']);
  expect(lines).toContainEqual(expect.objectContaining({ step: 'verify', state: 'done' }));
  expect(summary).toMatchObject({ exit: 4, error: expect.stringContaining('can be reverted until about') });
  expect(status).toBe(4);
  for (const table of Object.values(widened)) expect(await columnIsThere(table)).toBe(true);
  expect((await place.recorded()).billing).not.toContain(expandName);
});

test('a revert leaves the tables, the VSchema and the history as they were, and the next run waits for a person', async () => {
  expect((await place.commands.run(['revert'])).status).toBe(0);
  expect((await place.commands.run(['run'])).summary).toMatchObject({ exit: 1, issues: [{ code: 'undone' }] });
  for (const table of Object.values(widened)) expect(await columnIsThere(table)).toBe(false);
  expect(place.double.main.vschemas.get('policies')).not.toMatchObject({ tables: { planted_table: {} } });
  for (const names of Object.values(await place.recorded())) expect(names).not.toContain(expandName);
});

test('the same migrations go out again from a branch made anew, and are recorded when they are deployed for good', async () => {
  expect((await place.commands.run(['cleanup'])).status).toBe(0);
  expect(branchNames()).toEqual(['main']);
  const { status } = await place.commands.run(['run', '--apply', '--skip-revert']);
  expect(status).toBe(0);
  for (const table of Object.values(widened)) expect(await columnIsThere(table)).toBe(true);
  for (const names of Object.values(await place.recorded()))
    expect(names.filter((name) => name === expandName)).toHaveLength(1);
  expect(place.double.main.vschemas.get('policies')).toMatchObject({ tables: { planted_table: {} } });
  expect(branchNames()).toEqual(['main']);
});

test('a contract waits until all requests reach code without what it takes away', async () => {
  for (const keyspace of ['global', 'policies'] as const) {
    await place.files.migration(keyspace, contractName, `ALTER TABLE ${widened[keyspace]} DROP COLUMN planted;`);
  }
  contractCommit = await place.files.commit('Contract');
  for (const released of [[], ['--released', expandCommit]]) {
    const { summary } = await place.commands.run(['run', ...released]);
    expect(summary).toMatchObject({ exit: 1, issues: [{ code: 'not_released' }] });
  }
  expect(branchNames()).toEqual(['main']);
});

test('contracts go one keyspace after the other, global last, each recorded when its window is over', async () => {
  for (const keyspace of ['policies', 'global'] as const) {
    const run = place.commands.start(['run', '--apply', '--released', contractCommit]);
    await until('it can be reverted', async () => stateOfLastRequest() === 'complete_pending_revert', 60_000);
    expect(await columnIsThere(widened[keyspace])).toBe(false);
    expect((await place.recorded())[keyspace]).not.toContain(contractName);
    place.double.world.clock.advance(31 * 60_000);
    expect((await run.ended).summary).toMatchObject({
      exit: 0,
      detail: expect.stringContaining(`contract-${keyspace}`),
    });
    expect((await place.recorded())[keyspace]).toContain(contractName);
  }
  expect((await place.commands.run(['run'])).summary).toMatchObject({ detail: 'Nothing is pending.', exit: 0 });
});

test('nothing is left over: no branch, and no password', () => {
  expect(branchNames()).toEqual(['main']);
  expect(place.double.main.passwords).toEqual([]);
});

test('no secret stands in what a command prints, in its arguments, or in the log', async () => {
  const log = await readFile(join(repositoryDirectory, '.local/test-migrations/migrations.log'), 'utf8');
  const said = `${place.commands.printed.join('\n')}\n${log}`;
  expect(said).toContain('skip-revert');
  for (const { secret } of Object.values(tokens)) expect(said).not.toContain(secret);
  expect(said).not.toContain('pscale_pw_');
});
