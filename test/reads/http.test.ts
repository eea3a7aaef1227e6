import { describe, expect, inject, test } from 'vitest';
import { keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { startPlanetScaleFront } from '../support/planetscale-front/planetscale-front.ts';
import { startWorkerUnderTest } from '../support/worker.ts';
import { describeReads } from './read-suite.ts';

type Front = Awaited<ReturnType<typeof startPlanetScaleFront>>;

/** The variables that send every keyspace through a front. */
const addressesOf = (one: Front) =>
  Object.fromEntries(
    keyspaces.map((keyspace) => [
      `DATABASE_URL_${keyspace.toUpperCase()}`,
      one.url(keyspaceDatabases[keyspace], 'local-only'),
    ]),
  );

let front: Front;

describeReads({
  name: "PlanetScale's HTTP driver",
  start: async () => {
    front = await startPlanetScaleFront({ mysql: { host: '127.0.0.1', port: inject('databasePort') } });
    return startWorkerUnderTest(addressesOf(front));
  },
  stop: () => front.stop(),
  peakDuring: async (work) => {
    front.resetPeak();
    await work();
    return front.concurrency.peak;
  },
});

describe('fetches of one request', () => {
  test('are at most five at a time, however many statements are ready to go', async () => {
    const own = await startPlanetScaleFront({ mysql: { host: '127.0.0.1', port: inject('databasePort') } });
    const worker = await startWorkerUnderTest(addressesOf(own));
    try {
      const lists = ['users', 'submissions', 'policies', 'claims', 'invoices', 'payments'];
      const roots = lists.flatMap((list) =>
        [1, 2, 3, 4].map((size) => `${list}${size}: ${list}(first: ${size}) { nodes { id } }`),
      );
      const { errors, extensions } = await worker.askAs('ORG_ADMIN', `{ ${roots.join(' ')} }`);
      expect(errors).toBeUndefined();
      expect(extensions?.statements).toHaveLength(roots.length);
      expect(own.concurrency.peak).toBe(5);
    } finally {
      await worker.stop();
      await own.stop();
    }
  });
});
