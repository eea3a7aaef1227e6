import { describe, expect, it } from 'vitest';
import { applied, bookedOn, changedBy, opened, repriced } from '../../../../test/support/policy-file.ts';
import { type Cancellation, cancelled } from './cancellation.ts';
import { endorsed } from './endorsement.ts';
import { nonRenewalRescinded, nonRenewed } from './non-renewal.ts';
import type { PolicyFile, SegmentContent } from './policy-file.ts';
import { cancellationRescinded, reinstated } from './reinstatement.ts';
import { liveSegments, segmentOn } from './segments.ts';

const file = opened({ termStart: '2026-01-01', termEnd: '2027-01-01', premiums: [100_000n] }, bookedOn('2025-12-20'));
const why = { reasonCode: 'exposure_change', reason: null, requestedBy: 'insured' } as const;

const endorse = (
  policy: PolicyFile,
  effectiveDate: string,
  booked: string,
  changed: (content: SegmentContent) => SegmentContent = (content) => repriced(content, 110n),
) => endorsed(policy, { ...why, effectiveDate, changed }, bookedOn(booked));

const cancel = (policy: PolicyFile, effectiveDate: string, booked: string, more: Partial<Cancellation> = {}) =>
  cancelled(
    policy,
    {
      reasonCode: 'insured_request',
      reason: null,
      requestedBy: 'insured',
      method: 'pro_rata',
      effectiveDate,
      notice: null,
      ...more,
    },
    bookedOn(booked),
  );

const daysOf = (policy: PolicyFile) =>
  liveSegments(policy.segments).map(({ fromDate, toDate, coverages }) => [
    fromDate,
    toDate,
    coverages[0]?.premiumCents,
  ]);

describe('an endorsement', () => {
  it.each(['2025-12-01', '2025-12-31', '2027-01-01', '2027-02-01'])(
    'with effect from %s, outside the term, is refused and charges nothing',
    (day) => {
      expect(endorse(file, day, '2026-01-01')).toEqual({ outcome: 'refused', code: 'effective_date_outside_term' });
    },
  );

  it('charges the whole difference when it takes effect with the term', () => {
    expect(changedBy(endorse(file, '2026-01-01', '2026-01-06')).transaction.premiumChangeCents).toBe(10_000n);
  });

  it('may be the second one on a day: what the first one wrote is kept, and no longer holds', () => {
    const once = applied(file, changedBy(endorse(file, '2026-07-02', '2026-07-02')));
    const twice = applied(once, changedBy(endorse(once, '2026-07-02', '2026-07-09')));
    expect(daysOf(twice)).toEqual([
      ['2026-01-01', '2026-07-02', 100_000n],
      ['2026-07-02', '2027-01-01', 121_000n],
    ]);
    const known = segmentOn(twice.segments, twice.transactions, {
      asOf: '2026-08-01',
      knownAt: '2026-07-08',
      timeZone: 'UTC',
    });
    expect(known?.coverages[0]?.premiumCents).toBe(110_000n);
    expect(new Set(twice.segments.map(({ id }) => id)).size).toBe(twice.segments.length);
  });

  it('that changes a name alone charges nothing, however often the term is split', () => {
    const renamed = (content: SegmentContent) => ({ ...content, namedInsured: 'Tidewater Homes LLC' });
    let policy = opened(
      { termStart: '2026-01-01', termEnd: '2027-01-01', premiums: [33_333n, 1n, 77n] },
      bookedOn('2025-12-20'),
    );
    for (const day of ['2026-02-11', '2026-03-29', '2026-08-17', '2026-05-05']) {
      const change = changedBy(endorse(policy, day, day, renamed));
      expect(change.transaction).toMatchObject({ premiumChangeCents: 0n, charges: [] });
      policy = applied(policy, change);
    }
  });

  it('is refused where the policy gives no cover: once it is cancelled, and on the days of a lapse', () => {
    const ended = applied(file, changedBy(cancel(file, '2026-05-01', '2026-05-01')));
    expect(endorse(ended, '2026-03-01', '2026-05-02')).toMatchObject({ code: 'policy_not_in_force' });
    const again = { ...why, coveredAgainFrom: '2026-06-01' };
    const lapsed = applied(ended, changedBy(reinstated(ended, again, bookedOn('2026-06-01'))));
    expect(endorse(lapsed, '2026-05-20', '2026-06-02')).toMatchObject({ code: 'not_in_force_on_date' });
  });
});

