import { eq } from 'drizzle-orm';
import { quotes } from '../../../../schema/submissions/tables/index.ts';
import type { StoredRow, WriteTransaction } from '../../../data/write/write-transaction.ts';
import { invalidTransition, type Refusal, staleVersion } from '../../../graphql/mutation/index.ts';
import { type End, quoteStatusAfterEnd } from '../rules/ending.ts';
import { submissionTransitions } from '../rules/lifecycle.ts';
import { closeTasks } from './work-lists.ts';

/** What is locked of a submission that is to end. */
export const endedColumns = [
  'version',
  'status',
  'claimedById',
  'stateCode',
  'programId',
  'producerId',
  'carrierId',
  'insuredId',
  'declineReason',
  'lostReason',
  'competitor',
] as const;

/** A locked submission that is to end. */
export type EndedSubmission = Pick<StoredRow<'submissions'>, (typeof endedColumns)[number]>;

/** Why a submission cannot end so; null when it can. */
export const refusalToEnd = (submission: EndedSubmission, end: End, expectedVersion: number): Refusal | null =>
  staleVersion(submission, expectedVersion) ??
  invalidTransition(submissionTransitions, submission.status, end, 'submissionId');

/** Why a submission ended. */
type Reason = Partial<Pick<StoredRow<'submissions'>, 'declineReason' | 'lostReason' | 'competitor'>>;

/** Ends a locked submission without a policy, and with it what is open of it: quotes, and tasks of the underwriters. */
export const endSubmission = async (
  transaction: WriteTransaction<'submissions'>,
  submissionId: string,
  { end, reason, userId }: { readonly end: End; readonly reason: Reason; readonly userId: string },
): Promise<void> => {
  await transaction.set('submissions', submissionId, { ...reason, status: end });
  for (const { id } of await transaction.read('quotes', ['id'], eq(quotes.submissionId, submissionId))) {
    const quote = await transaction.lock('quotes', id, ['status']);
    const status = quote && quoteStatusAfterEnd(quote.status, end);
    if (status) await transaction.set('quotes', id, { status });
  }
  await closeTasks(transaction, submissionId, ['underwriting'], userId);
};
