import { and, eq, inArray } from 'drizzle-orm';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { submissionsTasks } from '../../../../schema/submissions/tables/index.ts';
import type { taskKind, taskQueue } from '../../../../schema/task.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';

/** A task about a subject, in the book of the subject's owners. */
interface Task {
  readonly subjectId: string;
  readonly kind: keyof typeof taskKind;
  readonly queue: keyof typeof taskQueue;
  readonly dueOn: string;
  readonly note: string | null;
  readonly producerId: string | null;
  readonly carrierId: string | null;
  readonly insuredId: string | null;
}

/** Puts a task on the list of its queue. */
export const raiseTask = (transaction: WriteTransaction<'submissions'>, task: Task): Promise<void> => {
  const id = transaction.newId(identifierPrefixes.submissionsTasks);
  const open = { id, assigneeId: null, status: 'open', doneAt: null, doneById: null } as const;
  return transaction.insert('submissionsTasks', [{ ...task, ...open }]);
};

/** Takes the open tasks of some kinds about a subject off the lists. The caller holds the subject's lock: nobody adds one meanwhile. */
export const closeTasks = async (
  transaction: WriteTransaction<'submissions'>,
  subjectId: string,
  kinds: readonly (keyof typeof taskKind)[],
  doneById: string,
): Promise<void> => {
  const { subjectId: subject, kind, status } = submissionsTasks;
  const condition = and(eq(subject, subjectId), inArray(kind, [...kinds]), eq(status, 'open'));
  for (const { id } of await transaction.read('submissionsTasks', ['id'], condition)) {
    const task = await transaction.lock('submissionsTasks', id, ['status', 'doneAt', 'doneById']);
    if (task?.status !== 'open') continue;
    await transaction.set('submissionsTasks', id, { status: 'done', doneAt: transaction.now, doneById });
  }
};
