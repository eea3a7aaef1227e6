import { describe, expect, test } from 'vitest';
import {
  carrierId,
  demonstrationUsers,
  insuredId,
  producerId,
  type Role,
  secondOrganization,
} from '../scripts/seed/people.ts';
import { type Answer, askAs } from './support/graph.ts';

/** The lists whose rows belong to a producer, a carrier and an insured. */
const owned = ['submissions', 'quotes', 'policies', 'claims', 'invoices', 'payments'] as const;
type Owned = (typeof owned)[number];

/** Where the owner of a row is found, and which roles it limits. */
const viewpoints = [
  { role: 'PRODUCER', owner: 'producer', id: producerId, filter: 'producerId', lists: owned },
  { role: 'AGENCY_ADMIN', owner: 'producer', id: producerId, filter: 'producerId', lists: owned },
  { role: 'CARRIER_ADMIN', owner: 'carrier', id: carrierId, filter: 'carrierId', lists: owned },
  {
    role: 'POLICYHOLDER',
    owner: 'insured',
    id: insuredId,
    filter: 'insuredId',
    lists: ['policies', 'claims', 'invoices', 'payments'],
  },
  { role: 'AGENT_SUPPORT', owner: 'producer', id: producerId, filter: 'producerId', lists: ['policies'] },
] as const satisfies { role: Role; owner: string; id: string; filter: string; lists: readonly Owned[] }[];

interface ListedRow {
  id: string;
  cursor: string;
  owner: string;
}

type Ask = (query: string, variables?: object) => Promise<Answer>;

/** Reads a whole list, page by page, with the owner of each row. */
const readAll = async (ask: Ask, list: Owned, owner: string): Promise<ListedRow[]> => {
  const rows: ListedRow[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await ask(
      `query($after: String) { list: ${list}(first: 100, after: $after) { edges { cursor node { id owner: ${owner} { id } } } pageInfo { endCursor hasNextPage } } }`,
      { after },
    );
    expect(errors).toBeUndefined();
    for (const { cursor, node } of data.list.edges) rows.push({ cursor, id: node.id, owner: node.owner?.id });
    after = data.list.pageInfo.hasNextPage ? data.list.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
};

const asAdmin: Ask = (query, variables) => askAs('ORG_ADMIN', query, variables);
const asSecondAdmin: Ask = (query, variables) =>
  askAs('ORG_ADMIN', query, variables, secondOrganization.users.ORG_ADMIN);

/** What is found of rows by their ids. */
const found = async (ask: Ask, ids: string[]): Promise<string[]> => {
  const { data } = await ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ids.slice(0, 100) });
  return data.nodes.flatMap((node: { id: string } | null) => (node ? [node.id] : []));
};

for (const { role, owner, id, filter, lists } of viewpoints) {
  const ask: Ask = (query, variables) => askAs(role, query, variables);

  describe.each(lists)(`%s of others, asked for as ${role}`, (list) => {
    const split = async () => {
      const rows = await readAll(asAdmin, list, owner);
      const own = rows.filter((row) => row.owner === id);
      const others = rows.filter((row) => row.owner !== id);
      expect(own.length, `${list} of the viewer's own`).toBeGreaterThan(0);
      expect(others.length, `${list} of others, as the organization's admin sees them`).toBeGreaterThan(0);
      return { own, others };
    };

    test('are not in the list, which holds all of its own', async () => {
      const { own } = await split();
      const seen = await readAll(ask, list, 'organization');
      expect(seen.map((row) => row.id)).toEqual(own.map((row) => row.id));
    });

    test('are not counted', async () => {
      const { own } = await split();
      const { data } = await ask(`{ list: ${list} { totalCount { count precision } } }`);
      expect(data.list.totalCount).toEqual({ count: own.length, precision: 'EXACT' });
    });

    test('are not found by id', async () => {
      const { own, others } = await split();
      const ids = others.map((row) => row.id);
      expect((await found(asAdmin, ids)).length).toBe(Math.min(ids.length, 100));
      expect(await found(ask, ids)).toEqual([]);
      expect(
        await found(
          ask,
          own.slice(0, 1).map((row) => row.id),
        ),
      ).toHaveLength(1);
    });

    test('are not found by a filter that names their owner', async () => {
      const { others } = await split();
      const query = `query($owner: ID!) { list: ${list}(filter: { ${filter}: $owner }) { totalCount { count } nodes { id } } }`;
      const variables = { owner: others[0]?.owner };
      expect((await asAdmin(query, variables)).data.list.nodes.length).toBeGreaterThan(0);
      expect((await ask(query, variables)).data.list).toEqual({ totalCount: { count: 0 }, nodes: [] });
    });

    test('are not found behind a cursor that points at one of them', async () => {
      const { own, others } = await split();
      const ownIds = new Set(own.map((row) => row.id));
      const query = `query($after: String) { list: ${list}(first: 100, after: $after) { nodes { id } } }`;
      for (const { cursor } of [others[0], others.at(-1)].filter((row) => row !== undefined)) {
        const { data } = await ask(query, { after: cursor });
        expect(data.list.nodes.filter((node: { id: string }) => !ownIds.has(node.id))).toEqual([]);
      }
    });
  });
}

