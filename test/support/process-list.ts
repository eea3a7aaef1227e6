import type { RowDataPacket } from 'mysql2/promise';
import { inject } from 'vitest';
import * as z from 'zod';
import { keyspaceDatabases, legacyDatabase } from '../../schema/keyspaces.ts';
import { connectAsAdmin } from './database.ts';
import { until } from './waiting.ts';

const users: readonly string[] = [...Object.values(keyspaceDatabases), legacyDatabase];
const sampleMs = 2;

/** What vtgate tells of its connections, by user. */
const vtgateConnections = z.object({ MysqlServerConnCountPerUser: z.record(z.string(), z.number()) });

const usersOfVtgate = async (httpPort: number): Promise<string[]> => {
  const variables = await (await fetch(`http://127.0.0.1:${httpPort}/debug/vars`)).json();
  const { MysqlServerConnCountPerUser: counts } = vtgateConnections.parse(variables);
  return Object.entries(counts).flatMap(([user, count]) => Array.from({ length: count }, () => user));
};

/** The server's own view of who is connected, leaving out the tests' administrators. */
export const openProcessList = async () => {
  const httpPort = inject('vitessHttpPort');
  const admin = await connectAsAdmin('oi_global');
  const usersOfServer = async (): Promise<string[]> => {
    const [rows] = await admin.query<RowDataPacket[]>('SELECT user FROM information_schema.processlist');
    return rows.map((row) => String(row.user));
  };
  const connectedUsers = async (): Promise<string[]> => {
    const all = await (httpPort === undefined ? usersOfServer() : usersOfVtgate(httpPort));
    return all.filter((user) => users.includes(user));
  };
  return { connectedUsers, close: () => admin.end() };
};

/**
 * The most connections that the server saw at a time while some work was done. It begins when those of earlier work are
 * closed, which happens after the responses.
 */
export const peakConnectionsDuring = async (work: () => Promise<void>): Promise<number> => {
  const list = await openProcessList();
  await until('all earlier connections are closed', async () => (await list.connectedUsers()).length === 0);
  let peak = 0;
  let working = true;
  const sampling = (async () => {
    while (working) {
      peak = Math.max(peak, (await list.connectedUsers()).length);
      await new Promise((resolve) => setTimeout(resolve, sampleMs));
    }
  })();
  try {
    await work();
  } finally {
    working = false;
    await sampling;
    await list.close();
  }
  return peak;
};
