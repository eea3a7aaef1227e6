import { expect, test } from 'vitest';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { executeAs } from '../support/asking/execute.ts';
import { connectAsAdmin } from '../support/database.ts';

const query = `{ claim(number: "${exampleClaimNumber}") { policy {
  insured { name } submission { number lossHistory { year } } quote { number } claims(first: 2) { totalCount { count } nodes { number } }
} } }`;

test('rows of several tables that one keyspace is asked for at once come by one statement', async () => {
  const { data, statements } = await executeAs('ORG_ADMIN', query);
  const { insured, submission, quote, claims } = data.claim.policy;
  expect(statements.map(({ origin }) => origin).toSorted()).toEqual([
    'Query.claim',
    'claims count, Policy.claims',
    'claims.policy',
    'policies.insured, policies.quote, policies.submission',
    'submissions.lossHistory',
  ]);
  const alone = await Promise.all(
    ['insured { name }', 'submission { number lossHistory { year } }', 'quote { number }'].map(async (edge) => {
      const { data: one } = await executeAs(
        'ORG_ADMIN',
        `{ claim(number: "${exampleClaimNumber}") { policy { ${edge} } } }`,
      );
      return one.claim.policy;
    }),
  );
  expect(Object.assign({}, ...alone)).toEqual({ insured, submission, quote });
  expect(claims.totalCount.count).toBeGreaterThanOrEqual(claims.nodes.length);
});

test('rows keep the order that they have alone', async () => {
  const edges = 'lossHistory { year } exposures { amount { amount } }';
  const { data, statements } = await executeAs(
    'ORG_ADMIN',
    `{ claim(number: "${exampleClaimNumber}") { policy { submission { ${edges} } } } }`,
  );
  const years = data.claim.policy.submission.lossHistory.map(({ year }: { year: number }) => year);
  expect(statements.map(({ origin }) => origin)).toContain('submissions.lossHistory, submissions.exposures');
  expect(years.length).toBeGreaterThan(2);
  expect(years).toEqual(years.toSorted((one: number, other: number) => other - one));
});

test('a table that the server does not know costs its own edge alone', async () => {
  const admin = await connectAsAdmin('oi_submissions');
  const { data: whole } = await executeAs('ORG_ADMIN', query);
  await admin.query('ALTER TABLE quotes RENAME quotes_away');
  try {
    const { data, errors } = await executeAs('ORG_ADMIN', query);
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual(['claim.policy.quote']);
    expect(data.claim.policy).toEqual({ ...whole.claim.policy, quote: null });
  } finally {
    await admin.query('ALTER TABLE quotes_away RENAME quotes');
    await admin.end();
  }
});
