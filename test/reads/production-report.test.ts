import { drizzle } from 'drizzle-orm/mysql2';
import { beforeAll, describe, expect, test } from 'vitest';
import { quotes, submissions } from '../../schema/submissions/tables/index.ts';
import { carrierId, demonstrationUsers, producerId, secondOrganization } from '../../scripts/seed/people.ts';
import { ask, askWell } from '../support/asking/ask.ts';
import { executeAs } from '../support/asking/execute.ts';
import { connectAsAdmin } from '../support/database.ts';
import { amountOf } from '../support/recomputed-premium.ts';

const { ORG_ADMIN, PRODUCER, CARRIER_ADMIN } = demonstrationUsers;

/** Who asks, and which submissions of the organization are theirs to see. */
const viewers = [
  { name: 'the first organization', role: 'ORG_ADMIN', user: ORG_ADMIN, sees: {} },
  { name: 'the second organization', role: 'ORG_ADMIN', user: secondOrganization.users.ORG_ADMIN, sees: {} },
  { name: 'a producer', role: 'PRODUCER', user: PRODUCER, sees: { producerId } },
  { name: 'a carrier', role: 'CARRIER_ADMIN', user: CARRIER_ADMIN, sees: { carrierId } },
] as const;

const readRows = async () => {
  const connection = await connectAsAdmin('oi_submissions');
  try {
    const database = drizzle({ client: connection });
    return {
      submissions: await database.select().from(submissions),
      quotes: await database.select().from(quotes),
    };
  } finally {
    await connection.end();
  }
};

let rows: Awaited<ReturnType<typeof readRows>>;
beforeAll(async () => {
  rows = await readRows();
});

type Submission = (typeof rows)['submissions'][number];

const groupings: readonly (readonly [string, string, (submission: Submission) => string])[] = [
  ['MONTH', 'month', ({ submittedAt }) => `${submittedAt?.toISOString().slice(0, 7)}-01`],
  ['PROGRAM', 'programId', ({ programId }) => programId],
  ['CARRIER', 'carrierId', (submission) => submission.carrierId],
  ['PRODUCER', 'producerId', (submission) => submission.producerId],
];

const figures = 'submitted quoted bound quoteRatio hitRatio averageHoursToQuote boundPremium { amount }';

/** What came of submissions, one by one, by what their quotes say. */
const figuresOf = (some: readonly Submission[]) => {
  const of = some.map(({ id, submittedAt }) => {
    const own = rows.quotes.filter(({ submissionId }) => submissionId === id);
    const offers = own.flatMap(({ offeredAt }) => offeredAt?.getTime() ?? []).toSorted((one, other) => one - other);
    const [first] = offers;
    const minutes = first === undefined ? null : Math.floor((first - (submittedAt?.getTime() ?? 0)) / 60_000);
    return { minutes, bound: own.find(({ status }) => status === 'bound') };
  });
  const waits = of.flatMap(({ minutes }) => minutes ?? []);
  const bound = of.flatMap((one) => one.bound ?? []);
  return {
    submitted: some.length,
    quoted: waits.length,
    bound: bound.length,
    quoteRatio: waits.length / some.length,
    hitRatio: waits.length === 0 ? null : bound.length / waits.length,
    hours: waits.length === 0 ? null : waits.reduce((sum, one) => sum + one, 0) / waits.length / 60,
    premium: bound.reduce((sum, { annualPremiumCents }) => sum + annualPremiumCents, 0n),
  };
};

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own selection.
type Told = any;

const near = (value: number | null, places: number) => (value === null ? null : expect.closeTo(value, places));

const expectSame = (told: Told, expected: ReturnType<typeof figuresOf>) => {
  const { quoteRatio, hitRatio, hours, premium, ...counts } = expected;
  expect(told).toMatchObject(counts);
  expect(amountOf(told.boundPremium)).toBe(premium);
  const shares = [told.quoteRatio, told.hitRatio, told.averageHoursToQuote].map((one) => one && Number(one));
  expect(shares).toEqual([near(quoteRatio, 5), near(hitRatio, 5), near(hours, 1)]);
};

describe.each(viewers)('productionReport of $name', ({ role, user, sees }) => {
  describe.each(['2026-03-31', '2026-06-30', '2026-09-30'])('of what was handed in through %s', (end) => {
    const seen = () =>
      rows.submissions.filter(
        (row) =>
          row.orgId === user.organizationId &&
          row.submittedAt !== null &&
          row.submittedAt.toISOString().slice(0, 10) <= end &&
          Object.entries(sees).every(([name, value]) => (row as Record<string, unknown>)[name] === value),
      );
    const report = async (args: string, selection: string) => {
      const before = new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10);
      const query = `{ productionReport(from: "2020-01-01", before: "${before}" ${args}) { ${selection} } }`;
      return (await askWell({ role, user, query })).data.productionReport;
    };

    test.each(groupings)('by %s is what its submissions came to', async (grouping, field, keyOf) => {
      const { groups } = await report(`groupBy: [${grouping}]`, `groups { ${field} figures { ${figures} } }`);
      const expected = Map.groupBy(seen(), keyOf);
      expect(groups.map((group: Told) => group[field]).toSorted()).toEqual([...expected.keys()].toSorted());
      for (const group of groups) expectSame(group.figures, figuresOf(expected.get(group[field]) ?? []));
    });

    test('in all is what all of them came to', async () => {
      const { total, groups } = await report('', `total { ${figures} } groups { programId }`);
      expectSame(total, figuresOf(seen()));
      expect(groups).toEqual([]);
    });
  });
});

describe('productionReport', () => {
  const of2026 = 'from: "2026-01-01", before: "2027-01-01"';

  test('counts no draft, and says of no submissions that there is no share of them', async () => {
    const query =
      '{ productionReport(from: "1999-01-01", before: "1999-01-02") { total { submitted quoteRatio hitRatio averageHoursToQuote } } }';
    const { data } = await askWell({ role: 'UNDERWRITER', query });
    expect(data.productionReport.total).toEqual({
      submitted: 0,
      quoteRatio: null,
      hitRatio: null,
      averageHoursToQuote: null,
    });
  });

  test('is of what its filter names', async () => {
    const query = `{ productionReport(${of2026}, filter: { producerId: "${producerId}" }) { total { submitted } } }`;
    const own = `{ productionReport(${of2026}) { total { submitted } } }`;
    const { data } = await askWell({ role: 'ORG_ADMIN', query });
    expect(data.productionReport).toEqual((await askWell({ role: 'PRODUCER', query: own })).data.productionReport);
  });

  test('is one statement on its sums, null for who reads no submissions, and refuses a time without a day', async () => {
    const query = `{ productionReport(${of2026}, groupBy: [PROGRAM]) { groups { program { code } figures { bound } } } }`;
    const { statements } = await executeAs('UNDERWRITER', query);
    expect(statements.map(({ origin }) => origin)).toEqual(['productionTotals sums', 'ProductionGroup.program']);
    expect((await askWell({ role: 'POLICYHOLDER', query })).data.productionReport).toBeNull();
    const backwards = '{ productionReport(from: "2026-10-01", before: "2026-10-01") { from } }';
    const { errors } = await ask({ role: 'UNDERWRITER', query: backwards });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
