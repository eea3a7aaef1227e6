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
const persist = async (...documents: string[]) => {
  const file = join(directory, persistedDocumentsFile);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(
    file,
    printPersistedDocuments(Object.fromEntries(documents.map((text) => [documentIdOf(text), text]))),
  );
  await git('add', '.');
  await git('commit', '--quiet', '--allow-empty', '--message', documents.join(', ') || 'nothing');
};

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
    expect(await documentIdsInHistory(directory)).toEqual(idsOf('{ one }', '{ two }'));
  });

  test('remembers a document that a branch has added and its merge has lost', async () => {
    await git('init', '--quiet', '--initial-branch=main');
    await persist('{ one }');
    await git('switch', '--quiet', '--create', 'branch');
    await persist('{ one }', '{ two }');
    await git('switch', '--quiet', 'main');
    await git(...['merge', '--quiet', '--no-ff', '--strategy=ours', '--message', 'Merge', 'branch']);
    expect(await documentIdsInHistory(directory)).toEqual(idsOf('{ one }', '{ two }'));
  });

  test('is refused where a shallow clone hides it, with what to do', async () => {
    await git('init', '--quiet', '--initial-branch=main');
    await persist('{ one }');
    await persist('{ two }');
    const shallow = join(directory, 'shallow');
    await git('clone', '--quiet', '--depth=1', `file://${directory}`, shallow);
    await expect(documentIdsInHistory(shallow)).rejects.toThrow('git fetch --unshallow');
  });

  test('is empty where there is none, as in an unpacked archive', async () => {
    expect(await documentIdsInHistory(directory)).toEqual(new Set());
  });
});
