import { and, eq, inArray } from 'drizzle-orm';
import { submissions } from '../../../../schema/submissions/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { event, type NewEvent } from '../../../events/event.ts';
import { defineHandler } from '../../../events/handler.ts';
import { leadingTo, mayBecome } from '../../global/rules/lifecycle.ts';
import { type EndedSubmission, endedColumns, endSubmission } from '../intake/ending.ts';
import { submissionTransitions } from '../rules/lifecycle.ts';

/** How many submissions one transaction withdraws: it holds their locks until it is over. */
const atOnce = 25;

type Transaction = WriteTransaction<'submissions'>;

/** Has the next submissions of an agency withdrawn, if it has any: in a transaction of its own, which locks before it reads. */
const withdrawNext = async (
  transaction: Transaction,
  producerId: string,
  sequence: number,
): Promise<readonly NewEvent[]> => {
  const open = and(
    eq(submissions.producerId, producerId),
    inArray(submissions.status, leadingTo(submissionTransitions, 'withdrawn')),
  );
  const found = await transaction.read('submissions', ['id'], open);
  const submissionIds = found
    .map(({ id }) => id)
    .toSorted()
    .slice(0, atOnce);
  if (submissionIds.length === 0) return [];
  return [event('producer.runningOff', { id: producerId, sequence }, { producerId, submissionIds })];
};

const lockOpen = async (transaction: Transaction, ids: readonly string[]): Promise<string[]> => {
  const open: string[] = [];
  for (const id of ids) {
    const submission: EndedSubmission | null = await transaction.lock('submissions', id, endedColumns);
    if (submission && mayBecome(submissionTransitions, submission.status, 'withdrawn')) open.push(id);
  }
  return open;
};

defineHandler('producer.terminated', {
  keyspace: 'submissions',
  name: 'runOffProducer',
  handle: ({ payload: { producerId }, sequence }, transaction) => withdrawNext(transaction, producerId, sequence),
});

// Nothing of the agency can be bound any more. An underwriter may take a submission up again, when the insured has another one.
defineHandler('producer.runningOff', {
  keyspace: 'submissions',
  name: 'withdrawSubmissions',
  handle: async ({ payload: { producerId, submissionIds }, sequence, actorId }, transaction) => {
    transaction.because('The contract with the agency has ended.');
    for (const id of await lockOpen(transaction, submissionIds)) {
      await endSubmission(transaction, id, { end: 'withdrawn', reason: { lostReason: 'other' }, userId: actorId });
    }
    return withdrawNext(transaction, producerId, sequence + 1);
  },
});
