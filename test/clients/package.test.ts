import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as Package from '../../codegen/index.ts';
import { makePackage, packageName } from '../../scripts/clients/package.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { readAnswer } from '../support/asking/answer.ts';
import { apolloClient } from './apollo/apollo-client.ts';
import { ownAnswerOf } from './support/own-answer.ts';
import { productionWorker } from './support/production-worker.ts';
import { withoutTypenames } from './support/without-typenames.ts';
import { urqlClient } from './urql/urql-client.ts';

const run = promisify(execFile);
const operation = 'claim-file';

let home = '';
let made: Awaited<ReturnType<typeof makePackage>>;
let installed: typeof Package;

const project = () => join(home, 'project');
const ofRepository = (name: string) => `file:${join(repositoryDirectory, 'node_modules', name)}`;

/** Installs the package in an empty project. What it stands on comes from this clone: no test waits for a registry. */
const install = async () => {
  await run('mkdir', [project()]);
  const dependencies = Object.fromEntries(
    ['graphql', '@graphql-typed-document-node/core'].map((name) => [name, ofRepository(name)]),
  );
  const ownPackage = { type: 'module', dependencies, overrides: dependencies };
  await writeFile(join(project(), 'package.json'), JSON.stringify(ownPackage));
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', made.file], { cwd: project() });
};

const typecheck = async (source: string): Promise<string> => {
  await writeFile(join(project(), 'application.ts'), source);
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
  const { stdout } = await run(
    join(repositoryDirectory, 'node_modules/.bin/tsc'),
    ['application.ts', '--ignoreConfig', ...options],
    { cwd: project() },
  ).catch((failure: { stdout: string }) => failure);
  return stdout;
};

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'package-for-clients-'));
  made = await makePackage(join(home, 'made'), null);
  await install();
  installed = await import(pathToFileURL(join(project(), 'node_modules', packageName, 'index.js')).href);
}, 60_000);

afterAll(() => rm(home, { recursive: true, force: true }));

describe('the package for clients', () => {
  test('holds what its description says, and nothing of the server', () => {
    expect(made.files.toSorted()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'document-id.d.ts',
      'document-id.js',
      'index.d.ts',
      'index.js',
      'package.json',
      'persisted-query-manifest.json',
      'published.graphql',
      'schema.graphql',
      'typed-documents.d.ts',
      'typed-documents.js',
    ]);
  });

  test('types what is asked with and what is answered, in a project that has nothing else', async () => {
    const source = (member: string, variables: string) => `
      import { documentIdOf, PolicyFileDocument } from '${packageName}';
      import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
      declare function ask<Answer, Variables>(document: DocumentTypeDecoration<Answer, Variables>, variables: Variables): Answer;
      export const id: string = documentIdOf(PolicyFileDocument);
      export const status = ask(PolicyFileDocument, ${variables}).policy?.${member};
    `;
    expect(await typecheck(source('status', "{ number: 'HP-GL-2026-00012' }"))).toBe('');
    expect(await typecheck(source('shoeSize', "{ number: 'HP-GL-2026-00012' }"))).toContain(
      "'shoeSize' does not exist",
    );
    expect(await typecheck(source('status', '{ number: 12 }'))).toContain("'number' is not assignable");
  }, 60_000);

  const libraries = {
    'Apollo Client': (url: string, send: typeof fetch) => {
      const client = apolloClient(url, send);
      return async (query: typeof Package.ClaimFileDocument, variables: never) =>
        (await client.query({ query, variables })).data;
    },
    urql: (url: string, send: typeof fetch) => {
      const client = urqlClient(url, send);
      return async (query: typeof Package.ClaimFileDocument, variables: never) =>
        (await client.query(query, variables)).data;
    },
    fetch: (url: string, send: typeof fetch) => async (query: typeof Package.ClaimFileDocument, variables: never) => {
      const body = JSON.stringify({ documentId: installed.documentIdOf(query), variables });
      const headers = { 'Content-Type': 'application/json' };
      const answer = await send(url, { method: 'POST', headers, body });
      return (await readAnswer(answer)).data;
    },
  };

  describe.each(Object.entries(libraries))('%s', (_, makeClient) => {
    const { clientOf } = productionWorker(makeClient);

    test('asks with a document of the package by its id, in production', async () => {
      const { role, variables, data } = await ownAnswerOf(operation);
      const { client, sent } = await clientOf(role);
      const answer = await client(installed.ClaimFileDocument, variables as never);
      expect(withoutTypenames(answer)).toEqual(data);
      expect(sent).toEqual([installed.documentIdOf(installed.ClaimFileDocument)]);
    });
  });

  test('says of a document that was made elsewhere that the server does not know it', () => {
    expect(() => installed.documentIdOf({ kind: 'Document' })).toThrow('none of those that were persisted');
  });
});
