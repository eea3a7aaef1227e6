import { describe, expect, test } from 'vitest';
import { keyspaces } from '../../schema/keyspaces.ts';
import { askAs } from '../support/asking/ask.ts';
import { withoutRights } from '../support/database.ts';
import type { Ask } from '../support/listed-rows.ts';
import { type Found, searchAll, searchPage } from '../support/searching.ts';

const asAdmin: Ask = (query, variables) => askAs('ORG_ADMIN', query, variables);

/** The numbers of what was found, as they are looked for. */
const numbersOf = async (ids: readonly string[]): Promise<Map<string, string[]>> => {
  const query = `query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Policy { number } ... on Claim { number reference: externalReference }
    ... on Quote { number } ... on Submission { number } ... on Invoice { number } ... on Payment { paid: externalReference }
    ... on Producer { number: nationalProducerNumber } ... on Disbursement { sent: externalReference } } }`;
  const numbers = new Map<string, string[]>();
  for (let start = 0; start < ids.length; start += 100) {
    const { data } = await asAdmin(query, { ids: ids.slice(start, start + 100) });
    for (const { id, ...texts } of data.nodes) {
      const given = Object.values(texts).filter((text) => typeof text === 'string');
      numbers.set(
        id,
        given.map((text) => text.replaceAll(/(?<=^|-)0+(?=\d)/g, '')),
      );
    }
  }
  return numbers;
};

const numberFields = /_(NUMBER|REFERENCE)$/;

describe('the order of a search', () => {
  test('is exact numbers, then whole words, of each the newest first, then longer words by the alphabet', async () => {
    for (const [text, word] of [
      ['7', '7'],
      ['hpgl-2026-000005', 'HPGL-2026-5'],
      ['works', 'WORKS'],
      ['rob', 'ROB'],
      ['s', 'S'],
    ] as const) {
      const found = await searchAll(asAdmin, text);
      expect(found.length, text).toBeGreaterThan(0);
      const numbers = await numbersOf(found.map(({ node }) => node.id));
      const isExact = ({ field, node }: Found) => numberFields.test(field) && numbers.get(node.id)?.includes(word);
      const rankOf = (one: Found) => (one.term !== word ? 2 : isExact(one) ? 0 : 1);
      const ranks = found.map(rankOf);
      expect(ranks, text).toEqual(ranks.toSorted());
      const moments = (rank: number) =>
        found.filter((one) => rankOf(one) === rank).map(({ node }) => node.id.slice(node.id.indexOf('_') + 1));
      for (const rank of [0, 1]) expect(moments(rank), text).toEqual(moments(rank).toSorted().reverse());
      const longer = found.filter((one) => rankOf(one) === 2).map(({ term }) => term);
      expect(longer, text).toEqual(longer.toSorted());
      expect(longer.every((term) => term.startsWith(word))).toBe(true);
    }
    const found = await searchAll(asAdmin, 'hpgl-2026-5');
    expect(found.slice(0, 2)).toMatchObject([{ field: 'POLICY_NUMBER' }, { field: 'CLAIM_NUMBER' }]);
  });

  test.each([
    [1, ['harbor', '12']],
    [3, ['a', 'HPGL-2026']],
    [40, ['1', 'in']],
  ])('is the same in pages of %i, with nothing left out or twice', async (first, texts) => {
    for (const text of texts) {
      const whole = await searchAll(asAdmin, text);
      expect(await searchAll(asAdmin, text, { first }), text).toEqual(whole);
      expect(new Set(whole.map(({ node }) => node.id)).size).toBe(whole.length);
    }
  });

  test('says of a page whether there is more, before and behind', async () => {
    const { pageInfo } = await searchPage(asAdmin, { text: '1', first: 3 });
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const next = await searchPage(asAdmin, { text: '1', first: 3, after: pageInfo.endCursor });
    expect(next.pageInfo).toMatchObject({ hasPreviousPage: true });
  });
});

describe('what is looked for', () => {
  test('may be of some types alone', async () => {
    const all = await searchAll(asAdmin, '1');
    const some = await searchAll(asAdmin, '1', { types: ['POLICY', 'CLAIM'] });
    expect(some).toEqual(all.filter(({ node }) => ['Policy', 'Claim'].includes(node.__typename)));
    expect(some.length).toBeGreaterThan(0);
    expect(await searchAll(asAdmin, '1', { types: [] })).toEqual([]);
  });

  test('is found by several words in any order, which must all match the same object', async () => {
    const found = await searchAll(asAdmin, 'heating delmarva', { types: ['INSURED'] });
    expect(found).toHaveLength(1);
    expect(await searchAll(asAdmin, 'Delm PLUMB heat', { types: ['INSURED'] })).toMatchObject([
      { node: found[0]?.node },
    ]);
    expect(await searchAll(asAdmin, 'heating tidewater')).toEqual([]);
  });

  test('finds nothing without a letter, a digit or a sign', async () => {
    for (const text of ['', ' ', '-', '&.']) expect(await searchAll(asAdmin, text), JSON.stringify(text)).toEqual([]);
  });

  test.each([
    ['a text of 201 characters', { text: 'a'.repeat(201) }, ['text']],
    ['nine words', { text: 'a b c d e f g h i' }, ['text']],
    ['a page of 101', { text: 'a', first: 101 }, ['first']],
    ['what is no cursor', { text: 'a', after: 'x' }, ['after']],
  ])('is refused as %s', async (_, variables, input) => {
    const query =
      'query($text: String!, $first: Int, $after: String) { search(text: $text, first: $first, after: $after) { nodes { __typename } } }';
    const { errors } = await asAdmin(query, variables);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', input } });
  });

  test('goes on behind a cursor of the same search alone', async () => {
    const { pageInfo } = await searchPage(asAdmin, { text: 'a', first: 1 });
    const query = 'query($after: String) { search(text: "b", after: $after) { nodes { __typename } } }';
    const { errors } = await asAdmin(query, { after: pageInfo.endCursor });
    expect(errors?.[0]?.message).toContain('The cursor is of a search for "A"');
  });
});

test('each keyspace is asked by one statement for terms, whatever is looked for', async () => {
  const query = 'query($text: String!) { search(text: $text, first: 100) { edges { field } } }';
  for (const text of ['1', 'a b c d', 'nothing is called so']) {
    const { extensions } = await asAdmin(query, { text });
    const statements = Object.values(extensions?.keyspaces ?? {}).map(
      (one) => (one as { statements: number }).statements,
    );
    expect(statements).toEqual(keyspaces.map(() => 1));
  }
});

test('a keyspace that is out of reach costs what is in it, and an error beside the others names it', async () => {
  const query = 'query { search(text: "7", first: 100) { edges { node { __typename ... on Node { id } } } } }';
  const all = (await asAdmin(query)).data.search.edges;
  const claims = await withoutRights('claims');
  try {
    const { data, errors } = await asAdmin(query);
    const others = all.filter(({ node }: { node: { __typename: string } }) => node.__typename !== 'Claim');
    expect(data.search.edges).toEqual(others);
    expect(others.length).toBeLessThan(all.length);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      path: ['search'],
      extensions: { code: 'KEYSPACE_UNAVAILABLE', keyspace: 'claims' },
    });
    const ofClaims = await asAdmin('{ search(text: "1", types: [CLAIM]) { edges { term } } }');
    expect(ofClaims.data.search).toBeNull();
    expect(ofClaims.errors?.[0]).toMatchObject({ extensions: { code: 'KEYSPACE_UNAVAILABLE' } });
  } finally {
    await claims.restore();
  }
});
