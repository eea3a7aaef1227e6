import { type Keyspace, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { booksPath } from './database/paths.ts';
import type { Page } from './page.ts';
import { domains } from './reference/domains.ts';
import { kinds } from './reference/paths.ts';

/** An entry of a sidebar, as VitePress takes it. */
export interface Entry {
  readonly text: string;
  readonly link?: string;
  readonly collapsed?: boolean;
  readonly items?: readonly Entry[];
}

/** The sidebars, by the beginning of the addresses that show them. */
export type Sidebars = Readonly<Record<string, readonly Entry[]>>;

/** The order of the guide. What is not named stands behind it, so that no page is lost. */
const guide: readonly { readonly text: string; readonly paths: readonly string[] }[] = [
  { text: 'Begin', paths: ['start', 'local-development', 'architecture'] },
  { text: 'Build on the graph', paths: ['api', 'clients', 'errors'] },
  { text: 'Work on it', paths: ['contributing', 'writing-a-mutation', 'make-targets', 'rating'] },
  { text: 'Run it', paths: ['hyperdrive', 'security', 'reporting', 'performance', 'growth', 'benchmarks'] },
  { text: 'Look up', paths: ['glossary', 'changelog'] },
];

const addressOf = (path: string): string => `/${path.replace(/(^|\/)index$/, '$1')}`;

const entryOf = ({ path, title }: Page): Entry => ({ text: title, link: addressOf(path) });

const group = (text: string, pages: readonly Page[], collapsed?: boolean): Entry[] =>
  pages.length === 0 ? [] : [{ text, items: pages.map(entryOf), ...(collapsed !== undefined && { collapsed }) }];

const guideSidebar = (pages: readonly Page[]): Entry[] => {
  const named = new Set(guide.flatMap(({ paths }) => paths));
  const others = pages.filter(({ path }) => !path.includes('/') && path !== 'index' && !named.has(path));
  return [...guide.flatMap(({ text, paths }) => group(text, byPath(pages, ...paths))), ...group('More', others)];
};

const byPath = (pages: readonly Page[], ...paths: readonly string[]): Page[] =>
  paths.flatMap((path) => pages.filter((page) => page.path === path));

/**
 * The sidebar of one keyspace's pages, or of those across (null). A page holds its sidebar: with the tables of all keyspaces in
 * each, the site would be twice as large.
 */
const databaseSidebar = (pages: readonly Page[], shown: Keyspace | null): Entry[] => [
  ...group('Database schema', byPath(pages, 'database/index', 'database/lifecycles', booksPath)),
  ...keyspaces.map((keyspace): Entry => {
    const tables = keyspace === shown ? pages.filter(({ path }) => path.startsWith(`database/${keyspace}/`)) : [];
    return { text: keyspaceDatabases[keyspace], link: `/database/${keyspace}`, items: tables.map(entryOf) };
  }),
];

const referenceSidebar = (pages: readonly Page[]): Entry[] => [
  ...group('Reference', byPath(pages, 'reference/index', 'reference/documents')),
  ...domains.map((domain): Entry => {
    const own = Object.entries(kinds).filter(([kind]) =>
      pages.some(({ path }) => path === `reference/${domain}/${kind}`),
    );
    return {
      text: domain === 'shared' ? 'Shared' : keyspaceDatabases[domain],
      items: own.map(([kind, text]) => ({ text, link: `/reference/${domain}/${kind}` })),
    };
  }),
];

/** Runbooks are many and looked for in a hurry: they have a group of their own. */
const operationsSidebar = (pages: readonly Page[]): Entry[] => {
  const own = pages.filter(({ path }) => path.startsWith('operations/'));
  const isRunbook = ({ path }: Page) => path.startsWith('operations/runbooks/');
  const first = own.filter(({ path }) => path === 'operations/index');
  const others = own.filter((page) => page.path !== 'operations/index' && !isRunbook(page));
  return [...group('Operations', [...first, ...others]), ...group('Runbooks', own.filter(isRunbook))];
};

const isRecord = ({ path }: Page): boolean => /^decisions\/\d/.test(path);

/** The first three digits of a record's number: ten records are one group. */
const tenOf = ({ path }: Page): string => path.slice('decisions/'.length, 'decisions/000'.length);

/** The sidebars of decisions: each lists ten records, and leads to the first of the other tens. */
const decisionSidebars = (pages: readonly Page[]): Sidebars => {
  const tens = Object.entries(Object.groupBy(pages.filter(isRecord), tenOf));
  const index = group('Decisions', byPath(pages, 'decisions/index'));
  const sidebarOf = (shown: string | null): Entry[] => [
    ...index,
    ...tens.map(([ten, records = []]): Entry => {
      const link = addressOf(records[0]?.path ?? 'decisions/index');
      return { text: `${ten}0 to ${ten}9`, link, items: ten === shown ? records.map(entryOf) : [] };
    }),
  ];
  return {
    ...Object.fromEntries(tens.map(([ten]) => [`/decisions/${ten}`, sidebarOf(ten)])),
    '/decisions/': sidebarOf(null),
  };
};

/** The sidebars of all pages: computed, so that a page which is written is found. */
export const sidebarsOf = (pages: readonly Page[]): Sidebars => ({
  ...Object.fromEntries(keyspaces.map((keyspace) => [`/database/${keyspace}`, databaseSidebar(pages, keyspace)])),
  '/database/': databaseSidebar(pages, null),
  '/reference/': referenceSidebar(pages),
  '/operations/': operationsSidebar(pages),
  ...decisionSidebars(pages),
  '/': guideSidebar(pages),
});

/** Pages that no sidebar leads to. */
export const unlisted = (pages: readonly Page[], sidebars: Sidebars): string[] => {
  const links = (entries: readonly Entry[]): string[] =>
    entries.flatMap(({ link, items }) => [...(link ? [link] : []), ...links(items ?? [])]);
  const listed = new Set(Object.values(sidebars).flatMap(links));
  return pages.map(({ path }) => path).filter((path) => path !== 'index' && !listed.has(addressOf(path)));
};
