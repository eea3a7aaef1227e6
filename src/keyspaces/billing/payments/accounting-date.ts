import type { GraphContext } from '../../../graphql/context.ts';
import { accountingDateOf, takingEntries } from '../../global/rules/accounting-date.ts';

/**
 * The day on which something counts in the books that is booked today, effective on a day: never in a closed month. The first
 * open month is that behind the last closed one.
 */
export const readAccountingDate = async (
  { rulesDb, today }: Pick<GraphContext, 'rulesDb' | 'today'>,
  effectiveDate: string,
): Promise<string> => {
  const open = await rulesDb('billing').query.accountingPeriods.findFirst({
    where: { status: { in: [...takingEntries] } },
    columns: { month: true },
    orderBy: { month: 'asc' },
  });
  return accountingDateOf({ bookedOn: today, effectiveDate, firstOpenDay: open?.month ?? today });
};
