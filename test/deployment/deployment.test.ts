import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseBindings, databaseNames } from '../../ops/databases.ts';
import { CloudflareDouble } from '../doubles/cloudflare/cloudflare-double.ts';
import { type Clone, type Ended, makeClone } from './clone.ts';
import { originLines, passwords, secrets } from './handed-over.ts';
import { LeakWatch } from './leaks.ts';

const worker = 'openinsure-graph-staging';

let double: CloudflareDouble;
let clone: Clone;
let leaks: LeakWatch;

beforeAll(async () => {
  double = await CloudflareDouble.start();
  // What the databases have is asked of PlanetScale: test/migrations/refusals.test.ts.
  clone = await makeClone({ ...double.environment, SKIP_DRIFT: '1' });
  leaks = new LeakWatch([
    ...Object.values(passwords),
    ...Object.values(passwords).map(encodeURIComponent),
    ...Object.values(secrets),
  ]);
});
afterAll(async () => {
  leaks.stop();
  await double.stop();
  await clone.remove();
});

const run = async (name: string, variables: Record<string, string> = {}, input = ''): Promise<Ended> => {
  const ended = await clone.script(name, { ENV: 'staging', ...variables }, input);
  leaks.look(`output of ${name}`, ended.output);
  return ended;
};

/** What a run asked Cloudflare to change. */
const changesOf = async (work: () => Promise<Ended>): Promise<readonly [Ended, readonly string[]]> => {
  const before = double.changes.length;
  const ended = await work();
  return [ended, double.changes.slice(before)];
};

const shares = () => double.account.workers.get(worker)?.deployments[0]?.versions.map(({ percentage }) => percentage);

const runningCommit = () => {
  const { deployments = [], versions = [] } = double.account.workers.get(worker) ?? {};
  const [first] = deployments[0]?.versions ?? [];
  return versions.find(({ id }) => id === first?.version_id)?.annotations['workers/tag'];
};