describe('a cancellation', () => {
  it('by the insurer needs a notice, mailed as long before as the state demands', () => {
    const byInsurer = { requestedBy: 'mga', reasonCode: 'non_payment' } as const;
    expect(cancel(file, '2026-05-01', '2026-05-01', byInsurer)).toMatchObject({ code: 'notice_required' });
    const late = { ...byInsurer, notice: { mailedOn: '2026-04-22', days: 10 } };
    expect(cancel(file, '2026-05-01', '2026-05-01', late)).toMatchObject({ code: 'notice_period_too_short' });
    const inTime = { ...byInsurer, notice: { mailedOn: '2026-04-21', days: 10 } };
    expect(cancel(file, '2026-05-01', '2026-05-01', inTime)).toMatchObject({ outcome: 'changed' });
  });

  it('by the insurer for an error needs none when cover was never to begin, and one during the term', () => {
    const inError = { requestedBy: 'mga', reasonCode: 'bound_in_error' } as const;
    expect(cancel(file, '2026-01-01', '2026-01-05', { ...inError, method: 'flat' })).toMatchObject({
      outcome: 'changed',
    });
    expect(cancel(file, '2026-05-01', '2026-05-01', inError)).toMatchObject({ code: 'notice_required' });
  });

  it.each(['renewed', 'non_renewed', 'cancelled'] as const)('of a policy that is %s is refused', (status) => {
    const ended = { ...file, policy: { ...file.policy, status } };
    expect(cancel(ended, '2026-05-01', '2027-02-01')).toMatchObject({ code: 'policy_not_in_force' });
  });

  it('is flat only from the first day of the term, and never outside the term', () => {
    expect(cancel(file, '2026-01-02', '2026-01-02', { method: 'flat' })).toMatchObject({
      code: 'flat_after_inception',
    });
    expect(cancel(file, '2027-01-01', '2026-12-30')).toMatchObject({ code: 'effective_date_outside_term' });
  });

  it('at short rate is for the insured alone, and for states that allow it: others get their premium by days', () => {
    const state = {
      termStart: '2026-01-01',
      termEnd: '2027-01-01',
      premiums: [100_000n],
      returnRule: 'pro_rata',
    } as const;
    const byDays = opened(state, bookedOn('2025-12-20'));
    const allowed = { code: 'short_rate_not_allowed', stateCode: 'VA' };
    expect(cancel(byDays, '2026-05-01', '2026-05-01', { method: 'short_rate' })).toMatchObject(allowed);
    const notice = { mailedOn: '2026-02-01', days: 10 };
    const byCompany = { method: 'short_rate', requestedBy: 'mga', reasonCode: 'non_payment', notice } as const;
    expect(cancel(file, '2026-05-01', '2026-05-01', byCompany)).toMatchObject({ ...allowed, requestedBy: 'mga' });
    expect(cancel(byDays, '2026-05-01', '2026-05-01')).toMatchObject({ outcome: 'changed' });
  });

  it('that is booked ahead leaves the policy in force until its day, with the money moved at once', () => {
    const change = changedBy(cancel(file, '2026-07-02', '2026-06-01'));
    expect(change.policy).toEqual({ cancellationDate: '2026-07-02', pendingCancellationDate: '2026-07-02' });
    expect(change.transaction).toMatchObject({ premiumChangeCents: -50_137n, accountingDate: '2026-07-02' });
  });

  it('takes back, each on its own day, endorsements that would have begun later', () => {
    const grown = applied(file, changedBy(endorse(file, '2026-10-01', '2026-05-01')));
    const change = changedBy(cancel(grown, '2026-07-02', '2026-07-02'));
    expect(
      change.accompanying.map(({ effectiveDate, premiumChangeCents }) => [effectiveDate, premiumChangeCents]),
    ).toEqual([['2026-10-01', -2_521n]]);
    expect(change.transaction.premiumChangeCents).toBe(-50_137n);
  });
});

