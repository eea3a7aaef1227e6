import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { executeAs } from '../support/asking/execute.ts';

interface ClaimOnDay {
  readonly number: string;
  readonly dateOfLoss: string;
  readonly reportedAt: string;
  readonly claimMadeDate: string | null;
  readonly coverage: string;
  readonly coverageStatus: string;
  readonly coveragesAtLoss: readonly { readonly id: string; readonly coverage: string }[];
}

const page =
  '{ claims(first: 50) { nodes { number dateOfLoss reportedAt claimMadeDate coverage coverageStatus coveragesAtLoss { id coverage } } } }';

/** The answer's data: its shape is that of the query. */
const ask = async (query: string, variables = {}) => {
  const { data, errors, statements } = await executeAs('ORG_ADMIN', query, variables);
  expect(errors).toBeUndefined();
  return { data, statements };
};

const claimsOf = ({ claims }: { claims: { nodes: ClaimOnDay[] } }) => claims.nodes;

describe('the coverages at the loss', () => {
  // Years after every term: what is covered today is nothing.
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-01T12:00:00Z') });
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  test('are those that the policy was known to have on that day when the claim was reported, and a claim with cover is under one of them', async () => {
    const claims = claimsOf((await ask(page)).data);
    expect(claims.length).toBeGreaterThan(10);
    for (const claim of claims) {
      const { number, dateOfLoss, reportedAt, claimMadeDate, coverage, coverageStatus, coveragesAtLoss } = claim;
      const { data } = await ask(
        'query($number: String!, $day: Date!, $knownAt: Date!) { claim(number: $number) { policy { that: coverages(asOf: $day, knownAt: $knownAt) { id coverage } now: coverages { id } } } }',
        { number, day: claimMadeDate ?? dateOfLoss, knownAt: reportedAt.slice(0, 10) },
      );
      expect(data).toEqual({ claim: { policy: { that: coveragesAtLoss, now: [] } } });
      if (coverageStatus !== 'NONE') expect(coveragesAtLoss.map((line) => line.coverage)).toContain(coverage);
    }
    expect(claims.some(({ coverageStatus }) => coverageStatus === 'NONE')).toBe(true);
  });

  test('of a page of claims with different days are one statement', async () => {
    const { data, statements } = await ask(page);
    expect(new Set(claimsOf(data).map(({ dateOfLoss }) => dateOfLoss)).size).toBeGreaterThan(5);
    const policies = statements
      .filter(({ keyspace }) => keyspace === 'policies')
      .map(({ sql }) => /from `(\w+)`/.exec(sql)?.[1]);
    expect(policies).toEqual(['coverages']);
  });
});
