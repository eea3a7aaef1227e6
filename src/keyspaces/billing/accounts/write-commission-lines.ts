import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import type { commissionLine } from '../rules/commission-lines.ts';
import { commissionSums, commissionTotalsOf } from '../rules/commission-totals.ts';

/** Writes lines of commission, and adds them to its sums; those of nothing are none. */
export const writeCommissionLines = async (
  transaction: WriteTransaction<'billing'>,
  lines: readonly ReturnType<typeof commissionLine>[],
): Promise<void> => {
  const rows = lines.flatMap((line) =>
    line ? [{ ...line, id: transaction.newId(identifierPrefixes.commissionLines) }] : [],
  );
  await transaction.insert('commissionLines', rows);
  transaction.addTo('commissionTotals', rows.flatMap(commissionTotalsOf), commissionSums);
};
