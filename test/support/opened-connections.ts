import type { RowDataPacket } from 'mysql2/promise';
import { connectAsAdmin } from './database.ts';

/** How many connections the server was asked for while some work was done, those that it refused among them. */
export const connectionsOpenedDuring = async (work: () => Promise<unknown>): Promise<number> => {
  const admin = await connectAsAdmin('oi_global');
  const asked = async (): Promise<number> => {
    const [[row]] = await admin.query<RowDataPacket[]>("SHOW GLOBAL STATUS LIKE 'Connections'");
    return Number(row?.Value);
  };
  try {
    const before = await asked();
    await work();
    return (await asked()) - before;
  } finally {
    await admin.end();
  }
};
