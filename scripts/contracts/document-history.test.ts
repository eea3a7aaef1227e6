import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { documentIdsInHistory } from './document-history.ts';
import { documentIdOf, persistedDocumentsFile, printPersistedDocuments } from './persisted-documents.ts';

const run = promisify(execFile);
const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];

let directory: string;

const git = (...args: string[]) => run('git', [...author, ...args], { cwd: directory });

/** Commits a map of just these documents. */
const persist = (...documents: string[]) => persistOn(new Date().toISOString().slice(0, 10), ...documents);

/** The same on a day. */
const persistOn = async (day: string, ...documents: string[]) => {
  const file = join(directory, persistedDocumentsFile);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(
    file,
    printPersistedDocuments(Object.fromEntries(documents.map((text) => [documentIdOf(text), text]))),
  );
  await git('add', '.');
  const date = `${day}T12:00:00Z`;
  await run('git', [...author, 'commit', '--quiet', '--allow-empty', '--message', documents.join(', ') || 'nothing'], {
    cwd: directory,
    env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  });
};

/** Long before the commits of these tests. */
const released = '2020-01-01';

const idsOf = (...documents: string[]) => new Set(documents.map(documentIdOf));

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'document-history-'));
});

afterEach(() => rm(directory, { recursive: true }));

describe('the history of persisted documents', () => {
  test('remembers a document that a later commit has removed', async () => {
    await git('init', '--quiet', '--initial-branch=main');
    await persist('{ one }');
    await persist('{ one }', '{ two }');
    await persist('{ two }');
    expect(await documentIdsInHistory(directory, released)).toEqual(idsOf('{ one }', '{ two }'));
  });

  test('remembers a document that a branch has added and its merge has lost', async () => {
    await git('init', '--quiet', '--initial-branch=main');
    await persist('{ one }');
    await git('switch', '--quiet', '--create', 'branch');
    await persist('{ one }', '{ two }');
    await git('switch', '--quiet', 'main');
    await git(...['merge', '--quiet', '--no-ff', '--strategy=ours', '--message', 'Merge', 'branch']);
    expect(await documentIdsInHistory(directory, released)).toEqual(idsOf('{ one }', '{ two }'));
  });

  test('is refused where a shallow clone hides it, with what to do', async () => {
    await git('init', '--quiet', '--initial-branch=main');
    await persist('{ one }');
    await persist('{ two }');
    const shallow = join(directory, 'shallow');
    await git('clone', '--quiet', '--depth=1', `file://${directory}`, shallow);
    await expect(documentIdsInHistory(shallow, released)).rejects.toThrow('git fetch --unshallow');
  });

  test('is unknown where there is none, as in an unpacked archive', async () => {
    expect(await documentIdsInHistory(directory, released)).toBeNull();
  });

  test('promises nothing before the first release, in a shallow clone neither', async () => {
    await git('init', '--quiet', '--initial-branch=main');
    await persist('{ one }');
    await persist('{ two }');
    const shallow = join(directory, 'shallow');
    await git('clone', '--quiet', '--depth=1', `file://${directory}`, shallow);
    expect(await documentIdsInHistory(directory, null)).toBeNull();
    expect(await documentIdsInHistory(shallow, null)).toBeNull();
  });

  test('begins with what the day of the release ended with', async () => {
    await git('init', '--quiet', '--initial-branch=main');
    await persistOn('2027-02-28', '{ draft }');
    await persistOn('2027-03-01', '{ one }');
    await persistOn('2027-03-02', '{ two }');
    expect(await documentIdsInHistory(directory, '2027-03-01')).toEqual(idsOf('{ one }', '{ two }'));
    expect(await documentIdsInHistory(directory, '2027-03-02')).toEqual(idsOf('{ two }'));
  });
});
