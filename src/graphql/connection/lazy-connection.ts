import type { FacetsShape } from './facets.ts';
import type { Page } from './page.ts';
import type { ConnectionShape, LoadedPage } from './types.ts';

/** How the parts of a list are loaded, each when the query asks for it. */
interface Parts extends Partial<FacetsShape> {
  readonly load: () => Promise<LoadedPage>;
  /** Rows of the whole list, at most one more than the cap. */
  readonly count: () => Promise<number>;
}

/** A list whose page is loaded once, however many of its fields are asked for. Most lists are counted by nothing. */
export const lazyConnection = ({ load, count, facet = async () => [] }: Parts): ConnectionShape => {
  let loaded: ReturnType<typeof load> | undefined;
  return {
    page: () => {
      loaded ??= load();
      return loaded;
    },
    count,
    facet,
  };
};

/**
 * Where a page stands in its list. `shown` is all of it, as it is answered; `more` says whether the list goes on beyond it, in the
 * direction in which it was read. Behind it, there is what its cursor names.
 */
export const standingOf = <Node>({ forward, cursor }: Page, shown: readonly Node[], more: boolean) => ({
  first: shown.at(0),
  last: shown.at(-1),
  hasNextPage: forward ? more : cursor !== null,
  hasPreviousPage: forward ? cursor !== null : more,
});
