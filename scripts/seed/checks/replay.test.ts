import { expect, test } from 'vitest';
import type { Rounding } from '../../../schema/rounding.ts';
import { cancelled } from '../../../src/keyspaces/policies/rules/cancellation.ts';
import { endorsed } from '../../../src/keyspaces/policies/rules/endorsement.ts';
import type { PolicyFile } from '../../../src/keyspaces/policies/rules/policy-file.ts';
import { cancellationRescinded } from '../../../src/keyspaces/policies/rules/reinstatement.ts';
import { applied, bookedOn, changedBy, opened, repriced } from '../../../test/support/policy-file.ts';
import { checkReplay, type ReplayedRows } from './replay.ts';

const why = { reasonCode: 'exposure_change', reason: null, requestedBy: 'insured' } as const;
const halfEvenCents: Rounding = { unit: 'cent', mode: 'half_even' };
const halfUpDollars: Rounding = { unit: 'dollar', mode: 'half_up' };

const policyOf = (rounding: Rounding, premiumCents = 100_000n): PolicyFile =>
  opened(
    { termStart: '2026-01-01', termEnd: '2027-01-01', premiums: [premiumCents], rounding },
    bookedOn('2025-12-20'),
  );

const endorse = (file: PolicyFile, effectiveDate: string, booked: string): PolicyFile =>
  applied(
    file,
    changedBy(
      endorsed(file, { ...why, effectiveDate, changed: (content) => repriced(content, 110n) }, bookedOn(booked)),
    ),
  );

/** The rows of a policy, on a program whose premium is rounded so. */
const rowsOf = ({ policy, transactions, segments }: PolicyFile, rounding: Rounding): ReplayedRows => ({
  policies: [{ ...policy, id: 'pol_1', programVersionId: 'pgv_1' }],
  programVersions: [{ id: 'pgv_1', rounding }],
  policyTransactions: transactions.map((one, index) => ({ ...one, policyId: 'pol_1', ordinal: index + 1 })),
  policySegments: segments.map((one) => ({ ...one, policyId: 'pol_1' })),
  coverages: segments.flatMap(({ id: segmentId, coverages }) => coverages.map((line) => ({ ...line, segmentId }))),
});

test('premium is replayed with the rounding that its program has filed', () => {
  for (const rounding of [halfEvenCents, halfUpDollars, { unit: 'cent', mode: 'half_up' }] as const) {
    const file = endorse(policyOf(rounding), '2026-07-02', '2026-07-02');
    expect(checkReplay(rowsOf(file, rounding))).toEqual([]);
  }
});

test('premium that was rounded to cents on a program of whole dollars is found, and the other way round', () => {
  const inCents = endorse(policyOf(halfEvenCents), '2026-07-02', '2026-07-02');
  expect(checkReplay(rowsOf(inCents, halfUpDollars))).toEqual([
    'After transaction transaction-2, 105014 cents are written and 105000 covered.',
  ]);
  const inDollars = endorse(policyOf(halfUpDollars), '2026-07-02', '2026-07-02');
  expect(checkReplay(rowsOf(inDollars, halfEvenCents))).toEqual([
    'After transaction transaction-2, 105000 cents are written and 105014 covered.',
  ]);
});

test('an amount exactly between two dollars goes where the program says', () => {
  // Half of 5.00 is 2.50.
  const halfOf = (rounding: Rounding) => {
    const term = { termStart: '2026-01-01', termEnd: '2026-01-03', premiums: [500n], rounding };
    const file = opened(term, bookedOn('2025-12-20'));
    const cancellation = { ...why, method: 'pro_rata', effectiveDate: '2026-01-02', notice: null } as const;
    return applied(file, changedBy(cancelled(file, cancellation, bookedOn('2026-01-02'))));
  };
  const halfEvenDollars: Rounding = { unit: 'dollar', mode: 'half_even' };
  expect(checkReplay(rowsOf(halfOf(halfUpDollars), halfUpDollars))).toEqual([]);
  expect(checkReplay(rowsOf(halfOf(halfEvenDollars), halfEvenDollars))).toEqual([]);
  expect(checkReplay(rowsOf(halfOf(halfEvenDollars), halfUpDollars))).toEqual([
    'After transaction transaction-2, 200 cents are written and 300 covered.',
  ]);
});

test('an endorsement under a cancellation that is ahead may leave what the cancellation keeps, and none after it is rescinded', () => {
  const file = policyOf(halfEvenCents);
  const cancellation = { ...why, method: 'short_rate', effectiveDate: '2026-07-02', notice: null } as const;
  const ahead = applied(file, changedBy(cancelled(file, cancellation, bookedOn('2026-03-01'))));
  const grown = endorse(ahead, '2026-04-02', '2026-04-02');
  const back = applied(grown, changedBy(cancellationRescinded(grown, why, bookedOn('2026-05-01'))));
  expect(checkReplay(rowsOf(back, halfEvenCents))).toEqual([]);
});

test('premium on a version that no program has is found', () => {
  expect(checkReplay({ ...rowsOf(policyOf(halfEvenCents), halfEvenCents), programVersions: [] })).toHaveLength(1);
});
