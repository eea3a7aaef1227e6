import { describe, expect, test } from 'vitest';
import { producerId, type Role } from '../../scripts/seed/people.ts';
import { visibilityOf } from '../../src/auth/visibility.ts';
import { RequestData } from '../../src/data/request-data.ts';
import { askAs } from '../support/asking/ask.ts';
import { viewerOf } from '../support/asking/execute.ts';
import { ownSources } from '../support/database.ts';
import { judgeStatements } from '../support/statements.ts';

type Queries = ReturnType<RequestData['db']>['query'];

/** Reads as a resolver would, with the eyes of a role. */
const readAs = async <Rows>(role: Role, read: (query: Queries) => PromiseLike<Rows>) => {
  const data = new RequestData(ownSources(), visibilityOf(viewerOf(role)));
  try {
    const rows = await read(data.db('legacy').query);
    judgeStatements(data.log.statements);
    return { rows, tables: data.log.statements.map(({ sql }) => /from `(\w+)`/.exec(sql)?.[1]) };
  } finally {
    await data.close();
  }
};

// No field of the graph has such an edge yet: the rule has to hold before the first one does.
describe('a row that a role sees only where an own row points at it', () => {
  const id = { columns: { id: true } } as const;

  test.each([
    ['POLICYHOLDER', 'programs', (query: Queries) => query.carriers.findMany({ ...id, with: { programs: id } })],
    ['POLICYHOLDER', 'producers', (query: Queries) => query.organizations.findMany({ ...id, with: { producers: id } })],
    [
      'CARRIER_ADMIN',
      'producers',
      (query: Queries) => query.organizations.findMany({ ...id, with: { producers: id } }),
    ],
  ] as const)(
    'is not found by %s behind one that lists %s, and no statement looks for it',
    async (role, edge, read) => {
      const targetsOf = (rows: readonly object[]) => rows.flatMap((row) => Object(row)[edge]);
      const all = await readAs<readonly object[]>('ORG_ADMIN', read);
      expect(targetsOf(all.rows).length).toBeGreaterThan(0);
      const own = await readAs<readonly object[]>(role, read);
      expect(own.rows.length).toBeGreaterThan(0);
      expect(targetsOf(own.rows)).toEqual([]);
      expect(own.tables).not.toContain(edge);
    },
  );

  test.each([
    ['POLICYHOLDER', 'programs', (query: Queries) => query.programs.findMany(id)],
    ['POLICYHOLDER', 'producers', (query: Queries) => query.producers.findMany(id)],
    ['CARRIER_ADMIN', 'producers', (query: Queries) => query.producers.findMany(id)],
  ] as const)('is in no list of %s: not in that of all %s', async (role, _, read) => {
    expect(await readAs<readonly object[]>(role, read)).toEqual({ rows: [], tables: [] });
  });

  test('is found where an own row does point at it', async () => {
    const { rows } = await readAs('POLICYHOLDER', (query) =>
      query.policies.findMany({ ...id, with: { program: id, producer: id } }),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { program, producer } of rows)
      expect([program?.id, producer?.id]).toEqual([expect.any(String), expect.any(String)]);
  });
});

describe('an agency, to a carrier', () => {
  const from = 'from: "2026-01-01", before: "2026-10-01", groupBy: [PRODUCER]';

  test.each([
    '{ sum: receivablesAging(groupBy: PRODUCER) { groups { producer { id name } } } }',
    `{ sum: premiumSummary(${from}) { groups { producer { id name } } } }`,
  ])('is named by the group of a sum over the rows that name it: %s', async (query) => {
    const { data, errors } = await askAs('CARRIER_ADMIN', query);
    expect(errors).toBeUndefined();
    const book = await askAs('CARRIER_ADMIN', '{ policies(first: 100) { nodes { producer { id name } } } }');
    const known = new Map(
      book.data.policies.nodes.map(({ producer }: { producer: { id: string } }) => [producer.id, producer]),
    );
    expect(data.sum.groups.length).toBeGreaterThan(0);
    for (const { producer } of data.sum.groups) expect(producer).toEqual(known.get(producer.id));
  });

  test('is not found by its identifier, in no list, and not by way of an argument', async () => {
    const query = `{ node(id: "${producerId}") { id } producers { nodes { id } } producerStatement(producerId: "${producerId}", month: "2026-06-01") { producer { id } } }`;
    const { data } = await askAs('CARRIER_ADMIN', query);
    expect([data.node, data.producers.nodes, data.producerStatement?.producer ?? null]).toEqual([null, [], null]);
  });
});
