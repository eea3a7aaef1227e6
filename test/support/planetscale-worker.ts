import { inject } from 'vitest';
import { keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { startPlanetScaleFront } from './planetscale-front/planetscale-front.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from './worker.ts';

/** The Worker with every keyspace behind PlanetScale's HTTP driver, and the front that it talks to. */
export const startWorkerOverFront = async (): Promise<
  WorkerUnderTest & { readonly front: Awaited<ReturnType<typeof startPlanetScaleFront>> }
> => {
  const front = await startPlanetScaleFront({ mysql: { host: '127.0.0.1', port: inject('databasePort') } });
  const addresses = keyspaces.map((keyspace) => [
    `DATABASE_URL_${keyspace.toUpperCase()}`,
    front.url(keyspaceDatabases[keyspace], 'local-only'),
  ]);
  const worker = await startWorkerUnderTest(Object.fromEntries(addresses));
  const stop = async () => {
    await worker.stop();
    await front.stop();
  };
  return { ...worker, stop, front };
};
