import { type Check, findings, groupBy, type StoredRows, sumOf } from './stored-rows.ts';

type Policy = StoredRows['policies'][number];
type Segment = StoredRows['policySegments'][number];

const byDay = (one: Segment, other: Segment): number => one.fromDate.localeCompare(other.fromDate);

/** The days between segments in the order of days, or an overlap, which no policy has. */
const gapsOf = (segments: readonly Segment[]): string[] =>
  segments.flatMap(({ fromDate }, index) => {
    const before = segments[index - 1]?.toDate ?? fromDate;
    return before === fromDate ? [] : [`${before} to ${fromDate}`];
  });

/** What is wrong with the segments that hold, in words. */
const problemOf = (policy: Policy, segments: readonly Segment[]): string | false => {
  const { effectiveDate, expirationDate, cancellationDate, lapseFromDate, lapseToDate } = policy;
  const end = cancellationDate ?? expirationDate;
  const first = segments[0]?.fromDate ?? effectiveDate;
  const last = segments.at(-1)?.toDate ?? effectiveDate;
  if (first !== effectiveDate || last !== end) return `cover ${first} to ${last}`;
  const lapse = lapseFromDate === null || lapseFromDate >= end ? [] : [`${lapseFromDate} to ${lapseToDate}`];
  const gaps = gapsOf(segments);
  return gaps.join() !== lapse.join() && `leave ${gaps.join(', ') || 'no day'} uncovered`;
};

/** The segments that hold cover the term to its end without overlap, gaps are lapses, and a segment costs what its coverages do. */
export const checkTimelines: Check = (rows) => {
  const liveOf = groupBy(rows.policySegments, (one) => (one.supersededByTransactionId === null ? one.policyId : null));
  const coveragesOf = groupBy(rows.coverages, ({ segmentId }) => segmentId);
  return [
    ...findings(rows.policies, (policy) => {
      const problem = problemOf(policy, liveOf(policy.id).toSorted(byDay));
      return problem && `The segments of policy ${policy.id} ${problem}.`;
    }),
    ...findings(rows.policies, ({ id, annualPremiumCents }) => {
      const last = liveOf(id).toSorted(byDay).at(-1);
      return (
        last !== undefined &&
        last.annualPremiumCents !== annualPremiumCents &&
        `The last segment of policy ${id} costs ${last.annualPremiumCents} cents, the policy ${annualPremiumCents}.`
      );
    }),
    ...findings(rows.policySegments, ({ id, annualPremiumCents }) => {
      const sum = sumOf(coveragesOf(id), ({ premiumCents }) => premiumCents);
      return sum !== annualPremiumCents && `Segment ${id} costs ${annualPremiumCents} cents, its coverages ${sum}.`;
    }),
  ];
};
