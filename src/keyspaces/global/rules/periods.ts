/** A time from its first day to the first one after it; without an end while none is set. */
export interface Period {
  readonly from: string;
  readonly to: string | null;
}

/** Whether two periods have a day in common. */
export const overlap = (one: Period, other: Period): boolean =>
  (other.to === null || one.from < other.to) && (one.to === null || other.from < one.to);

/** The first of some things whose period has a day in common with another period; undefined when none has. */
export const overlapping = <Item>(
  items: readonly Item[],
  periodOf: (item: Item) => Period,
  period: Period,
): Item | undefined => items.find((item) => overlap(periodOf(item), period));

/** The calendar years that a period has days in. It must have an end. */
export const yearsOf = ({ from, to }: { readonly from: string; readonly to: string }): number[] => {
  const first = Number(from.slice(0, 4));
  // What ends on the first of January has its last day in the year before.
  const last = Number(to.slice(0, 4)) - (to.endsWith('-01-01') ? 1 : 0);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
};
