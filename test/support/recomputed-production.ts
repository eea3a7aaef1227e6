import { drizzle } from 'drizzle-orm/mysql2';
import { expect } from 'vitest';
import { quotes, submissions } from '../../schema/submissions/tables/index.ts';
import { connectAsAdmin } from './database.ts';
import { amountOf } from './recomputed-premium.ts';

/** What came of submissions is recomputed from these. */
export type ProductionRows = Awaited<ReturnType<typeof readProductionRows>>;

type Submission = ProductionRows['submissions'][number];

/** All submissions and quotes in the database, as its administrator sees them. */
export const readProductionRows = async () => {
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

/** What production is grouped by: the field of a group that says it, and how a submission does. */
export const productionGroupings: readonly (readonly [string, string, (submission: Submission) => string])[] = [
  ['MONTH', 'month', ({ submittedAt }) => `${submittedAt?.toISOString().slice(0, 7)}-01`],
  ['PROGRAM', 'programId', ({ programId }) => programId],
  ['CARRIER', 'carrierId', (submission) => submission.carrierId],
  ['PRODUCER', 'producerId', (submission) => submission.producerId],
];

/** Whose submissions, which a viewer sees of them, and until which day they were handed in. */
interface Asked {
  readonly orgId: string | null;
  readonly sees: Readonly<Record<string, string>>;
  readonly end: string;
}

/** The submissions that a report is of. */
export const submissionsOf = ({ submissions: all }: ProductionRows, { orgId, sees, end }: Asked): Submission[] =>
  all.filter(
    (row) =>
      row.orgId === orgId &&
      row.submittedAt !== null &&
      row.submittedAt.toISOString().slice(0, 10) <= end &&
      Object.entries(sees).every(([name, value]) => (row as Readonly<Record<string, unknown>>)[name] === value),
  );

/** What came of submissions, one by one, by what their quotes say. */
export const productionOf = ({ quotes: all }: ProductionRows, some: readonly Submission[]) => {
  const of = some.map(({ id, submittedAt }) => {
    const own = all.filter(({ submissionId }) => submissionId === id);
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

/** What is asked of the figures of `productionReport`. */
export const productionFigures =
  'submitted quoted bound quoteRatio hitRatio averageHoursToQuote boundPremium { amount }';

// biome-ignore lint/suspicious/noExplicitAny: what comes back has the shape of the selection above.
type Told = any;

const near = (value: number | null, places: number) => (value === null ? null : expect.closeTo(value, places));

/** Expects the figures of a report to be those that were recomputed: shares as far as they are told. */
export const expectProduction = (told: Told, expected: ReturnType<typeof productionOf>): void => {
  const { quoteRatio, hitRatio, hours, premium, ...counts } = expected;
  expect(told).toMatchObject(counts);
  expect(amountOf(told.boundPremium)).toBe(premium);
  const shares = [told.quoteRatio, told.hitRatio, told.averageHoursToQuote].map((one) => one && Number(one));
  expect(shares).toEqual([near(quoteRatio, 5), near(hitRatio, 5), near(hours, 1)]);
};
