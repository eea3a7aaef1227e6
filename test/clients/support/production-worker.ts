import { afterAll, beforeAll } from 'vitest';
import type { Role } from '../../../scripts/seed/people.ts';
import { forgetReadings } from '../../operations/forget-readings.ts';
import { tokenFor } from '../../support/tokens.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../../support/worker.ts';
import { recordedFetch } from './recorded-fetch.ts';

/**
 * Runs the Worker as production has it, but for some variables, while the tests around it run, and makes clients that ask
 * it.
 */
export const productionWorker = <MadeClient>(
  makeClient: (url: string, send: typeof fetch) => MadeClient,
  variables: Record<string, string> = {},
) => {
  let worker: WorkerUnderTest | undefined;

  beforeAll(async () => {
    worker = await startWorkerUnderTest({ ENVIRONMENT: 'production', ...variables });
  });

  afterAll(async () => {
    await worker?.stop();
    await forgetReadings();
  });

  return {
    /** A client with an empty cache, in the hands of a role, and what it sends. */
    clientOf: async (role: Role) => {
      const recorded = recordedFetch(await tokenFor(role));
      return { client: makeClient(`${worker?.url}/graphql`, recorded.fetch), sent: recorded.sent };
    },
  };
};