describe('make provision', () => {
  test('shows what it would make, and makes nothing', async () => {
    const [{ status, result }, changes] = await changesOf(() => run('provision', { PLAN: '1' }));
    expect(status).toBe(0);
    expect(result).toMatchObject({ status: 'done', environment: 'staging', applied: false });
    expect(result.plan).toHaveLength(6);
    expect(result.plan).toContainEqual(expect.objectContaining({ action: 'create', name: 'oi-staging-claims' }));
    expect(changes).toEqual([]);
  });

  test('says which addresses of databases it was not told, and that a person must act', async () => {
    const [{ status, result }, changes] = await changesOf(() => run('provision'));
    expect([status, result.status]).toEqual([1, 'action_required']);
    expect(result.why).toContain('ORIGIN_LEGACY, ORIGIN_GLOBAL');
    expect(changes).toEqual([]);
  });

  test('does nothing without a yes, and refuses an address without showing it', async () => {
    const unconfirmed = await run('provision', { YES: '' }, originLines);
    expect([unconfirmed.status, unconfirmed.result.status]).toEqual([1, 'action_required']);
    const wrong = await run('provision', {}, originLines.replace('mysql://user-claims:', 'postgres://user-claims:'));
    expect(wrong.status).toBe(2);
    expect(wrong.result.error).toBe('ORIGIN_CLAIMS is no address of a database.');
    expect(double.changes).toEqual([]);
  });

  test('goes on where Cloudflare failed, and makes nothing twice', async () => {
    double.failNext('GET', /configs/);
    // It is made, and the answer is lost.
    double.failNext('POST', /configs/, { isDone: true });
    const broken = await run('provision', {}, originLines);
    expect(broken.status).toBe(3);
    expect(broken.result.next_steps).toEqual([
      'Run the same command again: what was done is found, and it goes on from there.',
    ]);
    expect(double.account.configurations).toHaveLength(1);
    const [again, created] = await changesOf(() => run('provision', {}, originLines));
    expect([again.status, created.length]).toEqual([0, 5]);
    expect(double.account.configurations.map(({ name }) => name).toSorted()).toEqual(
      databaseNames.map((name) => `oi-staging-${name}`).toSorted(),
    );
    for (const { id, name, origin } of double.account.configurations) {
      const database = name.replace('oi-staging-', '');
      expect(double.account.passwords.get(id)).toBe(passwords[database]);
      expect(origin).toMatchObject({
        scheme: 'mysql',
        host: 'aws.connect.psdb.example',
        port: 3306,
        user: `user-${database}`,
      });
    }
    const [, changes] = await changesOf(() => run('provision', {}, originLines));
    expect(changes).toEqual([]);
  });

  test('keeps what clients were promised of caches, binding by binding', () => {
    const caching = Object.fromEntries(double.account.configurations.map(({ name, caching }) => [name, caching]));
    expect(caching['oi-staging-policies']).toEqual({ disabled: false, max_age: 60, stale_while_revalidate: 15 });
    expect(caching['oi-staging-claims']).toEqual({ disabled: true });
  });

  test('shows and repairs what somebody changed in the dashboard, without asking for a password', async () => {
    const policies = double.account.configurations.find(({ name }) => name === 'oi-staging-policies');
    if (policies) policies.caching = { max_age: 3_600, stale_while_revalidate: 15 };
    const plan = await run('provision', { PLAN: '1' });
    expect(plan.result.plan).toContainEqual(
      expect.objectContaining({ action: 'change', reasons: ['cache: 3600 s and 15 s, to be 60 s and 15 s'] }),
    );
    const [{ status }, changes] = await changesOf(() => run('provision'));
    expect([status, changes]).toEqual([0, [`PATCH /hyperdrive/configs/${policies?.id}`]]);
    expect(policies?.caching).toEqual({ disabled: false, max_age: 60, stale_while_revalidate: 15 });
  });

  test('leaves alone what belongs to nobody, until it is told to delete it', async () => {
    const [first] = double.account.configurations;
    if (first) double.account.configurations.push({ ...first, id: 'f'.repeat(32), name: 'oi-staging-archive' });
    expect((await run('provision', { PLAN: '1' })).result.plan).toContainEqual(
      expect.objectContaining({ action: 'foreign', name: 'oi-staging-archive' }),
    );
    const [, changes] = await changesOf(() => run('provision', { PRUNE: '1' }));
    expect(changes).toEqual([`DELETE /hyperdrive/configs/${'f'.repeat(32)}`]);
  });

  test('sets a password anew although nothing else is new, when it is told to', async () => {
    const [{ result }, changes] = await changesOf(() => run('provision', { ROTATE: '1' }, originLines.split('\n')[3]));
    expect(changes).toHaveLength(1);
    expect(result.plan).toContainEqual(
      expect.objectContaining({ reasons: ['password: set anew'], binding: 'HYPERDRIVE_POLICIES' }),
    );
  });

  test('says which passwords it lacks, when it is told to set them anew and has none', async () => {
    const [{ status, result }, changes] = await changesOf(() => run('provision', { ROTATE: '1' }));
    expect([status, result.status, changes]).toEqual([1, 'action_required', []]);
    expect([result.error, result.why]).toEqual([
      expect.stringContaining('ROTATE=1'),
      expect.stringContaining('ORIGIN_LEGACY, ORIGIN_GLOBAL'),
    ]);
  });

  test('writes the ids where wrangler reads them', async () => {
    const configuration = await readFile(join(clone.directory, 'wrangler.toml'), 'utf8');
    for (const { id } of double.account.configurations) expect(configuration).toContain(`id = "${id}"`);
    expect(await readFile(join(clone.directory, 'ops/hyperdrive.lock.json'), 'utf8')).not.toContain('psdb');
  });

  test('says what to do when the token opens nothing', async () => {
    const { status, result } = await run('provision', { CLOUDFLARE_API_TOKEN: 'another-token-b7e2' });
    expect([status, result.status]).toEqual([2, 'error']);
    expect(result.next_steps).toEqual([expect.stringContaining('permissions of the token')]);
    expect(JSON.stringify(result)).not.toContain('another-token-b7e2');
  });
});

describe('make secrets', () => {
  test('refuses one that the Worker would refuse, without showing it', async () => {
    const { status, result } = await run('secrets', {}, 'JWT_SECRET=short-one\nNOBODYS_SECRET=x');
    expect(status).toBe(2);
    expect(result.why).toContain('JWT_SECRET has fewer than 32 characters');
    expect(result.why).toContain('NOBODYS_SECRET is no secret of the Worker');
    expect(JSON.stringify(result)).not.toContain('short-one');
  });

  test('refuses one that would be cut at a "#", and takes it in quotes', async () => {
    const { status, result } = await run('secrets', {}, `JWT_SECRET=${secrets.JWT_SECRET}#more`);
    expect([status, result.error]).toEqual([2, 'JWT_SECRET was not taken from standard input.']);
    const quoted = `# of staging\nJWT_SECRET="${secrets.JWT_SECRET}#more" # the new one`;
    expect((await run('secrets', { YES: '' }, quoted)).result.error).toBe('Nothing was changed.');
  });

  test('sets them by standard input, and then knows that they are there', async () => {
    expect((await run('secrets')).result.missing).toEqual(['JWT_SECRET', 'PHI_KEYS', 'FRESHNESS_SECRET']);
    expect((await run('secrets', {}, JSON.stringify(secrets))).status).toBe(0);
    expect(Object.fromEntries(double.account.workers.get(worker)?.secrets ?? [])).toEqual(secrets);
    expect((await run('secrets')).result.missing).toEqual([]);
  });
});