describe('a policy whose cancellation is booked ahead', () => {
  const ahead = (method: Cancellation['method'] = 'pro_rata', policy = file) =>
    applied(policy, changedBy(cancel(policy, '2026-07-02', '2026-03-01', { method })));

  it('may be endorsed before the day of the cancellation, and not from it on', () => {
    expect(endorse(ahead(), '2026-07-02', '2026-04-01')).toMatchObject({ code: 'cancellation_pending' });
    expect(endorse(ahead(), '2026-09-01', '2026-04-01')).toMatchObject({ code: 'cancellation_pending' });
    expect(endorse(ahead(), '2026-07-01', '2026-04-01')).toMatchObject({ outcome: 'changed' });
    expect(endorse(ahead(), '2026-06-01', '2026-07-02')).toMatchObject({ code: 'policy_not_in_force' });
  });

  it('is charged for the days that are left of the shortened term', () => {
    // 10 % more of 1,000.00 for the 91 of 365 days from 2 April to 2 July.
    const change = changedBy(endorse(ahead(), '2026-04-02', '2026-04-02'));
    expect(change.transaction.premiumChangeCents).toBe(2_493n);
    expect(daysOf(applied(ahead(), change))).toEqual([
      ['2026-01-01', '2026-04-02', 100_000n],
      ['2026-04-02', '2026-07-02', 110_000n],
    ]);
  });

  it('is charged at short rate what the cancellation keeps of the endorsed premium', () => {
    // Whole 107,507 (91 days of 100,000 and 274 of 110,000), earned 52,356: a tenth of the difference is kept on top.
    const endorsedFirst = applied(file, changedBy(endorse(file, '2026-04-02', '2026-02-01')));
    const kept = (policy: PolicyFile) =>
      policy.transactions.reduce((sum, { premiumChangeCents }) => sum + premiumChangeCents, 0n);
    const endorsedLast = applied(
      ahead('short_rate'),
      changedBy(endorse(ahead('short_rate'), '2026-04-02', '2026-04-02')),
    );
    expect(kept(endorsedLast)).toBe(52_356n + 5_515n);
    expect(kept(endorsedLast)).toBe(kept(ahead('short_rate', endorsedFirst)));
  });

  it('goes on as it was endorsed when the cancellation is rescinded, or when cover begins again after a lapse', () => {
    const policy = applied(ahead(), changedBy(endorse(ahead(), '2026-04-02', '2026-04-02')));
    const rescinded = applied(policy, changedBy(cancellationRescinded(policy, why, bookedOn('2026-05-01'))));
    expect(daysOf(rescinded)).toEqual([
      ['2026-01-01', '2026-04-02', 100_000n],
      ['2026-04-02', '2026-07-02', 110_000n],
      ['2026-07-02', '2027-01-01', 110_000n],
    ]);
    const direct = applied(file, changedBy(endorse(file, '2026-04-02', '2026-04-02')));
    const written = ({ transactions }: PolicyFile) =>
      transactions.reduce((sum, { premiumChangeCents }) => sum + premiumChangeCents, 0n);
    expect(written(rescinded)).toBe(written(direct));
    const again = { ...why, coveredAgainFrom: '2026-08-01' };
    const lapsed = applied(policy, changedBy(reinstated(policy, again, bookedOn('2026-08-01'))));
    expect(daysOf(lapsed).at(-1)).toEqual(['2026-08-01', '2027-01-01', 110_000n]);
  });
});

