import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanup, render } from 'ink-testing-library';
import { createElement } from 'react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '../../scripts/migrations/act.ts';
import { App } from '../../scripts/migrations/board/app.ts';
import { Board } from '../../scripts/migrations/board/board.ts';
import { targetSource } from '../../scripts/migrations/board/target-source.ts';
import { openWorkplace, type Workplace } from '../../scripts/migrations/workplace.ts';
import { readSettings } from '../../scripts/planetscale/settings.ts';
import { lasting } from '../doubles/planetscale/requests.ts';
import { tokens } from '../doubles/planetscale/tokens.ts';
import { asPipeline } from '../doubles/planetscale/variables.ts';
import { until } from '../support/waiting.ts';
import { type Place, startPlace } from './support/place.ts';
import { plantExpand, widened } from './support/planted.ts';

const name = '20990101000000_expand';
const usual = { ...lasting };

let place: Place;
let workplace: Workplace;
let board: Board;
let screen: ReturnType<typeof render>;
let home = '';

const frame = () => screen.lastFrame() ?? '';
const shows = (text: string | RegExp) =>
  until(
    `the board shows ${text}`,
    async () => (typeof text === 'string' ? frame().includes(text) : text.test(frame())),
    60_000,
  );
const isPlanted = async (table: string) => (await place.tableOfMain(table))?.includes('`planted`');

beforeAll(async () => {
  place = await startPlace();
  await place.commands.initialize();
  await plantExpand(place.files, name, 'planted');
  const commit = await place.files.commit('Expand');
  // Long enough to be seen: the clock is the test's.
  lasting.copy = 60_000;
  home = await mkdtemp(join(tmpdir(), 'board-'));
  const schemaDirectory = place.files.directory;
  workplace = openWorkplace(readSettings(asPipeline(place.double)), { schemaDirectory, commit, released: null });
  board = new Board(targetSource(workplace), { log: join(home, 'log'), copy: () => {}, quit: () => {} });
  screen = render(createElement(App, { board, size: { columns: 100, rows: 24 } }));
  board.start();
});

afterAll(async () => {
  cleanup();
  Object.assign(lasting, usual);
  await board.close();
  await workplace.databases.end();
  await place.stop();
  await rm(home, { recursive: true, force: true });
});

test('what is pending is shown, by keyspace, with its SQL', async () => {
  await shows(`claims       1/2     pending expand ${name}`);
  expect(frame()).toContain('safe migrations on');
  screen.stdin.write('jjj\r');
  await shows('ALTER TABLE claim_notes ADD COLUMN planted int;');
  screen.stdin.write('\u001b');
  await shows('enter open');
});

test('a deploy is watched while it is made: its branch, its request, and how far each table is', async () => {
  const first = place.double.recorded.length;
  screen.stdin.write('ncore\r');
  await shows('request #1 copying 0 %');
  place.double.world.clock.advance(31_000);
  await shows(/request #1 copying 5\d %/);
  screen.stdin.write('i');
  await shows(/policies\.planted_table +CREATE +-80,80- +5\d +\d+ s +no/);
  const looks = place.double.recorded.slice(first).filter(({ path }) => path === '/deploy-queue').length;
  expect(looks).toBeGreaterThan(3);
  place.double.world.clock.advance(31_000);
  await shows('waits for apply');
  expect(await isPlanted('invoices')).toBe(false);
});

test('a look while something moves asks PlanetScale no more than five times', async () => {
  const { recorded, world } = place.double;
  const request = world.requests.at(-1);
  if (request === undefined) throw new Error('There is no request.');
  // As if it were copied once more: the board alone looks, and no run.
  Object.assign(request, { state: 'in_progress', since: world.clock.now() });
  screen.stdin.write('R');
  await shows('copying 0 %');
  const first = recorded.length;
  const queueReads = () => recorded.slice(first).filter(({ path }) => path === '/deploy-queue').length;
  await until('it has looked twice more', async () => queueReads() >= 2, 30_000);
  const asked = recorded.slice(first).filter(({ path }) => !path.includes('/passwords')).length;
  expect(asked / queueReads()).toBeLessThanOrEqual(5 + 1 / queueReads());
  world.clock.advance(61_000);
  await shows('waits for apply');
});

test('a yes is for the request that was shown, and for no other that has come since', async () => {
  const changes = () => place.double.recorded.filter(({ path }) => path.endsWith('/apply-deploy')).length;
  await expect(act('apply', workplace, '#2')).rejects.toThrow('apply was meant for #2');
  expect(changes()).toBe(0);
});

test('it is applied by name, verified by a run, and reverted while that waits', async () => {
  screen.stdin.write('acore\r');
  await shows('deployed, revert until about');
  for (const table of Object.values(widened)) expect(await isPlanted(table)).toBe(true);
  screen.stdin.write('ny');
  await shows('go on: #1');
  screen.stdin.write('rcore\r');
  await shows('is reverted: nothing of it is recorded.');
  screen.stdin.write('\u001b');
  for (const table of Object.values(widened)) expect(await isPlanted(table)).toBe(false);
  expect((await place.recorded()).claims).not.toContain(name);
  screen.stdin.write('Cy');
  await shows('no deploy request yet');
  screen.stdin.write('\u001b');
  await shows(`claims       1/2     pending expand ${name}`);
});

test('what PlanetScale refuses is told in what, why and what to do, and what was read stays', async () => {
  const answer = { status: 403, code: 'permission', message: 'Not permitted' };
  place.double.disturb({ at: 'GET /branches', times: 1, answer });
  screen.stdin.write('R');
  await shows('Why: 403 permission: Not permitted');
  expect(frame()).toContain('GET /branches');
  expect(frame()).toContain('What to do: Give the service token the access');
  expect(frame()).toContain('claims');
  screen.stdin.write('R');
  await until('the message is gone', async () => !frame().includes('Not permitted'), 30_000);
});

test('each step is in the log, and no secret in it or on any screen', async () => {
  screen.stdin.write('l');
  await shows('revert');
  const said = `${screen.frames.join('\n')}\n${await readFile(join(home, 'log'), 'utf8')}`;
  expect(said).toContain('"step":"create-branch"');
  expect(said).toContain('"step":"verify"');
  for (const { secret } of Object.values(tokens)) expect(said).not.toContain(secret);
  expect(said).not.toContain('pscale_pw_');
});
