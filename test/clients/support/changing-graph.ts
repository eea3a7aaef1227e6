import { afterAll, beforeAll } from 'vitest';
import type { Role } from '../../../scripts/seed/people.ts';
import { inProcess } from '../../support/asking/carriers.ts';
import { databasePort } from '../../support/database-port.ts';
import {
  type HyperdriveCache,
  sourcesBehind,
  startHyperdriveCache,
} from '../../support/hyperdrive-cache/hyperdrive-cache.ts';
import { clock } from '../../support/mutating.ts';
import { tokenFor } from '../../support/tokens.ts';
import { freshFetch } from './fresh-fetch.ts';
import { recordedFetch } from './recorded-fetch.ts';

/**
 * Makes clients of the graph as production has it, but in this process, at the moment of the clock: what they bind must not
 * have lapsed. Between graph and database stands the double of Hyperdrive's cache.
 */
export const changingGraph = <MadeClient>(makeClient: (url: string, send: typeof fetch) => MadeClient) => {
  let cache: HyperdriveCache | undefined;

  beforeAll(async () => {
    cache = await startHyperdriveCache(databasePort());
  });

  afterAll(() => cache?.stop());

  /** A client with an empty cache of its own, in the hands of a role, and what it sends. */
  const clientWith = async (role: Role, wrap: (send: typeof fetch) => typeof fetch) => {
    if (!cache) throw new Error('The cache is started before the tests.');
    const { carry, url } = inProcess({
      settings: { ENVIRONMENT: 'production' },
      sources: sourcesBehind(cache),
      request: () => ({ now: clock.now }),
    });
    // A request is all that the clients' `fetch` is called with here.
    const recorded = recordedFetch(
      await tokenFor(role),
      wrap((input) => carry(new Request(input))),
    );
    return { client: makeClient(url, recorded.fetch), sent: recorded.sent };
  };

  return {
    /** One that sends back what tells of its changes. */
    clientOf: (role: Role) => clientWith(role, freshFetch),
    /** One that does not. */
    forgetfulClientOf: (role: Role) => clientWith(role, (send) => send),
  };
};
