import { expect, test } from 'vitest';
import { askWell } from '../support/asking/ask.ts';

interface PolicyDates {
  readonly id: string;
  readonly status: string;
  readonly effectiveDate: string;
  readonly expirationDate: string;
  readonly cancellationDate: string | null;
  readonly pendingCancellationDate: string | null;
  readonly lapseFromDate: string | null;
  readonly lapseToDate: string | null;
  readonly isInForce?: boolean;
}

const dates =
  'id status effectiveDate expirationDate cancellationDate pendingCancellationDate lapseFromDate lapseToDate';

/** All policies that a filter finds, page by page. */
const policiesOf = async (filter: string, selection: string): Promise<PolicyDates[]> => {
  const found: PolicyDates[] = [];
  for (let after: string | null = null; ; ) {
    const query = `query($after: String) { policies(first: 100, after: $after, filter: { ${filter} }) { nodes { ${selection} } pageInfo { endCursor hasNextPage } } }`;
    const { data } = await askWell({ role: 'ORG_ADMIN', query, variables: { after } });
    found.push(...data.policies.nodes);
    if (!data.policies.pageInfo.hasNextPage) return found;
    after = data.policies.pageInfo.endCursor;
  }
};

/** In force by the words of the contract: within the term, before cover ends, outside of a lapse. */
const gives = (policy: PolicyDates, day: string): boolean => {
  const ends = [policy.expirationDate, policy.cancellationDate, policy.pendingCancellationDate].filter(Boolean);
  const lapsed = (policy.lapseFromDate ?? '9999') <= day && day < (policy.lapseToDate ?? '0000');
  return policy.effectiveDate <= day && ends.every((end) => end === null || day < end) && !lapsed;
};

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

test('the filter for policies in force finds those that their dates put in force, on each day on which cover begins or ends', async () => {
  const all = await policiesOf('', dates);
  const turning = all.flatMap(({ id, status, ...days }) => Object.values(days).filter((day) => day !== null));
  const days = [...new Set(turning.flatMap((day) => [dayBefore(String(day)), String(day)]))].toSorted();
  expect(days.length).toBeGreaterThan(50);
  for (const day of days.filter((_, index) => index % 5 === 0)) {
    const found = await policiesOf(`inForceOn: "${day}"`, `id isInForce(asOf: "${day}")`);
    expect(found.every((policy) => policy.isInForce)).toBe(true);
    expect(
      found.map(({ id }) => id),
      day,
    ).toEqual(all.filter((policy) => gives(policy, day)).map(({ id }) => id));
  }
});

test('a bound policy whose term has begun is in force, though nobody has moved its status', async () => {
  // Weeks after the last day of the demonstration: its statuses are those of then.
  const late = '2099-01-01';
  const bound = await policiesOf('status: [BOUND, ISSUED]', dates);
  const begun =
    bound
      .map(({ effectiveDate }) => effectiveDate)
      .toSorted()
      .at(-1) ?? '';
  const found = await policiesOf(`inForceOn: "${begun}"`, `id status isInForce(asOf: "${begun}")`);
  const ids = new Set(found.map(({ id }) => id));
  expect(bound.length).toBeGreaterThan(0);
  expect(bound.filter(({ id }) => !ids.has(id))).toEqual([]);
  expect(found.some(({ status }) => status !== 'ACTIVE')).toBe(true);
  expect(await policiesOf(`inForceOn: "${late}"`, 'id')).toEqual([]);
});
