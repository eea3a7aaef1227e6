import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { RecordedStatement } from './recorded-statements.ts';

/** How the server would run a statement: its answer to EXPLAIN FORMAT=JSON, as text. */
export const explain = async (admin: Connection, { database, sql }: RecordedStatement): Promise<string> => {
  await admin.query(`USE ${database}`);
  const [[row]] = await admin.query<RowDataPacket[]>(`EXPLAIN FORMAT=JSON ${sql}`);
  return String(Object.values(row ?? {})[0]);
};
