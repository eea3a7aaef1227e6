import { badUserInput, quoted } from '../../../graphql/errors.ts';

const shape = /^timeline ([0-9A-HJKMNP-TV-Z]{26})$/;

/**
 * The cursor of an item: the ULID of its row, which grows with time over all tables. So it holds its place whichever of them
 * the items before and behind it are in.
 */
export const timelineCursor = (ulid: string): string => btoa(`timeline ${ulid}`);

const decode = (cursor: string): string => {
  try {
    return atob(cursor);
  } catch {
    return '';
  }
};

/** The ULID that a cursor names. Throws when it is no cursor of a timeline. */
export const ulidOfCursor = (cursor: string, path: string): string => {
  const ulid = shape.exec(decode(cursor))?.[1];
  if (ulid) return ulid;
  throw badUserInput(`${quoted(cursor)} is not a cursor of a timeline. Take it from "pageInfo" or "edges".`, [path]);
};
