import { sqlCommenter } from 'drizzle-orm';
import { BoundedCache } from '../bounded-cache.ts';
import type { Tags } from './statement.ts';

/** Comments that an isolate keeps: a few fields for each operation and keyspace. */
const maxKept = 2_000;

/** Characters of the fields that share a statement, at most: more of them tell nothing that the first do not. */
const maxFieldLength = 200;

/**
 * The fields in one value that a parser of tags takes: letters, digits and `-./:,_` (PlanetScale's query tags). In the same
 * order whichever was read first: the same statement has the same tags.
 */
const fieldOf = (origin: string): string => {
  const fields = origin.split(', ').toSorted().join(',').replaceAll(' ', ':');
  if (fields.length <= maxFieldLength) return fields;
  return fields.slice(0, fields.lastIndexOf(',', maxFieldLength));
};

const kept = new BoundedCache<string>(maxKept);

/**
 * The tags of a statement in SQLCommenter's form. They hold names of ours alone, of which there are few, so that they are
 * written once: to look them up takes half a microsecond.
 */
export const tagComment = (tags: Tags, origin: string | null): string => {
  const key = `${tags.keyspace} ${tags.operation} ${tags.version} ${origin}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const { version, ...always } = tags;
  const comment = sqlCommenter({
    ...always,
    ...(origin !== null && { field: fieldOf(origin) }),
    ...(version !== undefined && { version }),
  });
  kept.set(key, comment);
  return comment;
};
