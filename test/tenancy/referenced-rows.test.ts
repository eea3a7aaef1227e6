import { describe, expect, test } from 'vitest';
import type { Role } from '../../scripts/seed/people.ts';
import { visibilityOf } from '../../src/auth/visibility.ts';
import { RequestData } from '../../src/data/request-data.ts';
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
