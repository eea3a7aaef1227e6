import type { Position } from './cursor.ts';
import type { SortOption } from './listing.ts';

/** What comes after a position: a later value, or the same value and a later identifier. */
export const beyond = (
  { column, unique, nullable }: Pick<SortOption, 'column' | 'unique' | 'nullable'>,
  { value, id }: Position,
  ascending: boolean,
): object => {
  const [past, reaching] = ascending ? (['gt', 'gte'] as const) : (['lt', 'lte'] as const);
  if (unique) return { [column]: { [past]: value } };
  const without = { [column]: { isNull: true } };
  if (value === null) {
    const further = { ...without, id: { [past]: id } };
    return ascending ? { OR: [further, { [column]: { isNull: false } }] } : further;
  }
  // The first condition repeats the second, but it is the one that an index can follow.
  const further = {
    AND: [{ [column]: { [reaching]: value } }, { OR: [{ [column]: { [past]: value } }, { id: { [past]: id } }] }],
  };
  return nullable && !ascending ? { OR: [further, without] } : further;
};
