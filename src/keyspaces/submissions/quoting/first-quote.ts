import type { StoredRow, WriteTransaction } from '../../../data/write/write-transaction.ts';
import { productionSums, quotedTotals } from '../rules/production.ts';

/** The columns of a submission that say where it counts in production, and whether it was quoted before. */
export const productionColumns = [
  'submittedOn',
  'submittedAt',
  'firstQuotedAt',
  'programId',
  'carrierId',
  'producerId',
] as const;

/** What a locked submission says of its first quote once it has a status; counts the quote where it is the first one. */
export const firstQuote = (
  transaction: WriteTransaction<'submissions'>,
  submission: Pick<StoredRow<'submissions'>, (typeof productionColumns)[number]>,
  status: StoredRow<'submissions'>['status'],
): { readonly firstQuotedAt?: Date } => {
  if (status !== 'quoted' || submission.firstQuotedAt !== null) return {};
  transaction.addTo('productionTotals', quotedTotals(submission, transaction.now), productionSums);
  return { firstQuotedAt: transaction.now };
};
