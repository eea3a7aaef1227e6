import { expect, test } from 'vitest';
import { dayIn } from '../../src/keyspaces/global/rules/dates.ts';
import { askWell } from '../support/asking/ask.ts';

interface Amount {
  readonly amount: string;
}

interface Transaction {
  readonly type: string;
  readonly effectiveDate: string;
  readonly bookedAt: string;
  readonly premiumChange: Amount;
}

interface Segment {
  readonly id: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly openedBy: { readonly bookedAt: string };
  readonly supersededBy: { readonly bookedAt: string } | null;
}

interface ReadPolicy {
  readonly number: string;
  readonly effectiveDate: string;
  readonly transactions: { readonly nodes: readonly Transaction[] };
  readonly segments: { readonly nodes: readonly Segment[] };
}

const history = `number effectiveDate
  transactions(first: 50) { nodes { type effectiveDate bookedAt premiumChange { amount } } }
  segments(first: 100) { nodes { id fromDate toDate openedBy { bookedAt } supersededBy { bookedAt } } }`;

/** The policies whose story has more to it than their beginning. */
const changedPolicies = async (): Promise<ReadPolicy[]> => {
  const { data } = await askWell({ role: 'ORG_ADMIN', query: `{ policies(first: 100) { nodes { ${history} } } }` });
  const policies: ReadPolicy[] = data.policies.nodes;
  return policies.filter(({ transactions }) => transactions.nodes.length > 1);
};

const centsOf = ({ amount }: Amount): bigint => BigInt(amount.replace('.', ''));

/** The day of the organization on which something was booked. */
const dayOfBooking = ({ bookedAt }: { readonly bookedAt: string }): string =>
  dayIn('America/New_York', new Date(bookedAt));

const bookedBy = (one: { readonly bookedAt: string }, day: string): boolean => dayOfBooking(one) <= day;

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const asKnown = async (number: string, asOf: string, knownAt: string) => {
  const { data } = await askWell({
    role: 'ORG_ADMIN',
    query: `query($number: String!, $asOf: Date!, $knownAt: Date!) { policy(number: $number) {
      premium(asOf: $asOf, knownAt: $knownAt) { knownAt written { amount } earned { amount } unearned { amount } }
      segment(asOf: $asOf, knownAt: $knownAt) { id coverages { id } }
      coverages(asOf: $asOf, knownAt: $knownAt) { id }
    } }`,
    variables: { number, asOf, knownAt },
  });
  return data.policy;
};

test('written premium counts what had taken effect by one day and was booked by the other, and is earned or unearned', async () => {
  const policies = await changedPolicies();
  expect(policies.length).toBeGreaterThan(10);
  for (const { number, transactions } of policies) {
    const days = transactions.nodes.flatMap((one) => [one.effectiveDate, dayOfBooking(one)]);
    for (const asOf of new Set(days)) {
      const knownAt = days.at(-1) ?? asOf;
      for (const known of new Set([dayBefore(knownAt), knownAt])) {
        const { premium } = await asKnown(number, asOf, known);
        const counted = transactions.nodes.filter((one) => one.effectiveDate <= asOf && bookedBy(one, known));
        const written = counted.reduce((sum, { premiumChange }) => sum + centsOf(premiumChange), 0n);
        expect(centsOf(premium.written), `${number} as of ${asOf}, known at ${known}`).toBe(written);
        expect(centsOf(premium.earned) + centsOf(premium.unearned)).toBe(written);
      }
    }
  }
});

test('a cancellation leaves the figures of an earlier month-end as the books then said them', async () => {
  const policies = await changedPolicies();
  const cancelled = policies.filter(({ transactions }) =>
    transactions.nodes.some(
      ({ type, premiumChange }) => type === 'CANCELLATION' && premiumChange.amount.startsWith('-'),
    ),
  );
  expect(cancelled.length).toBeGreaterThan(2);
  for (const { number, transactions } of cancelled) {
    const cancellation = transactions.nodes.find(({ type }) => type === 'CANCELLATION');
    const before = dayBefore(cancellation ? dayOfBooking(cancellation) : '');
    const { premium } = await asKnown(number, before, before);
    const booked = transactions.nodes.filter((one) => bookedBy(one, before) && one.effectiveDate <= before);
    expect(centsOf(premium.written)).toBe(booked.reduce((sum, one) => sum + centsOf(one.premiumChange), 0n));
    expect(booked.every(({ type }) => type !== 'CANCELLATION')).toBe(true);
  }
});

test('the segment of a day is the one that was known on another, with its coverages', async () => {
  const policies = await changedPolicies();
  const replaced = policies.filter(({ segments }) => segments.nodes.some(({ supersededBy }) => supersededBy));
  expect(replaced.length).toBeGreaterThan(5);
  let different = 0;
  for (const { number, segments } of replaced) {
    const [superseded] = segments.nodes.filter(({ supersededBy }) => supersededBy);
    const asOf = dayBefore(superseded?.toDate ?? '');
    const changedOn = superseded?.supersededBy ? dayOfBooking(superseded.supersededBy) : '';
    const found = await Promise.all([dayBefore(changedOn), changedOn].map((known) => asKnown(number, asOf, known)));
    for (const [index, known] of [dayBefore(changedOn), changedOn].entries()) {
      const held = segments.nodes.find(
        (one) =>
          one.fromDate <= asOf &&
          asOf < one.toDate &&
          bookedBy(one.openedBy, known) &&
          !(one.supersededBy && bookedBy(one.supersededBy, known)),
      );
      const { segment, coverages } = found[index] ?? {};
      expect(segment?.id, `${number} as of ${asOf}, known at ${known}`).toBe(held?.id);
      expect(coverages).toEqual(segment?.coverages ?? []);
    }
    different += found[0]?.segment?.id === found[1]?.segment?.id ? 0 : 1;
  }
  expect(different).toBeGreaterThan(5);
});
