import { badUserInput } from '../errors.ts';

/** The most objects that one page holds. */
export const maxPageSize = 100;

/** Objects on a page when the query does not say. */
export const defaultPageSize = 20;

/** The page that a connection's arguments ask for. */
export interface Page {
  readonly size: number;
  readonly forward: boolean;
  /** Only what comes after this cursor, or before it when reading backward. */
  readonly cursor: string | null;
}

/** The arguments of every connection, as Relay's specification names them. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

const checkSize = (size: number, argument: string): number => {
  if (size >= 1 && size <= maxPageSize) return size;
  throw badUserInput(`"${argument}: ${size}" is not between 1 and ${maxPageSize}. Page through longer lists.`, [
    argument,
  ]);
};

/** Reads the page from the arguments: forward by `first` and `after`, or backward by `last` and `before`. */
export const pageOf = ({ first, after, last, before }: PageArguments): Page => {
  if (last != null) {
    if (first != null || after != null) {
      throw badUserInput('A page is read forward (first, after) or backward (last, before), not both at once.', [
        'last',
      ]);
    }
    return { size: checkSize(last, 'last'), forward: false, cursor: before ?? null };
  }
  if (before != null) throw badUserInput('"before" reads backward: say with "last" how many.', ['before']);
  return { size: checkSize(first ?? defaultPageSize, 'first'), forward: true, cursor: after ?? null };
};