describe('rows of others behind a row that everybody sees', () => {
  const paths = [
    'programs(first: 100) { nodes { list: policies(first: 100) { totalCount { count } nodes { id } } } }',
    'programs(first: 100) { nodes { list: quotes(first: 100) { totalCount { count } nodes { id } } } }',
    'programs(first: 100) { nodes { list: submissions(first: 100) { totalCount { count } nodes { id } } } }',
    'carriers(first: 100) { nodes { list: policies(first: 100) { totalCount { count } nodes { id } } } }',
    'carriers(first: 100) { nodes { list: claims(first: 100) { totalCount { count } nodes { id } } } }',
    'carriers(first: 100) { nodes { list: invoices(first: 100) { totalCount { count } nodes { id } } } }',
    'organizations { nodes { list: producers(first: 100) { totalCount { count } nodes { id } } } }',
    'organizations { nodes { list: users(first: 100) { totalCount { count } nodes { id } } } }',
    'programs(first: 100) { nodes { list: appointments(first: 100) { totalCount { count } nodes { id } } } }',
  ];

  const follow = async (ask: Ask, path: string) => {
    const { data, errors } = await ask(`{ start: ${path} }`);
    expect(errors).toBeUndefined();
    const lists = data.start.nodes.map(
      (node: { list: { totalCount: { count: number }; nodes: { id: string }[] } }) => node.list,
    );
    const ids: string[] = lists.flatMap((list: { nodes: { id: string }[] }) => list.nodes.map((node) => node.id));
    const count: number = lists.reduce(
      (sum: number, list: { totalCount: { count: number } }) => sum + list.totalCount.count,
      0,
    );
    return { ids, count };
  };

  test.each(paths)('%s shows a producer its own alone, and counts them alone', async (path) => {
    const all = await follow(asAdmin, path);
    const own = await follow((query, variables) => askAs('PRODUCER', query, variables), path);
    expect(own.ids.length).toBeGreaterThan(0);
    expect(own.ids.length).toBeLessThan(all.ids.length);
    expect(own.count).toBe(own.ids.length);
    expect(all.count).toBe(all.ids.length);
  });
});

test('a carrier sees the appointments to its own programs alone, though it sees the agencies of its book', async () => {
  const query =
    '{ policies(first: 100) { nodes { producer { appointments(first: 100) { totalCount { count } nodes { id program { carrier { id } } } } } } } }';
  const carriersOf = async (ask: Ask) => {
    const { data } = await ask(query);
    const lists = data.policies.nodes.map((node: { producer: { appointments: object } }) => node.producer.appointments);
    for (const list of lists) expect(list.totalCount.count).toBe(list.nodes.length);
    return new Set(
      lists.flatMap((list: { nodes: { program: { carrier: { id: string } } }[] }) =>
        list.nodes.map((one) => one.program.carrier.id),
      ),
    );
  };
  expect((await carriersOf(asAdmin)).size).toBeGreaterThan(1);
  expect([...(await carriersOf((one, variables) => askAs('CARRIER_ADMIN', one, variables)))]).toEqual([carrierId]);
});

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
    const singular = { policies: 'policy', claims: 'claim', invoices: 'invoice' }[list];
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
});

describe('tables that a role may not read', () => {
  test.each(['PRODUCER', 'UNDERWRITER', 'ADJUSTER', 'POLICYHOLDER', 'CARRIER_ADMIN'] as const)(
    'the ledger is empty for %s, and costs no statement',
    async (role) => {
      expect(
        (await asAdmin('{ journalEntries { totalCount { count } } }')).data.journalEntries.totalCount.count,
      ).toBeGreaterThan(0);
      const { data, extensions } = await askAs(role, '{ journalEntries { totalCount { count } nodes { id } } }');
      expect(data.journalEntries).toEqual({ totalCount: { count: 0 }, nodes: [] });
      expect(extensions?.keyspaces).toEqual({});
    },
  );

  test('a policyholder sees the agency of its own policy, and no other', async () => {
    const { data } = await askAs(
      'POLICYHOLDER',
      '{ policies { nodes { producer { id } } } producers { totalCount { count } nodes { id } } }',
    );
    expect(data.policies.nodes[0].producer).toEqual({ id: producerId });
    expect(data.producers).toEqual({ totalCount: { count: 0 }, nodes: [] });
  });

  test('the viewer is who the token says', async () => {
    const { data } = await askAs('POLICYHOLDER', '{ viewer { id role organization { id } } }');
    const { userId, organizationId } = demonstrationUsers.POLICYHOLDER;
    expect(data.viewer).toEqual({ id: userId, role: 'POLICYHOLDER', organization: { id: organizationId } });
  });
});
