import { keyspaces } from '../../schema/keyspaces.ts';
import type { RequestData } from '../data/request-data.ts';

/** Whether the Worker runs. Asks no database. */
export const health = (): Response => Response.json({ status: 'ok' });

/** Whether each keyspace answers, by name. 503 when one does not. */
export const readiness = async (data: RequestData): Promise<Response> => {
  const states = await Promise.all(
    keyspaces.map(async (keyspace) => {
      const state = await data.ping(keyspace).then(
        () => 'up' as const,
        () => 'down' as const,
      );
      return [keyspace, state] as const;
    }),
  );
  const ready = states.every(([, state]) => state === 'up');
  return Response.json(
    { status: ready ? 'ready' : 'degraded', keyspaces: Object.fromEntries(states) },
    { status: ready ? 200 : 503 },
  );
};