describe('make release and make rollback', () => {
  const commits: string[] = [];
  const quick = { WATCH: '0' };

  test('release nothing that no commit has', async () => {
    const { status, result } = await run('release', quick);
    expect(status).toBe(2);
    expect(result.why).toContain('wrangler.toml');
  });

  test('deploy the first release with every binding, its domain and its cron', async () => {
    commits.push(await clone.commit('Provision staging'));
    expect((await run('release', quick)).status).toBe(0);
    const { versions = [], domains, crons, workersDev } = double.account.workers.get(worker) ?? {};
    const ids = new Map(double.account.configurations.map(({ id, name }) => [name, id]));
    for (const database of databaseNames) {
      const id = ids.get(`oi-staging-${database}`);
      expect(versions[0]?.bindings).toContainEqual({ type: 'hyperdrive', name: databaseBindings[database], id });
    }
    expect(versions[0]?.bindings.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'REQUEST_RATE',
        'ADDRESS_RATE',
        'COST_METERS',
        'ENVIRONMENT',
        'JWT_ISSUER',
        'JWT_AUDIENCE',
      ]),
    );
    expect([domains, crons, workersDev]).toEqual([['graph.staging.openinsure.example'], ['* * * * *'], false]);
    expect([runningCommit(), shares()]).toEqual([commits[0], [100]]);
  });

  test('hold a release at 10 %, ready, and promote it by the same command', async () => {
    const sql = 'ALTER TABLE `policies` DROP COLUMN `note`;';
    commits.push(await clone.commit('Contract', { 'schema/policies/migrations/20270105_contract/migration.sql': sql }));
    const askedBefore = double.frontDoor.answered.length;
    // 6 seconds: it is asked at once, and again after 5.
    const held = await run('release', { WATCH: '0.1', HOLD: '1', PERCENT: '10' });
    expect([held.status, shares()]).toEqual([0, [10, 90]]);
    expect(
      double.account.workers
        .get(worker)
        ?.deployments.slice(0, 2)
        .map(({ versions }) => versions[0]?.percentage),
    ).toEqual([10, 0]);
    // The version before was asked whether it is ready, by name, then the new one at 0 %, and again and again while it was watched.
    const [versionBefore, ...asked] = double.frontDoor.answered.slice(askedBefore);
    expect(asked.length).toBeGreaterThan(2);
    expect([new Set(asked).size, asked[0] === versionBefore]).toEqual([1, false]);
    const [promoted, changes] = await changesOf(() => run('release', quick));
    expect([promoted.status, shares(), runningCommit()]).toEqual([0, [100], commits[1]]);
    expect(changes.filter((change) => change.endsWith('/versions'))).toEqual([]);
    expect(changes).toContain(`PUT /workers/scripts/${worker}/schedules`);
    const [again, none] = await changesOf(() => run('release', quick));
    expect([again.status, none]).toEqual([0, []]);
  });

  test('take a release back that is not reached, or not ready, before it answers anybody', async () => {
    const bad = await clone.commit('Break something', { 'src/changed.txt': 'once' });
    const isTakenBack = async (why: string) => {
      const { status, result } = await run('release', quick);
      expect([status, result.error]).toEqual([2, expect.stringContaining('The release was taken back')]);
      expect(result.why).toContain(why);
      expect([runningCommit(), shares()]).toEqual([commits[1], [100]]);
      const [, smoke] = double.account.workers.get(worker)?.deployments ?? [];
      expect(smoke?.versions.map(({ percentage }) => percentage)).toEqual([0, 100]);
    };
    double.frontDoor.overlooksHeader = true;
    await isTakenBack(`At 0 %: ${bad.slice(0, 7)} was asked, and ${commits[1]?.slice(0, 7)} answered`);
    double.frontDoor.overlooksHeader = false;
    double.frontDoor.notReady.add(bad);
    await isTakenBack('At 0 %: /readyz answered 503; down: claims');
  });

  test('do not deploy what takes long before its first request, however often it is tried', async () => {
    const slow = await clone.commit('Compute while modules are loaded', { 'src/changed.txt': 'slowly' });
    double.account.startupMs = 950;
    for (const _ of ['first', 'second']) {
      const { status, result } = await run('release', quick);
      expect([status, result.error]).toEqual([2, expect.stringContaining('computes for 950 ms')]);
      expect([runningCommit(), shares()]).toEqual([commits[1], [100]]);
    }
    const { versions = [] } = double.account.workers.get(worker) ?? {};
    expect(versions.filter(({ annotations }) => annotations['workers/tag'] === slow)).toHaveLength(2);
    double.account.startupMs = 90;
  });

  test('take a release back whose requests meet a defect of it, once it answers some', async () => {
    const bad = await clone.commit('Fail in one field', { 'src/changed.txt': 'twice' });
    const request = (version: string, code: string) => ({
      indexes: ['request'],
      blobs: ['staging', 'ClaimFile', code === '' ? 'ok' : 'partial', code, 'UNDERWRITER', 'token', version],
      doubles: [],
    });
    const points = (version = '', defects: number) =>
      Array.from({ length: 50 }, (_, at) => request(version.slice(0, 7), at < defects ? 'INTERNAL_SERVER_ERROR' : ''));
    double.points.add([...points(bad, 3), ...points(commits[1], 0)], new Date());
    const { status, result } = await run('release', quick);
    expect([status, result.error]).toEqual([2, expect.stringContaining('The release was taken back')]);
    expect(result.why).toContain('At 10 %: 6.0 % of 50 requests met a defect');
    expect([runningCommit(), shares()]).toEqual([commits[1], [100]]);
  });

  test('refuse to go back over a migration that took something away, and over changed secrets', async () => {
    const over = await run('rollback');
    expect([over.status, over.result.status]).toEqual([2, 'error']);
    expect(over.result.why).toMatch(/drops \w+\.note/);
    const remedy = 'If these migrations were never applied, run the same command with FORCE=1.';
    expect(over.result.next_steps).toEqual([expect.stringContaining(`first. ${remedy}`)]);
    expect((await run('secrets', {}, `JWT_SECRET=${secrets.JWT_SECRET}`)).status).toBe(0);
    const also = await run('rollback');
    expect([also.status, also.result.error]).toEqual([1, expect.stringContaining('secrets were changed since')]);
  });

  test('roll back to the release before when they are told that it is safe, and say that it is ready', async () => {
    const plan = await run('rollback', { PLAN: '1', FORCE: '1' });
    expect(plan.result).toMatchObject({ from: commits[1], to: commits[0], applied: false });
    expect((await run('rollback', { FORCE: '1' })).status).toBe(0);
    expect([runningCommit(), shares()]).toEqual([commits[0], [100]]);
    const nothing = await run('rollback');
    expect([nothing.status, nothing.result.error]).toEqual([2, 'Nothing was rolled back.']);
  });

  test('do not release to databases that are otherwise than they have to be', async () => {
    const [lost] = double.account.configurations.splice(0, 1);
    const { status, result } = await run('release', quick);
    expect([status, result.status]).toEqual([1, 'action_required']);
    expect(result.why).toContain(`${lost?.name}: create`);
  });
});

test('a secret that is shown is found: in an argument, an environment, an output and a file', async () => {
  const watch = new LeakWatch(['shown-by-argument', 'shown-by-variable', 'shown-by-output', 'shown-by-file']);
  const program = 'setTimeout(() => {}, 1_000)';
  const child = spawn(process.execPath, ['-e', program, 'shown-by-argument'], { env: { LEAK: 'shown-by-variable' } });
  await once(child, 'exit');
  watch.look('an output', 'It is shown-by-output.');
  await writeFile(join(clone.directory, '.local/leak.log'), 'shown-by-file');
  await watch.lookAtFiles(clone.directory);
  const seen = watch.stop().join();
  for (const where of ['argument', 'variable', 'output', 'file']) expect(seen).toContain(`shown-by-${where}`);
});

test('no secret was in an argument, an environment, an output, a log or a file, and nothing was asked that Cloudflare does not know', async () => {
  await leaks.lookAtFiles(clone.directory);
  expect(leaks.stop()).toEqual([]);
  expect(double.unknown).toEqual([]);
});
