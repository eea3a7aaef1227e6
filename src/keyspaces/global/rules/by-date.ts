/** Of things that replace one another by date, the one that holds on a day: the latest that has begun. Days are text. */
export const latestBegun = <Item>(
  items: readonly Item[],
  day: string,
  beginOf: (item: Item) => string,
): Item | undefined =>
  items.reduce<Item | undefined>((latest, item) => {
    if (beginOf(item) > day) return latest;
    // Of two that begin on one day the later one is the correction.
    return latest === undefined || beginOf(item) >= beginOf(latest) ? item : latest;
  }, undefined);
