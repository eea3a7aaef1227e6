import { eq } from 'drizzle-orm';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { quoteSubjectivities } from '../../../../schema/submissions/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { listBounds } from '../../../graphql/list-bounds.ts';
import { invalidInput, type Refusal } from '../../../graphql/mutation/index.ts';
import { type Condition, conditionRows } from '../rules/subjectivities.ts';

/** Makes a quote that the transaction has locked subject to conditions, unless it would have more than a quote may have. */
export const addConditions = async (
  transaction: WriteTransaction<'submissions'>,
  quote: Parameters<typeof conditionRows>[0],
  conditions: readonly Condition[],
  dueDate: string | null,
  ...path: string[]
): Promise<Refusal | null> => {
  if (conditions.length === 0) return null;
  const there = await transaction.read('quoteSubjectivities', ['ordinal'], eq(quoteSubjectivities.quoteId, quote.id));
  if (there.length + conditions.length > listBounds.subjectivities) {
    return invalidInput(`must not bring the conditions of the quote above ${listBounds.subjectivities}`, ...path);
  }
  const last = there.reduce((highest, { ordinal }) => Math.max(highest, ordinal), 0);
  const rows = conditionRows(quote, conditions, last).map((row) => ({
    id: transaction.newId(identifierPrefixes.quoteSubjectivities),
    ...row,
    dueDate,
  }));
  await transaction.insert('quoteSubjectivities', rows);
  return null;
};
