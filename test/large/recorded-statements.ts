import type { Connection, RowDataPacket } from 'mysql2/promise';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';

const databases: readonly string[] = Object.values(keyspaceDatabases);

/** A statement as the server got it, values included, and the database that it was sent to. */
export interface RecordedStatement {
  readonly database: string;
  readonly sql: string;
}

/** The reads that the keyspaces' own users send while some work is done, from the server's own log. */
export const statementsDuring = async (
  admin: Connection,
  work: () => Promise<unknown>,
): Promise<RecordedStatement[]> => {
  await admin.query("SET GLOBAL log_output = 'TABLE'");
  await admin.query('TRUNCATE mysql.general_log');
  await admin.query('SET GLOBAL general_log = ON');
  try {
    await work();
  } finally {
    await admin.query('SET GLOBAL general_log = OFF');
  }
  const [rows] = await admin.query<RowDataPacket[]>(
    "SELECT user_host, CONVERT(argument USING utf8mb4) AS statement FROM mysql.general_log WHERE command_type = 'Query'",
  );
  return rows.flatMap(({ user_host: userHost, statement }) => {
    // `oi_policies[oi_policies] @ localhost []`: each keyspace's user has the name of its database.
    const database = String(userHost).split('[')[0] ?? '';
    const sql = String(statement);
    return databases.includes(database) && /^[\s(]*select/i.test(sql) ? [{ database, sql }] : [];
  });
};
