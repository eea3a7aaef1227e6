import { readdir, readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { checkClientDocuments } from './check-client-documents.ts';

const schema = buildSchema(`
  interface Node { id: ID! }
  type Query { policy: Policy, node: Node, total: Money }
  type Policy implements Node { id: ID!, premium: Money, holder: Holder }
  type Holder implements Node { id: ID!, name: String }
  type Money { amount: String }
`);

const problemsOf = (text: string, file = 'codegen/documents/policy-file.graphql') =>
  checkClientDocuments([{ file, text }], schema).map(({ where, what }) => `${where} ${what}`);

describe('a document of a client', () => {
  test('is named as its file, and passes when every object has its id', () => {
    expect(problemsOf('query PolicyFile { policy { id premium { amount } holder { id name } } }')).toEqual([]);
  });

  test.each([
    ['another name', 'query File { total { amount } }', 'holds the operation File.'],
    ['no name', '{ total { amount } }', 'has 1 operations, 0 of them with a name.'],
    ['two operations', 'query PolicyFile { total { amount } } query B { total { amount } }', 'has 2 operations'],
  ])('is refused with %s', (_, text, what) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(`codegen/documents/policy-file.graphql ${what}`)]);
  });

  test.each([
    ['at the top', 'policy { premium { amount } }', 'policy selects a Policy without its id'],
    ['further down', 'policy { id\n by: holder { name } }', '.graphql:2 by selects a Holder without its id'],
    ['under another name', 'policy { key: id }', 'policy selects a Policy without its id'],
    ['in a fragment on one type alone', 'node { ... on Policy { id } }', 'node selects a Node without its id'],
  ])('is refused when an object lacks its id %s', (_, selection, what) => {
    expect(problemsOf(`query PolicyFile { ${selection} }`)).toEqual([expect.stringContaining(what)]);
  });

  test('may leave the id to a fragment on the same type', () => {
    expect(
      problemsOf(
        'query PolicyFile { policy { ...P } node { ... { id } } } fragment P on Policy { ... on Policy { id } }',
      ),
    ).toEqual([]);
  });
});

test('all documents of clients have their names and ids', async () => {
  const files = await readdir('codegen/documents');
  const documents = await Promise.all(
    files.map(async (name) => ({ file: name, text: await readFile(`codegen/documents/${name}`, 'utf8') })),
  );
  expect(documents.length).toBeGreaterThan(30);
  expect(checkClientDocuments(documents, buildSchema(await readFile('schema/schema.graphql', 'utf8')))).toEqual([]);
});
