import { expect, it } from 'vitest';
import { createRandom, type Random } from '../../../../scripts/seed/random.ts';
import {
  centDaysBefore,
  costBefore,
  type DaysOfTerm,
  dayAfter,
  daysFrom,
  daysOf,
  nearest,
} from '../../../../test/support/policy-by-days.ts';
import { applied, bookedOn, opened, repriced } from '../../../../test/support/policy-file.ts';
import { cancelled } from './cancellation.ts';
import { type PremiumFile, premiumAsOf, premiumAtEndOf } from './earned-premium.ts';
import { endorsed } from './endorsement.ts';
import type { ChangeRefused, PolicyChange } from './policy-change.ts';
import type { PolicyFile } from './policy-file.ts';
import { reinstated } from './reinstatement.ts';
import { liveSegments } from './segments.ts';

const terms = 10_000;
const seed = 20261101;
const why = { reasonCode: 'insured_request', reason: null, requestedBy: 'insured' } as const;

/** A term as the test keeps it: day by day, beside the segments that the rules keep. */
interface Life {
  file: PolicyFile;
  /** What was known after each day of booking. */
  readonly known: { readonly bookedOn: string; readonly days: DaysOfTerm; readonly centDays: readonly bigint[] }[];
  /** The days before the last cancellation. */
  before: DaysOfTerm;
  /** How premium was returned by the last cancellation. */
  method: 'flat' | 'pro_rata' | 'short_rate';
  today: string;
}

const lastDays = ({ known }: Life): DaysOfTerm => known.at(-1)?.days ?? [];

const indexOf = ({ file }: Life, day: string): number => daysFrom(file.policy.effectiveDate, day);

const note = (life: Life, change: PolicyChange | ChangeRefused, days: DaysOfTerm): boolean => {
  if (change.outcome === 'refused') return false;
  life.file = applied(life.file, change);
  life.known.push({ bookedOn: life.today, days, centDays: centDaysBefore(days) });
  return true;
};

const startOf = (random: Random): Life => {
  const termStart = dayAfter('2026-01-01', random.between(0, 900));
  const termDays = random.pick([365, 366, 181, 184]);
  const premiums = Array.from({ length: random.between(1, 3) }, () => BigInt(random.between(1, 2_000_000)));
  const rounding = {
    unit: random.chance(0.2) ? ('dollar' as const) : ('cent' as const),
    mode: random.chance(0.5) ? ('half_even' as const) : ('half_up' as const),
  };
  const whole = rounding.unit === 'dollar' ? premiums.map((premium) => (premium / 100n + 1n) * 100n) : premiums;
  const minimumEarnedRate = random.pick(['0.000000', '0.000000', '0.100000', '0.250000']);
  const today = dayAfter(termStart, -random.between(0, 40));
  const termEnd = dayAfter(termStart, termDays);
  const file = opened({ termStart, termEnd, premiums: whole, rounding, minimumEarnedRate }, bookedOn(today));
  const days = daysOf(termDays, whole);
  return {
    file,
    known: [{ bookedOn: today, days, centDays: centDaysBefore(days) }],
    before: days,
    method: 'flat',
    today,
  };
};

const endorse = (life: Life, random: Random, context: string): boolean => {
  const effectiveDate = dayAfter(life.file.policy.effectiveDate, random.between(-3, lastDays(life).length + 2));
  const percent = BigInt(random.between(0, 300));
  const from = indexOf(life, effectiveDate);
  const days = lastDays(life).map((premiums, day) =>
    day < from ? premiums : (premiums?.map((premium) => (premium * percent) / 100n) ?? null),
  );
  const change = endorsed(
    life.file,
    { ...why, effectiveDate, changed: (content) => repriced(content, percent) },
    bookedOn(life.today),
  );
  if (!note(life, change, days)) return false;
  const { cancellationDate } = life.file.policy;
  if (cancellationDate !== null) {
    // What is endorsed while a cancellation is ahead is what would have gone on after it.
    const end = indexOf(life, cancellationDate);
    const before = days.map((premiums, day) => (day < end ? premiums : (days[end - 1] ?? null)));
    life.before = before;
    expect(writtenBy(life), context).toBe(kept(life, life.method, days, before));
  }
  return true;
};

const writtenBy = ({ file }: Life): bigint => file.transactions.reduce((sum, one) => sum + one.premiumChangeCents, 0n);

/** What a cancellation keeps, from the days that stay covered, and those of the term if nothing were to change after it. */
const kept = ({ file }: Life, method: string, ended: DaysOfTerm, unended: DaysOfTerm): bigint => {
  if (method === 'flat') return 0n;
  const whole = costBefore(unended, unended.length, file.rounding);
  const earned = costBefore(ended, ended.length, file.rounding);
  const penalty = method === 'short_rate' ? whole - earned - nearest((whole - earned) * 9n, 10n, true) : 0n;
  const least = nearest(whole * BigInt(file.policy.minimumEarnedRate.replace('.', '')), 1_000_000n, true);
  const most = [earned + penalty, least].reduce((one, other) => (one < other ? other : one));
  return most < whole ? most : whole;
};

const cancel = (life: Life, random: Random, context: string): boolean => {
  const { policy } = life.file;
  const method = random.pick(['flat', 'pro_rata', 'short_rate'] as const);
  const effectiveDate =
    method === 'flat' ? policy.effectiveDate : dayAfter(policy.effectiveDate, random.between(0, 370));
  const before = lastDays(life);
  const from = indexOf(life, effectiveDate);
  const ended = lastDays(life).map((premiums, day) => (day < from ? premiums : null));
  const unended = before.map((premiums, day) => (day < from ? premiums : (before[from] ?? null)));
  const keeps = kept(life, method, ended, unended);
  const cancellation = { ...why, method, effectiveDate, notice: null };
  const done = note(life, cancelled(life.file, cancellation, bookedOn(life.today)), ended);
  if (!done) return false;
  life.before = before;
  life.method = method;
  expect(writtenBy(life), context).toBe(keeps);
  return true;
};

