import { groupBy, type RowsWith, sumOf } from '../../stored-rows.ts';
import { dayAfter, dayOfMoment, daysFrom } from './days.ts';

/** What premium is derived from. */
export type PremiumRows = RowsWith<{
  policies: 'orgId' | 'id' | 'effectiveDate' | 'expirationDate';
  policyTransactions: 'id' | 'policyId' | 'type' | 'effectiveDate' | 'bookedAt' | 'premiumChangeCents';
  policySegments:
    | 'policyId'
    | 'fromDate'
    | 'toDate'
    | 'annualPremiumCents'
    | 'openedByTransactionId'
    | 'supersededByTransactionId';
}>;

type Policy = PremiumRows['policies'][number];
type Transaction = PremiumRows['policyTransactions'][number];
type Segment = PremiumRows['policySegments'][number];

/** Premium that no days of the term earn. */
const isAtOnce = ({ type }: Transaction): boolean => type === 'audit' || type === 'extended_reporting';

const changeOf = ({ premiumChangeCents }: Transaction): bigint => premiumChangeCents;

/** A quotient of amounts from zero up, half of a cent to the even one. */
const halfEven = (dividend: bigint, divisor: bigint): bigint => {
  const [whole, rest] = [dividend / divisor, (dividend % divisor) * 2n];
  const up = rest > divisor || (rest === divisor && whole % 2n === 1n);
  return up ? whole + 1n : whole;
};

/** What the days before a day cost, of a term of so many days. */
const costOfDays = (segments: readonly Segment[], { effectiveDate, expirationDate }: Policy, day: string): bigint => {
  const centDays = sumOf(segments, ({ fromDate, toDate, annualPremiumCents }) => {
    const days = daysFrom(fromDate, toDate < day ? toDate : day);
    return days > 0n ? days * annualPremiumCents : 0n;
  });
  return halfEven(centDays, daysFrom(effectiveDate, expirationDate));
};

const premiumOf = (policy: Policy, booked: readonly Transaction[], written: readonly Segment[], day: string) => {
  const begun = booked.filter(({ effectiveDate }) => effectiveDate <= day);
  const writtenCents = sumOf(begun, changeOf);
  const ids = new Set<string | null>(booked.map(({ id }) => id));
  const live = written.filter(
    (segment) => ids.has(segment.openedByTransactionId) && !ids.has(segment.supersededByTransactionId),
  );
  const next = dayAfter(day);
  const coversMore = policy.expirationDate > next && live.some(({ toDate }) => toDate > day);
  if (policy.effectiveDate <= day && !coversMore) {
    return { writtenCents, earnedCents: writtenCents };
  }
  const ofTerm = sumOf(
    booked.filter((one) => !isAtOnce(one)),
    changeOf,
  );
  const byDays = costOfDays(live, policy, next);
  const atOnce = sumOf(begun.filter(isAtOnce), changeOf);
  // Never more than is charged for the term.
  if (byDays > ofTerm) return { writtenCents, earnedCents: ofTerm + atOnce };
  return { writtenCents, earnedCents: byDays + atOnce };
};

/** What all policies of an organization had written and earned when a day was over, by what was booked by then. */
export const premiumAtEndOf = ({ policies, policyTransactions, policySegments }: PremiumRows) => {
  const transactionsOf = groupBy(policyTransactions, ({ policyId }) => policyId);
  const segmentsOf = groupBy(policySegments, ({ policyId }) => policyId);
  return (orgId: string, day: string) => {
    const premiums = policies
      .filter((policy) => policy.orgId === orgId)
      .map((policy) => {
        const booked = transactionsOf(policy.id).filter(({ bookedAt }) => dayOfMoment(bookedAt) <= day);
        return premiumOf(policy, booked, segmentsOf(policy.id), day);
      });
    const writtenCents = sumOf(premiums, (premium) => premium.writtenCents);
    const earnedCents = sumOf(premiums, (premium) => premium.earnedCents);
    return { writtenCents, earnedCents, unearnedCents: writtenCents - earnedCents };
  };
};
