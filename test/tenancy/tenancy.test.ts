import { describe, expect, test } from 'vitest';
import { type Ask, asAdmin, asSecondAdmin, found, numbered, owned, readAll } from '../support/listed-rows.ts';

describe('rows of another organization', () => {
  const lists = [...owned, 'users', 'programs', 'producers', 'journalEntries', 'organizations'] as const;

  test.each(lists)('%s are in no list and no count of this one, and are not found by id', async (list) => {
    const query = `{ list: ${list}(first: 100) { totalCount { count } nodes { id } } }`;
    const [first, second] = [(await asAdmin(query)).data.list, (await asSecondAdmin(query)).data.list];
    const ids = (answer: { nodes: { id: string }[] }) => answer.nodes.map((node) => node.id);
    expect(second.nodes.length).toBeGreaterThan(0);
    expect(ids(first).filter((id) => ids(second).includes(id))).toEqual([]);
    expect(await found(asSecondAdmin, ids(second))).toHaveLength(second.nodes.length);
    expect(await found(asAdmin, ids(second))).toEqual([]);
    expect(await found(asSecondAdmin, ids(first))).toEqual([]);
  });

  test.each(['policies', 'claims', 'invoices'] as const)('%s are not found by number', async (list) => {
    const singular = numbered[list];
    const { data } = await asSecondAdmin(`{ list: ${list}(first: 100) { nodes { id number } } }`);
    const rows: { id: string; number: string }[] = data.list.nodes;
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, number } of rows) {
      const query = `query($number: String!) { row: ${singular}(number: $number) { id } }`;
      expect((await asSecondAdmin(query, { number })).data.row).toEqual({ id });
      // The same number may name a row of this organization, but never that one.
      expect((await asAdmin(query, { number })).data.row?.id).not.toBe(id);
    }
  });

  test.each(lists)('%s are not found behind a cursor of that one: the own rows that follow are', async (list) => {
    const [own, others] = [await readAll(asAdmin, list), await readAll(asSecondAdmin, list)];
    const query = `query($after: String) { list: ${list}(first: 100, after: $after) { totalCount { count } pageInfo { endCursor } nodes { id } } }`;
    for (const other of [others[0], others.at(-1)].filter((row) => row !== undefined)) {
      // The newest first: identifiers grow with time.
      const page = own.filter(({ id }) => id < other.id).slice(0, 100);
      const { data } = await asAdmin(query, { after: other.cursor });
      expect(data.list).toEqual({
        totalCount: { count: own.length },
        pageInfo: { endCursor: page.at(-1)?.cursor ?? null },
        nodes: page.map(({ id }) => ({ id })),
      });
    }
  });

  const filters = [
    ...owned.flatMap((list) => [
      [list, 'producerId', 'producer'],
      [list, 'insuredId', 'insured'],
    ]),
    ['quotes', 'submissionId', 'submission'],
    ['claims', 'policyId', 'policy'],
    ['claims', 'adjusterId', 'adjuster'],
    ['invoices', 'policyId', 'policy'],
    ['payments', 'policyId', 'policy'],
    ['commissionLines', 'policyId', 'policy'],
    ['journalEntries', 'policyId', 'policy'],
    ['users', 'producerId', 'producer'],
  ];

  test.each(filters)('%s are not found by the filter %s that names a row of that one', async (list, filter, edge) => {
    const { data } = await asSecondAdmin(`{ list: ${list}(first: 100) { nodes { edge: ${edge} { id } } } }`);
    const named = data.list.nodes.map((node: { edge: { id: string } | null }) => node.edge?.id).find(Boolean);
    const query = `query($id: ID!) { list: ${list}(filter: { ${filter}: $id }) { totalCount { count } nodes { id } } }`;
    expect((await asSecondAdmin(query, { id: named })).data.list.totalCount.count).toBeGreaterThan(0);
    expect((await asAdmin(query, { id: named })).data.list).toEqual({ totalCount: { count: 0 }, nodes: [] });
  });

  const ids = '(first: 100) { totalCount { count } nodes { id } }';
  const sharedPaths = [
    ...['programs', 'agreements', 'submissions', 'quotes', 'policies', 'claims', 'invoices', 'payments'].map(
      (edge) => `carriers(first: 100) { nodes { list: ${edge}${ids} } }`,
    ),
    ...['producers', 'producerLicenses', 'submissions', 'policies', 'claims'].map(
      (edge) => `states { list: ${edge}${ids} }`,
    ),
    ...['programs', 'policies'].map((edge) => `linesOfBusiness { list: ${edge}${ids} }`),
    `classCodes(first: 100) { nodes { list: submissions${ids} } }`,
  ];

  test.each(sharedPaths)('are not behind the rows that all organizations share: %s', async (path) => {
    const follow = async (ask: Ask) => {
      const { data, errors } = await ask(`{ start: ${path} }`);
      expect(errors).toBeUndefined();
      const starts: { list: { totalCount: { count: number }; nodes: { id: string }[] } }[] =
        data.start.nodes ?? data.start;
      // A page shows all that is counted, up to its size.
      for (const { list } of starts) expect(list.nodes.length).toBe(Math.min(list.totalCount.count, 100));
      return starts.flatMap(({ list }) => list.nodes.map(({ id }) => id)).toSorted();
    };
    const [first, second] = [await follow(asAdmin), await follow(asSecondAdmin)];
    expect(first.filter((id) => second.includes(id))).toEqual([]);
    for (const found of [first, second]) expect(found.length).toBeGreaterThan(0);
  });
});