describe('a reinstatement', () => {
  it('of a flat cancellation brings everything back: segments, premium and charges', () => {
    const ended = applied(file, changedBy(cancel(file, '2026-01-01', '2025-12-28', { method: 'flat' })));
    expect(daysOf(ended)).toEqual([]);
    const change = changedBy(reinstated(ended, { ...why, coveredAgainFrom: null }, bookedOn('2026-01-05')));
    expect(change.transaction).toMatchObject({ premiumChangeCents: 100_000n, reversalOfId: 'transaction-2' });
    expect(change.policy).toMatchObject({ status: 'active', cancellationDate: null });
    expect(daysOf(applied(ended, change))).toEqual(daysOf(file));
  });

  it('with a lapse is possible once in a term, before the term is over, and after the cancellation', () => {
    const ended = applied(file, changedBy(cancel(file, '2026-05-01', '2026-05-01')));
    const resume = (policy: PolicyFile, from: string, booked: string) =>
      reinstated(policy, { ...why, coveredAgainFrom: from }, bookedOn(booked));
    expect(resume(ended, '2026-05-01', '2026-05-01')).toMatchObject({ code: 'lapse_outside_rest_of_term' });
    expect(resume(ended, '2026-12-01', '2027-01-01')).toMatchObject({ code: 'term_is_over' });
    const once = applied(ended, changedBy(resume(ended, '2026-06-01', '2026-06-01')));
    const twice = applied(once, changedBy(cancel(once, '2026-08-01', '2026-08-01')));
    expect(resume(twice, '2026-09-01', '2026-09-01')).toMatchObject({ code: 'second_lapse' });
    expect(reinstated(file, { ...why, coveredAgainFrom: null }, bookedOn('2026-05-01'))).toMatchObject({
      code: 'policy_not_cancelled',
    });
  });

  it('gives back exactly what a short-rate cancellation returned', () => {
    const ended = changedBy(cancel(file, '2026-05-01', '2026-05-01', { method: 'short_rate' }));
    const change = changedBy(
      reinstated(applied(file, ended), { ...why, coveredAgainFrom: null }, bookedOn('2026-05-08')),
    );
    expect(change.transaction.premiumChangeCents).toBe(-ended.transaction.premiumChangeCents);
  });

  it('brings back what its own cancellation took back, though another one was booked at the same moment', () => {
    const grown = applied(file, changedBy(endorse(file, '2026-10-01', '2026-05-01')));
    const cancelledAndBack = (policy: PolicyFile): PolicyFile => {
      const ended = applied(policy, changedBy(cancel(policy, '2026-07-02', '2026-06-01')));
      return applied(ended, changedBy(reinstated(ended, { ...why, coveredAgainFrom: null }, bookedOn('2026-06-01'))));
    };
    const twice = cancelledAndBack(cancelledAndBack(grown));
    const written = (policy: PolicyFile) =>
      policy.transactions.reduce((sum, { premiumChangeCents }) => sum + premiumChangeCents, 0n);
    expect(written(twice)).toBe(written(grown));
  });

  it('is not needed for a cancellation ahead: it is rescinded as if it had never been', () => {
    const ahead = applied(file, changedBy(cancel(file, '2026-07-02', '2026-06-01')));
    const change = changedBy(cancellationRescinded(ahead, why, bookedOn('2026-06-20')));
    expect(change.transaction).toMatchObject({ type: 'cancellation_rescinded', premiumChangeCents: 50_137n });
    expect(change.policy).toMatchObject({ status: 'active', cancellationDate: null, pendingCancellationDate: null });
    expect(cancellationRescinded(ahead, why, bookedOn('2026-07-03'))).toMatchObject({ code: 'term_is_over' });
  });
});

describe('notice of non-renewal', () => {
  it('leaves the policy as it is until its term ends, and must be mailed in time', () => {
    const notice = { mailedOn: '2026-11-17', days: 45 };
    const change = changedBy(nonRenewed(file, { ...why, notice }, bookedOn('2026-11-17')));
    expect(change.policy).toEqual({ renewalIntent: 'non_renew' });
    expect(change.segments).toEqual([]);
    const late = { ...notice, mailedOn: '2026-11-18' };
    expect(nonRenewed(file, { ...why, notice: late }, bookedOn('2026-11-18'))).toMatchObject({
      code: 'notice_period_too_short',
    });
  });

  it('is taken back while it stands, and the policy may be renewed again', () => {
    const notice = { mailedOn: '2026-10-01', days: 45 };
    const noticed = applied(file, changedBy(nonRenewed(file, { ...why, notice }, bookedOn('2026-10-01'))));
    const change = changedBy(nonRenewalRescinded(noticed, why, bookedOn('2026-10-20')));
    expect(change.policy).toEqual({ renewalIntent: 'undecided' });
    expect(nonRenewalRescinded(applied(noticed, change), why, bookedOn('2026-10-21'))).toMatchObject({
      code: 'nothing_pending',
    });
  });
});
