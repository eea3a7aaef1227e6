import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publishedSchemaFile } from './check-schema.ts';
import { checkSchemaHistory } from './schema-history.ts';

const run = promisify(execFile);
const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];

const promised = 'type Query { one: Int, two: Int }';
const announced = 'type Query { one: Int, two: Int @deprecated(reason: "Removed after 2027-04-01: use one.") }';
const removed = 'type Query { one: Int }';

let directory: string;

const git = (day: string, ...words: string[]) => {
  const date = `${day}T12:00:00Z`;
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  return run('git', [...author, ...words], { cwd: directory, env });
};

/** Commits what clients are promised on a day; null deletes the file. */
const promise = async (day: string, sdl: string | null) => {
  const file = join(directory, publishedSchemaFile);
  await mkdir(dirname(file), { recursive: true });
  if (sdl === null) await rm(file);
  else await writeFile(file, sdl);
  await git(day, 'add', '--all');
  await git(day, 'commit', '--quiet', '--message', sdl ?? 'nothing');
};

const problemsWith = async (
  published: string,
  today: string,
  released: string | null = '2026-12-31',
): Promise<string[]> => (await checkSchemaHistory(directory, published, today, released)).map(({ what }) => what);

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'schema-history-'));
  await git('2027-01-01', 'init', '--quiet', '--initial-branch=main');
  await promise('2027-01-01', promised);
});

afterEach(() => rm(directory, { recursive: true }));

describe('the promises to clients, commit after commit', () => {
  test('may grow, and lose what was announced once its day is over', async () => {
    await promise('2027-01-01', announced);
    await promise('2027-04-02', removed);
    expect(await problemsWith(`${removed} type Mutation { three: Int }`, '2027-05-01')).toEqual([]);
  });

  test('are broken by a file that was changed by hand, also when a commit has done so long ago', async () => {
    expect(await problemsWith(removed, '2027-01-02')).toEqual([expect.stringContaining('Query.two was removed')]);
    await promise('2027-01-02', removed);
    expect(await problemsWith(removed, '2028-01-01')).toEqual([
      expect.stringMatching(/was changed on 2027-01-02: .*Query\.two was removed/),
    ]);
  });

  test('are kept when what was broken was mended', async () => {
    await promise('2027-01-02', removed);
    await promise('2027-01-03', null);
    await promise('2027-01-04', promised);
    expect(await problemsWith(promised, '2027-01-05')).toEqual([]);
  });

  test('are broken by an announcement with too little notice', async () => {
    const late = announced.replace('2027-04-01', '2027-01-15');
    expect(await problemsWith(late, '2027-01-02')).toEqual([expect.stringContaining('clients have 90 days')]);
  });

  test('begin with what the day of the release ended with', async () => {
    await promise('2027-01-02', removed);
    expect(await problemsWith(removed, '2027-01-03', '2027-01-02')).toEqual([]);
    expect(await problemsWith('type Query { two: Int }', '2027-01-02', '2027-01-02')).toEqual([]);
    await promise('2027-01-03', 'type Query { two: Int }');
    expect(await problemsWith('type Query { two: Int }', '2027-01-03', '2027-01-02')).toEqual([
      expect.stringContaining('Query.one was removed'),
    ]);
  });

  test('are none before the first release, whatever was committed', async () => {
    await promise('2027-01-02', removed);
    await promise('2027-01-03', null);
    expect(await problemsWith(removed, '2027-01-03', null)).toEqual([]);
  });

  test('are broken by a file that was deleted to begin anew', async () => {
    await promise('2027-01-02', null);
    expect(await problemsWith(removed, '2027-01-03')).toContain('was deleted on 2027-01-02.');
  });
});