const reinstate = (life: Life, random: Random): boolean => {
  const ended = life.file.policy.cancellationDate;
  if (ended === null) return false;
  const coveredAgainFrom = random.chance(0.5) ? null : dayAfter(ended, random.between(1, 60));
  const from = indexOf(life, coveredAgainFrom ?? ended);
  const gap = indexOf(life, ended);
  const days = life.before.map((premiums, day) => (day >= gap && day < from ? null : premiums));
  return note(life, reinstated(life.file, { ...why, coveredAgainFrom }, bookedOn(life.today)), days);
};

const premiumsOf = (file: PolicyFile) => {
  const { effectiveDate: termStart, expirationDate: termEnd } = file.policy;
  const segments = file.segments.map((segment) => ({
    ...segment,
    annualPremiumCents: segment.coverages.reduce((sum, { premiumCents }) => sum + premiumCents, 0n),
  }));
  return { termStart, termEnd, segments, transactions: file.transactions };
};

/** The figures of a day, from the list of days and the changes, without segments: earned are the days before `next`. */
const expectedOf = (life: Life, asOf: string, knownAt: string, next = asOf) => {
  let [written, charged] = [0n, 0n];
  for (const { bookedAt, effectiveDate, premiumChangeCents } of life.file.transactions) {
    if (bookedAt.toISOString().slice(0, 10) > knownAt) continue;
    charged += premiumChangeCents;
    if (effectiveDate <= asOf) written += premiumChangeCents;
  }
  const { days, centDays } = life.known.findLast((one) => one.bookedOn <= knownAt) ?? { days: [], centDays: [] };
  const [at, end] = [indexOf(life, asOf), indexOf(life, next)];
  const isOver = at >= 0 && (end >= days.length || days.findLastIndex((premiums) => premiums !== null) < at);
  const byDays = nearest(centDays[Math.min(Math.max(0, end), days.length)] ?? 0n, BigInt(days.length || 1), true);
  return { written, earned: isOver ? written : byDays < charged ? byDays : charged };
};

/** When a day is over, that day is earned, and nothing of what takes effect on the next. */
const checkEnd = (life: Life, premium: PremiumFile, { day, context }: { day: string; context: string }): void => {
  const { writtenCents, earnedCents, unearnedCents } = premiumAtEndOf(premium, { day, timeZone: 'UTC' });
  const { written, earned } = expectedOf(life, day, day, dayAfter(day, 1));
  const unearned = written - earned;
  if (writtenCents === written && earnedCents === earned && unearnedCents === unearned) return;
  const where = { context, day };
  expect({ ...where, writtenCents, earnedCents, unearnedCents }).toEqual({ ...where, written, earned, unearned });
};

const checkDays = (life: Life, random: Random, context: string): void => {
  const { policy, transactions, segments, rounding } = life.file;
  const turning = transactions.flatMap((one) => [one.effectiveDate, dayAfter(one.effectiveDate, 1)]);
  const inner = Array.from({ length: 4 }, () => dayAfter(policy.effectiveDate, random.between(-5, 370)));
  const days = [...new Set([...turning, ...inner, policy.expirationDate])].toSorted();
  const premium = premiumsOf(life.file);
  for (const { bookedOn: knownAt } of life.known) {
    let earnedBefore = 0n;
    for (const asOf of days) {
      const found = premiumAsOf(premium, { asOf, knownAt, timeZone: 'UTC' });
      const { written, earned } = expectedOf(life, asOf, knownAt);
      const right =
        found.writtenCents === written &&
        found.earnedCents === earned &&
        found.earnedCents + found.unearnedCents === found.writtenCents &&
        found.earnedCents >= earnedBefore;
      const where = { context, asOf, knownAt, earnedBefore };
      if (!right) expect({ ...where, ...found }).toEqual({ ...where, written, earned });
      earnedBefore = found.earnedCents;
    }
  }
  for (const day of [...days, ...life.known.map(({ bookedOn }) => bookedOn)]) checkEnd(life, premium, { day, context });
  const covered = liveSegments(segments);
  const isCovered = lastDays(life).map((_, day) => {
    const date = dayAfter(policy.effectiveDate, day);
    return covered.filter(({ fromDate, toDate }) => fromDate <= date && date < toDate).length;
  });
  expect(isCovered, context).toEqual(lastDays(life).map((premiums) => (premiums === null ? 0 : 1)));
  if (policy.cancellationDate === null) {
    const written = transactions.reduce((sum, one) => sum + one.premiumChangeCents, 0n);
    expect(written, context).toBe(costBefore(lastDays(life), lastDays(life).length, rounding));
  }
};

it(`keeps the books of ${terms} random terms with random changes: sums hold and earned never falls for each pair of days, segments cover the term`, () => {
  const random = createRandom(seed);
  let changes = 0;
  for (let term = 0; term < terms; term += 1) {
    const context = `seed ${seed}, term ${term}`;
    const life = startOf(random);
    for (let step = random.between(0, 6); step > 0; step -= 1) {
      life.today = dayAfter(life.today, random.pick([0, 0, 1, 20, 60]));
      const act = random.pick(['endorse', 'endorse', 'cancel', 'reinstate'] as const);
      const done = { endorse, reinstate, cancel }[act](life, random, context);
      changes += done ? 1 : 0;
    }
    checkDays(life, random, context);
  }
  expect(changes).toBeGreaterThan(terms);
}, 120_000);
