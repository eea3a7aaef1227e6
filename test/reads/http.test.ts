import { inject } from 'vitest';
import { keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { startPlanetScaleFront } from '../support/planetscale-front/planetscale-front.ts';
import { startWorkerUnderTest } from '../support/worker.ts';
import { describeReads } from './read-suite.ts';

let front: Awaited<ReturnType<typeof startPlanetScaleFront>>;

describeReads({
  name: "PlanetScale's HTTP driver",
  start: async () => {
    front = await startPlanetScaleFront({ mysql: { host: '127.0.0.1', port: inject('databasePort') } });
    const urls = keyspaces.map((keyspace) => [
      `DATABASE_URL_${keyspace.toUpperCase()}`,
      front.url(keyspaceDatabases[keyspace], 'local-only'),
    ]);
    return startWorkerUnderTest(Object.fromEntries(urls));
  },
  stop: () => front.stop(),
  peakDuring: async (work) => {
    front.resetPeak();
    await work();
    return front.concurrency.peak;
  },
});
