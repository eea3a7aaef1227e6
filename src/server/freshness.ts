import type { Viewer } from '../auth/viewer.ts';
import type { RequestData } from '../data/request-data.ts';
import { freshUntil, freshUntilHeader, joined, readChanged, signChanged } from './freshness-token.ts';
import { type Settings, timeoutsOf } from './settings.ts';

/** What a request is told of earlier changes of its caller, and tells of its own. */
interface Freshness {
  /** Has the response tell what the request has changed, when it has. */
  tell(response: Response): Promise<void>;
}

/**
 * Reads which keyspaces the caller has just changed: the request takes nothing of them that a cache has kept. Its response
 * brings a new token when it has changed something itself. That one holds for the earlier changes as well, so that a client
 * keeps the last token alone.
 */
export const openFreshness = async (
  { headers }: Request,
  settings: Settings,
  viewer: Viewer,
  data: RequestData,
): Promise<Freshness> => {
  const secret = settings.FRESHNESS_SECRET;
  const earlier = await readChanged(secret, viewer, headers.get(freshUntilHeader), data.now);
  data.readFreshFrom(earlier.keyspaces);
  return {
    tell: async (response) => {
      if (data.changed.length === 0) return;
      const own = { keyspaces: data.changed, until: freshUntil(data.present, timeoutsOf(settings).statementMs) };
      response.headers.set(freshUntilHeader, await signChanged(secret, viewer, joined([earlier, own])));
    },
  };
};
