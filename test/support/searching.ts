import { expect } from 'vitest';
import { searchKeyOf } from '../../schema/search-key.ts';
import type { Ask } from './listed-rows.ts';

/** What a search finds, of one edge. */
export interface Found {
  readonly cursor: string;
  readonly field: string;
  readonly term: string;
  readonly node: { readonly __typename: string; readonly id: string };
}

const query = `query($text: String!, $types: [SearchType!], $first: Int, $after: String) {
  search(text: $text, types: $types, first: $first, after: $after) {
    edges { cursor field term node { __typename ... on Node { id } } }
    nodes { ... on Node { id } }
    pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  }
}`;

interface Searched {
  readonly text: string;
  readonly types?: readonly string[];
  readonly first?: number;
  readonly after?: string;
}

/** One page of a search. */
export const searchPage = async (ask: Ask, searched: Searched) => {
  const { data, errors } = await ask(query, searched);
  expect(errors, JSON.stringify(searched)).toBeUndefined();
  const { edges, nodes, pageInfo } = data.search;
  expect(nodes.map((node: { id: string }) => node.id)).toEqual(edges.map(({ node }: Found) => node.id));
  return { edges, pageInfo } as { edges: Found[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
};

/** All that a search finds, page by page. */
export const searchAll = async (ask: Ask, text: string, { types, first = 100 }: Omit<Searched, 'text'> = {}) => {
  const found: Found[] = [];
  for (let after: string | undefined; ; ) {
    const { edges, pageInfo } = await searchPage(ask, { text, types, first, after });
    found.push(...edges);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
};

/** The ids of what a search finds. */
export const idsFound = async (ask: Ask, text: string): Promise<string[]> =>
  (await searchAll(ask, text)).map(({ node }) => node.id);

/** Everything by which a role can find something, from the lists that it sees. */
const listed = {
  producers: 'texts: name number: nationalProducerNumber',
  insureds: 'texts: name number: doingBusinessAs',
  submissions: 'texts: number',
  quotes: 'texts: number',
  policies: 'texts: number more: segments(first: 20) { nodes { text: namedInsured } }',
  claims: 'texts: number number: externalReference more: parties(first: 20) { nodes { text: name } }',
  invoices: 'texts: number',
  payments: 'texts: externalReference',
  disbursements: 'texts: externalReference',
} as const;

/** A row that a role sees in a list, and the texts by which it must be found. */
export interface Findable {
  readonly id: string;
  readonly texts: readonly string[];
}

const readList = async (ask: Ask, list: keyof typeof listed): Promise<Findable[]> => {
  const rows: Findable[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(
      `query($after: String) { list: ${list}(first: 100, after: $after) { nodes { id ${listed[list]} } pageInfo { endCursor hasNextPage } } }`,
      { after },
    );
    expect(errors, list).toBeUndefined();
    for (const { id, texts, number, more } of data.list.nodes) {
      const others = more?.nodes.map(({ text }: { text: string }) => text) ?? [];
      rows.push({ id, texts: [texts, number, ...others].filter((text) => typeof text === 'string') });
    }
    if (!data.list.pageInfo.hasNextPage) return rows;
    after = data.list.pageInfo.endCursor;
  }
};

/** Everything that a role can find. */
export const readFindable = async (ask: Ask): Promise<Findable[]> => {
  const rows: Findable[] = [];
  // Object.keys loses the literal names.
  for (const list of Object.keys(listed) as (keyof typeof listed)[]) rows.push(...(await readList(ask, list)));
  return rows;
};

/** A text with one blank before each word, and before each part of a number without its zeros. */
const plain = (text: string): string =>
  ` ${searchKeyOf(text).replaceAll(/[.'’]/g, '')}`
    .replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')
    .replaceAll(/(?<=[ -])0+(?=\d)/g, '');

/** Whether a number has a part from which on it begins so; nobody looks for one from its year on. */
const hasPart = (text: string, word: string): boolean => new RegExp(`-(?!\\d{4}-)${word}`, 'u').test(plain(text));

/** Whether a row has each word of what somebody types at the beginning of a word, or of a part of a number. */
export const isFoundBy = ({ texts }: Findable, typed: string): boolean =>
  plain(typed)
    .split(' ')
    .filter((word) => word !== '')
    .every((word) => texts.some((text) => plain(text).includes(` ${word}`) || hasPart(text, word)));
