import type { RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyspaces } from '../../schema/keyspaces.ts';
import type { Disturbance } from '../doubles/planetscale/planetscale-double.ts';
import { asAdministrator } from '../doubles/planetscale/variables.ts';
import { until } from '../support/waiting.ts';
import type { CommandEnd, RunningCommand } from './support/command.ts';
import { type Place, startPlace } from './support/place.ts';
import { plantExpand, widened } from './support/planted.ts';

let place: Place;

beforeAll(async () => {
  place = await startPlace();
});
afterAll(() => place.stop());

/** Kills a command when it asks for something: before that is done, or after it, so that nobody hears of it. */
const killAt = async (
  at: string,
  when: 'before' | 'after',
  args: readonly string[],
  environment?: Record<string, string>,
): Promise<CommandEnd> => {
  const running: RunningCommand = place.commands.start(args, environment);
  const disturbance: Disturbance = {
    at,
    times: 1,
    act: { when, do: () => kill(running) },
  };
  place.double.disturb(disturbance);
  return running.ended;
};

const kill = async ({ process, ended }: RunningCommand): Promise<void> => {
  process.kill('SIGKILL');
  await ended;
};

/** Kills a command while it does a step of which PlanetScale hears nothing. */
const killInStep = async (step: string, args: readonly string[], afterMs: number): Promise<CommandEnd> => {
  const running = place.commands.start(args);
  const begun = new Promise<void>((resolve) => {
    running.process.stdout?.on('data', (chunk) => {
      if (String(chunk).includes(`"step":"${step}","state":"begins"`)) resolve();
    });
  });
  await Promise.race([begun, running.ended]);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await kill(running);
  return running.ended;
};

/** How often something was asked of PlanetScale. */
const asked = (path: string) =>
  place.double.recorded.filter((one) => one.method === 'POST' && one.path === path).length;

test('a first preparation that is killed anywhere, between statements of a migration, too, is gone on with', async () => {
  await killAt('PATCH /branches/*/keyspaces/*/vschema', 'after', ['initialize'], asAdministrator);
  for (const applied of [3, 12]) {
    const running = place.commands.start(['initialize'], asAdministrator);
    const counts =
      'SELECT statements_applied AS count FROM oi_claims.claims_migration_history WHERE applied_at IS NULL';
    await until(
      `${applied} statements are applied`,
      async () => {
        const [rows] = await place.double.main.admin.query<RowDataPacket[]>(counts).catch(() => [[]]);
        return Number(rows[0]?.count ?? 0) >= applied;
      },
      60_000,
    );
    await kill(running);
    expect((await running.ended).signal).toBe('SIGKILL');
  }
  await killAt('POST /branches/*/safe-migrations', 'before', ['initialize'], asAdministrator);
  await killAt('POST /branches/*/safe-migrations', 'after', ['initialize'], asAdministrator);
  await killAt('PATCH ', 'after', ['initialize'], asAdministrator);
  expect((await place.commands.initialize()).status).toBe(0);
  expect(Object.values(await place.recorded()).map((names) => names.length)).toEqual(keyspaces.map(() => 1));
  expect(await place.tableOfMain('claims')).toContain('PRIMARY KEY');
});

test('a run that is killed at each step, before it and after, ends as one that was not, and nothing is applied twice', async () => {
  const name = '20990101000000_killed';
  await plantExpand(place.files, name, 'killed');
  await place.files.commit('Expand');
  const run = ['run', '--apply', '--skip-revert'];
  const steps = [
    'POST /branches',
    'PATCH /branches/*/keyspaces/*/vschema',
    'POST /deploy-requests',
    'POST /deploy-requests/*/reviews',
    'POST /deploy-requests/*/deploy',
    'POST /deploy-requests/*/apply-deploy',
    'POST /deploy-requests/*/skip-revert',
    'DELETE /branches/*',
  ];
  const killed: (string | null)[] = [];
  for (const step of steps) {
    if (step === 'POST /deploy-requests') {
      for (const afterMs of [0, 30]) killed.push((await killInStep('migrate-branch', run, afterMs)).signal);
    }
    if (step.startsWith('DELETE')) killed.push((await killInStep('record', run, 0)).signal);
    for (const when of ['before', 'after'] as const) killed.push((await killAt(step, when, run)).signal);
  }
  // The last one killed it after all was done.
  expect(killed).toEqual(killed.map(() => 'SIGKILL'));
  expect((await place.commands.run(run)).summary).toMatchObject({ exit: 0 });
  for (const names of Object.values(await place.recorded()))
    expect(names.filter((one) => one === name)).toHaveLength(1);
  for (const table of Object.values(widened)) {
    expect((await place.tableOfMain(table))?.match(/`killed`/g)).toHaveLength(1);
  }
  const { branches, requests } = place.double.world;
  expect(branches.map((branch) => branch.name)).toEqual(['main']);
  expect(requests.map(({ number, state }) => [number, state])).toEqual([[1, 'complete']]);
  // Once when the command was killed before, and once when it was done: never again.
  for (const verb of ['deploy', 'apply-deploy', 'skip-revert']) expect(asked(`/deploy-requests/1/${verb}`)).toBe(2);
}, 600_000);
