import type { periodStatus } from '../../../../schema/billing/enums.ts';

/** The statuses in which a month takes entries: one that is asked to be closed does until a second person has decided. */
export const takingEntries: readonly (keyof typeof periodStatus)[] = ['open', 'closing'];

/**
 * The day on which a change counts in the books: the latest of the day on which it was booked, the day from which it holds,
 * and the first day of the first open month. A closed month takes nothing more.
 */
export const accountingDateOf = ({
  bookedOn,
  effectiveDate,
  firstOpenDay,
}: {
  readonly bookedOn: string;
  readonly effectiveDate: string;
  readonly firstOpenDay: string;
}): string => [bookedOn, effectiveDate, firstOpenDay].reduce((latest, day) => (day > latest ? day : latest));
