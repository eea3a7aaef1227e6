import { expect, it } from 'vitest';
import { delinquencyDays, stageOn } from './delinquency.ts';

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
