import { describe, expect, it } from 'vitest';
import { type AdditionalInsuredDays, additionalInsuredsAfter } from './additional-insureds.ts';

const insured = (id: string, fromDate: string, agreedToDate: string): AdditionalInsuredDays => ({
  id,
  fromDate,
  toDate: agreedToDate,
  agreedToDate,
});

const rows = [
  insured('for the term', '2026-01-01', '2027-01-01'),
  insured('had left', '2026-01-01', '2026-03-01'),
  insured('had left that day', '2026-01-01', '2026-05-01'),
  insured('for a job', '2026-02-01', '2026-09-01'),
  insured('for a later job', '2026-08-01', '2026-10-01'),
];

const changedTo = (before: readonly AdditionalInsuredDays[], coverEndsOn: string | null): AdditionalInsuredDays[] => {
  const changed = new Map(additionalInsuredsAfter({ coverEndsOn }, before).map(({ id, toDate }) => [id, toDate]));
  return before.map((row) => ({ ...row, toDate: changed.get(row.id) ?? row.toDate }));
};

const days = (list: readonly AdditionalInsuredDays[]) => list.map(({ id, toDate }) => [id, toDate]);

describe('others who are insured under a policy', () => {
  const cancelled = changedTo(rows, '2026-05-01');

  it('are insured until a cancellation at most, and one whose cover was to begin later not at all', () => {
    expect(days(cancelled)).toEqual([
      ['for the term', '2026-05-01'],
      ['had left', '2026-03-01'],
      ['had left that day', '2026-05-01'],
      ['for a job', '2026-05-01'],
      ['for a later job', '2026-08-01'],
    ]);
  });

  it('come back with a reinstated policy for as long as was agreed, and not when they had left before', () => {
    expect(days(changedTo(cancelled, '2027-01-01'))).toEqual(days(rows));
  });

  it('stay as they are with a change that does not move the end of cover', () => {
    expect(additionalInsuredsAfter({ coverEndsOn: null }, cancelled)).toEqual([]);
  });
});
