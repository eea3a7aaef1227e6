import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { schema } from '../../src/server/schema.ts';
import {
  documentIdOf,
  parsePersistedDocuments,
  persistedDocumentsFile,
  prefixOfIds,
} from '../contracts/persisted-documents.ts';
import { addRelease } from './add-release.ts';
import { checkManifest } from './check-manifest.ts';
import { clientFileOf, parseReleases, printReleases } from './client-releases.ts';
import { type ManifestOperation, parseManifest, printManifest } from './manifest.ts';
import { readManifest } from './read-manifest.ts';

const operationOf = (body: string, name = 'Mine', type: ManifestOperation['type'] = 'query'): ManifestOperation => ({
  id: documentIdOf(body).slice(prefixOfIds.length),
  name,
  type,
  body,
});

const problemsOf = (...operations: ManifestOperation[]) =>
  checkManifest(operations, schema, 'ios.json').map(({ where, what }) => `${where} ${what}`);

const manifestOf = (...operations: unknown[]) =>
  JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations });

// As the compiler of an application for iPhones prints it: __typename first, and on every level.
const viewer = operationOf('query Mine {\n  viewer {\n    __typename\n    id\n    role\n  }\n}');

test('what is written can be read again, and every persisted document passes its own check', async () => {
  const persisted = parsePersistedDocuments(await readFile(persistedDocumentsFile, 'utf8'));
  const operations = parseManifest(printManifest(persisted), 'own.json');
  expect(operations).toHaveLength(Object.keys(persisted).length);
  expect(operations.length).toBeGreaterThan(30);
  expect(checkManifest(operations, schema, 'own.json')).toEqual([]);
});

test.each([
  ['no JSON', '<xml/>', 'expected object'],
  ['another format', JSON.stringify({ format: 'relay', version: 1, operations: [viewer] }), 'format'],
  ['another version', manifestOf(viewer).replace('"version":1', '"version":2'), 'version'],
  ['no operation', manifestOf(), 'operations'],
  ['an operation without a body', manifestOf({ ...viewer, body: undefined }), 'operations[0].body'],
])('%s is refused, and the refusal says what would be right', (_, text, why) => {
  const read = () => parseManifest(text, 'ios.json');
  expect(read).toThrow('ios.json is no manifest');
  expect(read).toThrow(why);
});

test('a document of another compiler passes', () => {
  expect(problemsOf(viewer)).toEqual([]);
});

test.each([
  ['a body that was tampered with', { ...viewer, body: viewer.body.replace('role', 'name') }, 'not the SHA-256'],
  ['a field that is not there', operationOf('query Mine { viewer { id shoeSize } }'), 'Cannot query field "shoeSize"'],
  ['another name than its document', operationOf('query Other { viewer { id } }'), 'its document is query Other'],
  ['no name', operationOf('{ viewer { id } }'), 'its document is query without a name'],
  ['another type than its document', operationOf('query Mine { viewer { id } }', 'Mine', 'mutation'), 'mutation Mine'],
  ['two operations', operationOf('query Mine { viewer { id } } query B { viewer { id } }'), '2 operations'],
  ['a question for the schema', operationOf('query Mine { __schema { types { name } } }'), 'the schema itself'],
  ['no GraphQL', operationOf('query Mine {'), 'is refused: Syntax Error'],
  [
    'more aliases than the limit',
    operationOf(`query Mine { ${Array.from({ length: 60 }, (_, n) => `a${n}: viewer { id }`).join(' ')} }`),
    'aliases',
  ],
  [
    'more than may be read',
    operationOf(
      'query Mine { policies(first: 100) { nodes { id claims(first: 100) { nodes { id notes(first: 100) { nodes { id } } } } } } }',
    ),
    'may cost',
  ],
])('%s is refused', (_, operation, what) => {
  expect(problemsOf(operation)).toEqual([expect.stringContaining(what)]);
});

test('a release adds its documents behind those that are there, and may be imported twice', () => {
  const release = { client: 'ios', version: '3.2.0', importedOn: '2027-03-01' };
  const old = { [documentIdOf('{ old }')]: '{ old }' };
  const once = addRelease({ persisted: old, releases: [] }, [viewer], release);
  expect(Object.values(once.persisted)).toEqual(['{ old }', viewer.body]);
  expect(once.releases).toEqual([
    { version: '3.2.0', importedOn: '2027-03-01', documents: { [`sha256:${viewer.id}`]: 'Mine' } },
  ]);
  expect(addRelease(once, [viewer], { ...release, importedOn: '2027-04-01' })).toEqual(once);
  expect(parseReleases(printReleases(once.releases))).toEqual(once.releases);
});

test('a release that is known with other documents is refused', () => {
  const release = { client: 'ios', version: '3.2.0', importedOn: '2027-03-01' };
  const once = addRelease({ persisted: {}, releases: [] }, [viewer], release);
  const other = operationOf('query Mine { viewer { id } }');
  expect(() => addRelease(once, [other], release)).toThrow('ios 3.2.0 is known already');
});

test.each(['', '../../package', 'iOS', 'a b'])('a client is not called "%s"', (client) => {
  expect(() => clientFileOf(client)).toThrow('is no name of a client');
});

test.each(['', '3 2', '../1'])('"%s" is no version', (version) => {
  const add = () => addRelease({ persisted: {}, releases: [] }, [viewer], { client: 'ios', version, importedOn: '' });
  expect(add).toThrow('is no version');
});

test('a manifest that is not named, or is not there, is refused with what to name', async () => {
  await expect(readManifest('')).rejects.toThrow('Why: No FILE was named.');
  await expect(readManifest('nowhere.json')).rejects.toThrow('FILE=nowhere.json could not be read.');
});
