import { type Keyspace, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { databasePort } from './database-port.ts';
import { startPlanetScaleFront } from './planetscale-front/planetscale-front.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from './worker.ts';

/** A front that speaks PlanetScale's protocol over the test database; every statement takes `leastMs` at least. */
export const startFront = (leastMs = 0) =>
  startPlanetScaleFront({ mysql: { host: '127.0.0.1', port: databasePort() }, leastMs });

type Front = Awaited<ReturnType<typeof startFront>>;

/** The variables that send every keyspace through a front; `through` changes an address. */
export const frontVariables = (front: Front, through: (url: string, keyspace: Keyspace) => string = (url) => url) =>
  Object.fromEntries(
    keyspaces.map((keyspace) => [
      `DATABASE_URL_${keyspace.toUpperCase()}`,
      through(front.url(keyspaceDatabases[keyspace], 'local-only'), keyspace),
    ]),
  );

/** The Worker with every keyspace behind PlanetScale's HTTP driver, and the front that it talks to. */
export const startWorkerOverFront = async (leastMs = 0): Promise<WorkerUnderTest & { readonly front: Front }> => {
  const front = await startFront(leastMs);
  const worker = await startWorkerUnderTest(frontVariables(front));
  const stop = async () => {
    await worker.stop();
    await front.stop();
  };
  return { ...worker, stop, front };
};
