import { describe, expect, it } from 'vitest';
import { isExpiredOn, isOpenToBind, isPastDate, type OfferedQuote, offerExpiresAt } from './offer.ts';

const issued: OfferedQuote = {
  status: 'issued',
  offeredAt: new Date('2026-10-02T15:00:00Z'),
  expiresAt: new Date('2026-11-02T00:00:00Z'),
};

describe('an offer', () => {
  it('can be bound from the day on which it is made to the last day before it lapses', () => {
    const open = ['2026-10-01', '2026-10-02', '2026-11-01', '2026-11-02'].map((day) => isOpenToBind(issued, day));
    expect(open).toEqual([false, true, true, false]);
  });

  it('that lapses during a day is not open on that day, so that none is shown open past its expiry', () => {
    const quote = { ...issued, expiresAt: new Date('2026-11-01T09:00:00Z') };
    expect(isOpenToBind(quote, '2026-11-01')).toBe(false);
    expect(isExpiredOn(quote, '2026-11-01')).toBe(true);
    expect(isOpenToBind(quote, '2026-10-31')).toBe(true);
  });

  it('is expired by its dates while its status still says that it is issued', () => {
    expect(isExpiredOn(issued, '2026-11-25')).toBe(true);
    expect(isOpenToBind(issued, '2026-11-25')).toBe(false);
    expect(isExpiredOn({ ...issued, status: 'accepted' }, '2026-11-25')).toBe(true);
  });

  it('is open in no other status than issued or accepted, whatever the dates', () => {
    const statuses = ['referred', 'declined', 'binding', 'bound', 'not_taken', 'expired', 'superseded'] as const;
    expect(statuses.filter((status) => isOpenToBind({ ...issued, status }, '2026-10-15'))).toEqual([]);
    expect(isOpenToBind({ ...issued, status: 'accepted' }, '2026-10-15')).toBe(true);
  });

  it('does not expire once it has ended otherwise', () => {
    expect(isExpiredOn({ ...issued, status: 'bound' }, '2027-01-01')).toBe(false);
  });

  it('lasts thirty days, but no longer than its cover may still begin', () => {
    expect(offerExpiresAt('2026-10-02', '2026-12-01', 3).toISOString()).toBe('2026-11-02T00:00:00.000Z');
    expect(offerExpiresAt('2026-10-02', '2026-10-10', 3).toISOString()).toBe('2026-10-14T00:00:00.000Z');
  });
});

it('a submission is past its date more than thirty days after cover was to begin, unless it has ended', () => {
  const submission = { status: 'in_review', requestedEffectiveDate: '2026-10-01' };
  expect(isPastDate(submission, '2026-10-31')).toBe(false);
  expect(isPastDate(submission, '2026-11-01')).toBe(true);
  expect(isPastDate({ ...submission, status: 'bound' }, '2026-11-01')).toBe(false);
});
