import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { keyspaceBindings, keyspaces } from '../../schema/keyspaces.ts';
import { keyspaceTables, type TableName } from '../../schema/tables.ts';
import { tableFreshness } from '../../src/data/freshness.ts';
import { readFromClone } from '../contracts/generated-files.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import { schema } from './graph.ts';
import { sidebarsOf, unlisted } from './navigation.ts';
import type { Page } from './page.ts';
import { deprecationOf } from './reference/fields.ts';
import { usesOf } from './reference/uses.ts';
import { allPages } from './write-pages.ts';

let pages: readonly Page[] = [];
const pageAt = (path: string): string => pages.find((page) => page.path === path)?.content ?? '';

beforeAll(async () => {
  pages = await allPages();
});

describe('the pages of the site', () => {
  test('each have an address of their own, and a sidebar that leads to it', () => {
    const paths = pages.map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
    expect(unlisted(pages, sidebarsOf(pages))).toEqual([]);
    const added = { path: 'operations/watching', title: 'Watching', content: '' };
    expect(unlisted([...pages, { ...added, path: 'elsewhere/page' }], sidebarsOf(pages))).toEqual(['elsewhere/page']);
    expect(unlisted([...pages, added], sidebarsOf([...pages, added]))).toEqual([]);
  });

  test('name no file of the clone that is not there', async () => {
    const missing = ['start', 'local-development', 'architecture', 'hyperdrive', 'clients', 'security'].flatMap(
      (path) =>
        [...pageAt(path).matchAll(/`((?:src|schema|scripts|test|docs|codegen|bench|site)\/[\w./-]+)`/g)]
          .map(([, file = '']) => file)
          .filter((file) => !existsSync(join(repositoryDirectory, file))),
    );
    expect(missing).toEqual([]);
  });

  test('show files of the clients as they are', async () => {
    const shown = [...pageAt('clients').matchAll(/^```ts (\S+)\n([\s\S]*?)^```$/gm)];
    expect(shown.length).toBeGreaterThan(4);
    for (const [, file = '', content] of shown) expect(content, file).toBe(await readFromClone(file));
  });

  test('draw a bind by the handlers that the code has', async () => {
    const [, picture = ''] = pageAt('architecture').split('## How a bind runs');
    const steps = [...picture.matchAll(/^ +\w+->>(\w+): (\w+)$/gm)].map(([, keyspace, name]) => `${keyspace}.${name}`);
    const defined: string[] = [];
    for await (const file of glob('src/keyspaces/*/handlers/*.ts', { cwd: repositoryDirectory })) {
      const text = await readFile(join(repositoryDirectory, file), 'utf8');
      for (const [, keyspace, name] of text.matchAll(/keyspace: '(\w+)',\n\s+name: '(\w+)'/g)) {
        defined.push(`${keyspace}.${name}`);
      }
    }
    expect(steps).toHaveLength(5);
    expect(steps.filter((step) => !defined.includes(step))).toEqual([]);
  });

  test('ask on the first page what the graph takes', () => {
    const [, query = ''] = /```graphql\n([\s\S]*?)```/.exec(pageAt('index')) ?? [];
    expect(validate(schema, parse(query))).toEqual([]);
  });

  test('say of each binding whether the cache ever answers its keyspace', () => {
    for (const keyspace of keyspaces) {
      const tables = Object.keys(keyspaceTables[keyspace]) as TableName[];
      const cached = tables.some((table) => tableFreshness[table] === 'cached');
      const row =
        pageAt('hyperdrive').match(new RegExp(`^\\| \`${keyspaceBindings[keyspace]}\` \\| .*$`, 'm'))?.[0] ?? '';
      expect(row.endsWith('| nothing |'), keyspace).toBe(!cached);
    }
  });
});

describe('the reference', () => {
  test('tells the day of a deprecation first', () => {
    expect(deprecationOf('Removed after 2027-03-01: use `premium`.')).toBe(
      '**Deprecated, until 2027-03-01**: use `premium`.',
    );
    expect(deprecationOf('No longer supported')).toBe('**Deprecated**: No longer supported');
    expect(deprecationOf(undefined)).toBe('');
  });

  test('leads from a type, an input and a mutation to the documents that ask for them', () => {
    expect(usesOf('Policy')).toContain('[`policy-file`](/reference/documents#policy-file)');
    expect(usesOf('BindQuoteInput')).toBe('[`bind-quote`](/reference/documents#bind-quote)');
    expect(usesOf('bindQuote')).toBe('[`bind-quote`](/reference/documents#bind-quote)');
  });

  test('says of a type with rows who reads them, how old they may be, and in which table they are', () => {
    const [, policy = ''] = pageAt('reference/policies/objects').split('## Policy {#Policy}');
    const [facts = ''] = policy.split('| field |');
    expect(facts).toContain('[`policies`](/database/policies/policies)');
    expect(facts).toContain('up to 75 seconds old');
    expect(facts).toContain('Read by every role');
  });
});
