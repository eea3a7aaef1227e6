/** Columns that are added up: amounts in cents, and counts. */
type Summed = bigint | number;

const add = (one: unknown, other: unknown): Summed => {
  if (typeof one === 'bigint' && typeof other === 'bigint') return one + other;
  if (typeof one === 'number' && typeof other === 'number') return one + other;
  throw new Error(`${String(one)} and ${String(other)} cannot be added up.`);
};

/**
 * Rows with the same keys as one, with the sums of some columns; all others are keys. In the order of their keys: whoever
 * writes them at the same time writes them in the same order.
 */
export const addedUp = <Row extends object, Column extends keyof Row & string>(
  rows: readonly Row[],
  sums: readonly Column[],
): Row[] => {
  const keyOf = (row: Row) => JSON.stringify(Object.entries(row).filter(([name]) => !sums.some((sum) => sum === name)));
  const added = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = added.get(key);
    const sum = known && Object.fromEntries(sums.map((name) => [name, add(known[name], row[name])]));
    added.set(key, { ...row, ...sum });
  }
  return [...added].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
};
