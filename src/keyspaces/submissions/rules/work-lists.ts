import type { submissionPriority } from '../../../../schema/submissions/enums.ts';
import type { taskKind, taskQueue } from '../../../../schema/task.ts';
import { addBusinessDays, addDays } from '../../global/rules/dates.ts';

/** Business days within which an underwriter takes a submission up, by its priority. */
const daysToTakeUp: Readonly<Record<keyof typeof submissionPriority, number>> = { rush: 1, high: 2, normal: 3, low: 5 };

/** A task as its row says it, without id, tenant and whose book it is of. */
interface NewTask {
  readonly kind: keyof typeof taskKind;
  readonly queue: keyof typeof taskQueue;
  readonly dueOn: string;
  readonly note: string | null;
}

/** The task that a submission is for the underwriters while nobody has it. */
export const underwritingTask = (priority: keyof typeof submissionPriority, today: string): NewTask => ({
  kind: 'underwriting',
  queue: 'underwriting',
  dueOn: addBusinessDays(today, daysToTakeUp[priority]),
  note: null,
});

/** The task of telling a declined applicant in writing why, within the days that the state gives. */
export const adverseActionTask = (noticeDays: number, today: string, note: string | null): NewTask => ({
  kind: 'adverse_action_notice',
  queue: 'compliance',
  dueOn: addDays(today, noticeDays),
  note,
});

/** Business days within which an underwriter tells two businesses apart. */
const daysToClear = 2;

/** The task of telling a business apart from insureds of other agencies which it may be. */
export const clearanceTask = (alikeIds: readonly string[], today: string): NewTask => ({
  kind: 'clearance',
  queue: 'underwriting',
  dueOn: addBusinessDays(today, daysToClear),
  note: `It may be the same business as ${alikeIds.join(', ')}.`,
});
