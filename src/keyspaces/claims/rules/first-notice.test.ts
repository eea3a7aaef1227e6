import { describe, expect, it } from 'vitest';
import { type CoverInTime, coverageAtNotice } from './coverage-at-notice.ts';
import { firstNoticeProblems } from './first-notice.ts';

interface Segment {
  readonly id: string;
  readonly fromDate: string;
  readonly toDate: string;
}

const cover = (segments: readonly Segment[], more: Partial<CoverInTime<Segment>> = {}): CoverInTime<Segment> => ({
  trigger: 'occurrence',
  effectiveDate: '2026-03-01',
  expirationDate: '2027-03-01',
  cancellationDate: null,
  retroactiveDate: null,
  extendedReportingUntil: null,
  segmentOn: (day) => segments.find(({ fromDate, toDate }) => fromDate <= day && day < toDate) ?? null,
  ...more,
});

const first = { id: 'first', fromDate: '2026-03-01', toDate: '2026-07-01' };
const second = { id: 'second', fromDate: '2026-07-22', toDate: '2027-03-01' };

const lossOn = (dateOfLoss: string, more: { claimMadeDate?: string; reportedOn?: string } = {}) => ({
  dateOfLoss,
  claimMadeDate: null,
  reportedOn: '2027-06-01',
  ...more,
});

/** The segment that the claim relies on, or why there is none. */
const answer = (of: CoverInTime<Segment>, notice: ReturnType<typeof lossOn>): string => {
  const coverage = coverageAtNotice(of, notice);
  return coverage.status === 'none' ? `none: ${coverage.reason}` : coverage.segment.id;
};

describe('a first notice of loss', () => {
  const notice = {
    description: 'Scaffold fell on a parked car',
    dateOfLoss: '2026-03-01',
    claimMadeDate: null,
    reportedOn: '2026-03-02',
  };

  it('is recorded for a loss on any day before the report, inside the cover or not', () => {
    expect(firstNoticeProblems(notice)).toEqual([]);
    expect(firstNoticeProblems({ ...notice, dateOfLoss: '1999-12-31' })).toEqual([]);
  });

  it('is sent back without a description, and with days that cannot be', () => {
    expect(firstNoticeProblems({ ...notice, description: '\u200B\u2800' })).toEqual(['description_missing']);
    expect(firstNoticeProblems({ ...notice, description: ' ', dateOfLoss: '2026-03-03' })).toEqual([
      'description_missing',
      'loss_after_report',
    ]);
    expect(firstNoticeProblems({ ...notice, claimMadeDate: '2026-03-03' })).toEqual(['claim_made_after_report']);
    expect(firstNoticeProblems({ ...notice, claimMadeDate: '2026-02-28' })).toEqual(['claim_made_before_loss']);
  });
});

describe('an occurrence policy', () => {
  const occurrence = cover([first, second]);

  it('answers with the segment of the day of the loss, whenever the claim is made', () => {
    expect(answer(occurrence, lossOn('2026-03-01'))).toBe('first');
    expect(answer(occurrence, lossOn('2027-02-28', { claimMadeDate: '2027-05-01' }))).toBe('second');
  });

  it('gives no cover in a lapse, outside the term and after its cancellation', () => {
    expect(answer(occurrence, lossOn('2026-07-10'))).toBe('none: in_lapse');
    expect(answer(occurrence, lossOn('2026-02-28'))).toBe('none: before_term');
    expect(answer(occurrence, lossOn('2027-03-01'))).toBe('none: after_term');
    const cancelled = cover([first], { cancellationDate: '2026-07-01' });
    expect(answer(cancelled, lossOn('2026-07-01'))).toBe('none: after_cancellation');
  });
});

describe('a claims-made policy', () => {
  const claimsMade = { trigger: 'claims_made', retroactiveDate: '2025-01-01' } as const;

  it('covers a claim made in its term for a loss since the retroactive date, under the terms of the day it was made', () => {
    const policy = cover([first, second], claimsMade);
    const madeIn = (claimMadeDate: string) => ({ claimMadeDate, reportedOn: '2026-12-01' });
    expect(answer(policy, lossOn('2025-01-01', madeIn('2026-08-01')))).toBe('second');
    expect(answer(policy, lossOn('2024-12-31', madeIn('2026-08-01')))).toBe('none: before_retroactive_date');
    expect(answer(policy, lossOn('2025-06-01', madeIn('2026-02-01')))).toBe('none: before_term');
    expect(answer(policy, lossOn('2025-06-01', madeIn('2026-07-10')))).toBe('none: in_lapse');
  });

  it('takes the day of the report where nobody knows when the claim was made', () => {
    expect(answer(cover([first], claimsMade), lossOn('2025-06-01', { reportedOn: '2026-04-01' }))).toBe('first');
  });

  it('covers claims of the extended reporting period, for losses before the end of cover', () => {
    const late = (dateOfLoss: string, claimMadeDate: string) => lossOn(dateOfLoss, { claimMadeDate });
    const plain = cover([second], claimsMade);
    expect(answer(plain, late('2026-09-01', '2027-03-01'))).toBe('none: not_made_in_time');
    const extended = cover([second], { ...claimsMade, extendedReportingUntil: '2027-05-01' });
    expect(answer(extended, late('2026-09-01', '2027-04-30'))).toBe('second');
    expect(answer(extended, late('2026-09-01', '2027-05-01'))).toBe('none: not_made_in_time');
    expect(answer(extended, late('2027-03-02', '2027-04-30'))).toBe('none: after_term');
  });
});
