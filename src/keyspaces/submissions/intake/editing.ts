import { eq, getColumns } from 'drizzle-orm';
import { quotes, submissions } from '../../../../schema/submissions/tables/index.ts';
import type { Viewer } from '../../../auth/viewer.ts';
import type { Changes, StoredRow, WriteTransaction } from '../../../data/write/write-transaction.ts';
import { invalidTransition, notFound, type Refusal, refuse, staleVersion } from '../../../graphql/mutation/index.ts';
import { LockedByOther } from '../refusals.ts';
import { agencyEdits, isSupersededByEdit, statusAfterEdit, underwriterEdits } from '../rules/editing.ts';

type Transaction = WriteTransaction<'submissions'>;
type Submission = StoredRow<'submissions'>;

/** Who changes what a submission says, and what they have seen of it. */
interface Edit {
  readonly submissionId: string;
  readonly expectedVersion: number;
  readonly viewer: Viewer;
}

const refusalToEdit = (submission: Submission, { expectedVersion, viewer }: Edit): Refusal | null => {
  const { status, claimedById } = submission;
  const isAgency = viewer.role === 'producer' || viewer.role === 'agency_admin';
  const transitions = isAgency ? agencyEdits : underwriterEdits;
  const after = statusAfterEdit(status);
  // The agency may answer while an underwriter waits for it; an administrator may step in anywhere.
  const mayStepIn = claimedById === null || claimedById === viewer.userId || viewer.role === 'org_admin';
  const isHeld = isAgency ? !agencyEdits[status].includes(after) : true;
  if (isHeld && !mayStepIn && underwriterEdits[status].includes(after)) {
    return refuse(LockedByOther, ['submissionId'], { claimedById });
  }
  return staleVersion(submission, expectedVersion) ?? invalidTransition(transitions, status, after, 'submissionId');
};

// Object.keys loses the names of the columns; the table's type still holds them.
const submissionColumns = Object.keys(getColumns(submissions)) as (keyof Submission & string)[];

/** Locks a submission whose content is to change. A refusal when the viewer may not change it as it stands. */
export const lockForEdit = async (transaction: Transaction, edit: Edit): Promise<Submission | Refusal> => {
  const { submissionId } = edit;
  const submission = await transaction.lock('submissions', submissionId, submissionColumns);
  if (!submission) return notFound(submissionId, 'submissionId');
  return refusalToEdit(submission, edit) ?? submission;
};

const supersedeQuotes = async (transaction: Transaction, submissionId: string): Promise<void> => {
  for (const { id } of await transaction.read('quotes', ['id'], eq(quotes.submissionId, submissionId))) {
    const quote = await transaction.lock('quotes', id, ['status']);
    if (quote && isSupersededByEdit(quote.status)) await transaction.set('quotes', id, { status: 'superseded' });
  }
};

/**
 * Changes what a locked submission says. Its version grows whether a column of its own differs or not, because what else
 * belongs to it has changed; quotes that were made of it are superseded.
 */
export const changeContent = async (
  transaction: Transaction,
  submission: Submission,
  values: Partial<Submission>,
): Promise<void> => {
  const { id, status } = submission;
  const after = { ...values, status: statusAfterEdit(status) };
  await transaction.changeOne('submissions', after satisfies Changes<'submissions'>, eq(submissions.id, id));
  transaction.audit('submissions', id, submission, after);
  if (after.status !== status) await supersedeQuotes(transaction, id);
};
