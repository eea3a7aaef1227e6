import type { Connection, RowDataPacket } from 'mysql2/promise';

/**
 * Has the server count anew what is in the tables of a database. It does so by itself, but only a while after they were filled:
 * until then it takes them for empty, any index for as good as another, and locks every row of an organization to change one.
 */
export const renewStatistics = async (connection: Connection): Promise<void> => {
  const [tables] = await connection.query<RowDataPacket[]>("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'");
  for (const row of tables) await connection.query(`ANALYZE TABLE \`${Object.values(row)[0]}\``);
};
