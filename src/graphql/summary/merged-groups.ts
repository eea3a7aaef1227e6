import { badUserInput } from '../errors.ts';

/** What has some keys in common, and its figures by their names. */
export interface Group<Figure extends string> {
  readonly keys: Readonly<Record<string, unknown>>;
  readonly figures: Readonly<Record<Figure, bigint>>;
}

/** A part of the figures of groups: each source knows some. */
export interface PartOfGroup<Figure extends string> {
  readonly keys: Readonly<Record<string, unknown>>;
  readonly figures: Readonly<Partial<Record<Figure, bigint>>>;
}

/** Groups that a summary may have: each is an object of the answer, and a screen shows some. */
export const maxGroupsShown = 500;

const added = <Figure extends string>(
  names: readonly Figure[],
  parts: readonly PartOfGroup<Figure>[],
): Record<Figure, bigint> =>
  // Object.fromEntries loses the literal names.
  Object.fromEntries(
    names.map((name) => [name, parts.reduce((sum, { figures }) => sum + (figures[name] ?? 0n), 0n)]),
  ) as Record<Figure, bigint>;

/**
 * What several sources know of the same groups, as one group each, in the order of their keys; a figure that none of them
 * knows is zero. Throws BAD_USER_INPUT for more groups than an answer shows.
 */
export const mergedGroups = <Figure extends string>(
  figures: readonly Figure[],
  parts: readonly PartOfGroup<Figure>[],
): readonly Group<Figure>[] => {
  const groups = Map.groupBy(parts, ({ keys }) => JSON.stringify(Object.values(keys)));
  if (groups.size > maxGroupsShown) {
    throw badUserInput(`${groups.size} groups are more than ${maxGroupsShown}. Group by less, or ask for less time.`, [
      'groupBy',
    ]);
  }
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, same]) => ({ keys: same[0]?.keys ?? {}, figures: added(figures, same) }));
};

/** The figures of all parts together. */
export const totalOf = <Figure extends string>(
  figures: readonly Figure[],
  parts: readonly PartOfGroup<Figure>[],
): Readonly<Record<Figure, bigint>> => added(figures, parts);
