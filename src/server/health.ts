import { type Keyspace, keyspaces } from '../../schema/keyspaces.ts';
import type { RequestData } from '../data/request-data.ts';

/** Whether the Worker runs. Asks no database. */
export const health = (): Response => Response.json({ status: 'ok' });

/** Whether a keyspace answers. */
export type KeyspaceState = 'up' | 'down';

/** Asks every keyspace for a sign of life. */
export const keyspaceStates = async (data: RequestData): Promise<Record<Keyspace, KeyspaceState>> => {
  const states = await Promise.all(
    keyspaces.map(async (keyspace): Promise<[Keyspace, KeyspaceState]> => {
      const up = await data.ping(keyspace).then(
        () => true,
        () => false,
      );
      return [keyspace, up ? 'up' : 'down'];
    }),
  );
  // Object.fromEntries loses the literal keys; all keyspaces were asked.
  return Object.fromEntries(states) as Record<Keyspace, KeyspaceState>;
};

/** The readiness of each keyspace, by name. 503 when one is down. */
export const readiness = async (data: RequestData): Promise<Response> => {
  const states = await keyspaceStates(data);
  const ready = Object.values(states).every((state) => state === 'up');
  return Response.json({ status: ready ? 'ready' : 'degraded', keyspaces: states }, { status: ready ? 200 : 503 });
};
