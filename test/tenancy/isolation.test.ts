import { describe, expect, test } from 'vitest';
import { carrierId, demonstrationUsers, insuredId, producerId, type Role } from '../../scripts/seed/people.ts';
import { askAs } from '../support/asking/ask.ts';
import { type Ask, asAdmin, found, hasNumber, numbered, type Owned, owned, readAll } from '../support/listed-rows.ts';
import { viewerIdOf } from '../support/tokens.ts';

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

for (const { role, owner, id, filter, lists } of viewpoints) {
  const ask: Ask = (query, variables) => askAs(role, query, variables);

  describe.each(lists)(`%s of others, asked for as ${role}`, (list) => {
    const split = async () => {
      const rows = await readAll(asAdmin, list, `owner: ${owner} { id }`);
      const own = rows.filter((row) => row.owner === id);
      const others = rows.filter((row) => row.owner !== id);
      expect(own.length, `${list} of the viewer's own`).toBeGreaterThan(0);
      expect(others.length, `${list} of others, as the organization's admin sees them`).toBeGreaterThan(0);
      return { rows, own, others };
    };

    test('are not in the list, which holds all of its own', async () => {
      const { own } = await split();
      const seen = await readAll(ask, list);
      expect(seen.map(({ id, cursor }) => ({ id, cursor }))).toEqual(own.map(({ id, cursor }) => ({ id, cursor })));
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
      // A payment that nobody has identified is nobody's.
      const variables = { owner: others.find((row) => Boolean(row.owner))?.owner };
      expect((await asAdmin(query, variables)).data.list.nodes.length).toBeGreaterThan(0);
      expect((await ask(query, variables)).data.list).toEqual({ totalCount: { count: 0 }, nodes: [] });
    });

    test('are not found behind a cursor that points at one of them: its own that follow are, and no others', async () => {
      const { rows, own, others } = await split();
      const query = `query($after: String) { list: ${list}(first: 100, after: $after) { totalCount { count } pageInfo { startCursor endCursor } nodes { id } } }`;
      for (const other of [others[0], others.at(-1)].filter((row) => row !== undefined)) {
        const following = rows.slice(rows.indexOf(other) + 1).filter((row) => own.includes(row));
        const page = following.slice(0, 100);
        const { data } = await ask(query, { after: other.cursor });
        expect(data.list).toEqual({
          totalCount: { count: own.length },
          pageInfo: { startCursor: page[0]?.cursor ?? null, endCursor: page.at(-1)?.cursor ?? null },
          nodes: page.map(({ id }) => ({ id })),
        });
      }
    });
  });

  const all: readonly Owned[] = lists;

  const find = async (as: Ask, list: keyof typeof numbered, number: string) => {
    const query = `query($number: String!) { row: ${numbered[list]}(number: $number) { id } }`;
    const { data, errors } = await as(query, { number });
    expect(errors).toBeUndefined();
    return data.row;
  };

  test.each(all.filter(hasNumber))(`%s of others are not found by number as ${role}`, async (list) => {
    const rowsOf = async (condition: string): Promise<{ id: string; number: string; owner: { id: string } | null }[]> =>
      (await asAdmin(`{ list: ${list}(first: 100 ${condition}) { nodes { id number owner: ${owner} { id } } } }`)).data
        .list.nodes;
    const own = await rowsOf(`filter: { ${filter}: "${id}" }`);
    // What an agency owes is of no insured.
    const others = (await rowsOf('')).filter((row) => row.owner?.id !== id);
    expect(own.length).toBeGreaterThan(0);
    expect(others.length).toBeGreaterThan(0);
    for (const row of others.slice(0, 5)) {
      expect(await find(asAdmin, list, row.number)).toEqual({ id: row.id });
      expect(await find(ask, list, row.number)).toBeNull();
    }
    expect(await find(ask, list, own[0]?.number ?? '')).toEqual({ id: own[0]?.id });
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
    // A page shows all that is counted, up to its size.
    for (const { totalCount, nodes } of lists) expect(nodes.length).toBe(Math.min(totalCount.count, 100));
    const ids: string[] = lists.flatMap((list: { nodes: { id: string }[] }) => list.nodes.map((node) => node.id));
    return { ids };
  };

  test.each(paths)('%s shows a producer its own alone, and counts them alone', async (path) => {
    const all = await follow(asAdmin, path);
    const own = await follow((query, variables) => askAs('PRODUCER', query, variables), path);
    expect(own.ids.length).toBeGreaterThan(0);
    expect(own.ids.length).toBeLessThan(all.ids.length);
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
    expect(data.viewer).toEqual({
      id: viewerIdOf({ userId }),
      role: 'POLICYHOLDER',
      organization: { id: organizationId },
    });
  });
});
