import { expect, it } from 'vitest';
import { delinquencyDays, equityDate, stageOn } from './delinquency.ts';

it('reminds on the fifth day and gives notice on the tenth', () => {
  const days = delinquencyDays('2026-03-10');
  expect(days).toEqual({ overdueOn: '2026-03-11', remindOn: '2026-03-15', noticeOn: '2026-03-20' });
  expect(delinquencyDays('2026-03-10', 3).overdueOn).toBe('2026-03-14');
  const stages = ['2026-03-10', '2026-03-11', '2026-03-14', '2026-03-15', '2026-03-19', '2026-03-20'];
  expect(stages.map((day) => stageOn(days.overdueOn, day))).toEqual([
    null,
    'overdue',
    'overdue',
    'reminded',
    'reminded',
    'noticed',
  ]);
});

it('tells the day to which cover is paid, by whole days and within the term', () => {
  const term = { termStart: '2026-01-01', termEnd: '2027-01-01', writtenPremiumCents: 3_650_00n };
  expect(equityDate({ ...term, paidPremiumCents: 1_000_00n })).toBe('2026-04-11');
  expect(equityDate({ ...term, paidPremiumCents: 0n })).toBe('2026-01-01');
  expect(equityDate({ ...term, paidPremiumCents: 3_650_00n })).toBe('2027-01-01');
});
