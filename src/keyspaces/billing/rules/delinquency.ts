import { addDays, daysBetween } from '../../global/rules/dates.ts';

/** How far unpaid premium has come. */
export type DelinquencyStage = 'overdue' | 'reminded' | 'noticed';

/** Days after the first overdue day on which the reminder goes out, and notice of cancellation. */
const reminderDay = 5;
const noticeDay = 10;

/** The stage that an unpaid invoice has reached on a day, and null before it is overdue. */
export const stageOn = (firstOverdueDay: string, day: string): DelinquencyStage | null => {
  const dayOfChain = daysBetween(firstOverdueDay, day) + 1;
  if (dayOfChain < 1) return null;
  if (dayOfChain < reminderDay) return 'overdue';
  return dayOfChain < noticeDay ? 'reminded' : 'noticed';
};

/** The days of the chain: the first overdue day, the reminder, and the notice of cancellation. */
export const delinquencyDays = (dueDate: string, graceDays = 0) => {
  const overdueOn = addDays(dueDate, graceDays + 1);
  return {
    overdueOn,
    remindOn: addDays(overdueOn, reminderDay - 1),
    noticeOn: addDays(overdueOn, noticeDay - 1),
  };
};
