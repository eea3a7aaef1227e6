import type { RowDataPacket } from 'mysql2/promise';
import { connectAsAdmin } from './database.ts';

/** A valid identifier that no row of the demonstration data has. */
export const unusedId = (prefix: string, number: number): string =>
  `${prefix}_01HK153X00${String(number).padStart(16, '0')}`;

/** What a copy must have of its own: its id, and values of unique columns. */
type OwnValues = Readonly<Record<string, string>>;

/** Copies of rows of one table, to be removed again. */
export const copiesIn = async (database: string, table: string) => {
  const admin = await connectAsAdmin(database);
  const [columns] = await admin.query<RowDataPacket[]>(
    'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = ? AND table_name = ?',
    [database, table],
  );
  const ids: string[] = [];
  return {
    ids: ids as readonly string[],
    /** Copies the row with this id. */
    add: async (sourceId: string, own: OwnValues & { id: string }) => {
      const shared = columns.map(({ name }) => String(name)).filter((name) => !(name in own));
      const names = Object.keys(own);
      await admin.query(
        `INSERT INTO ${table} (${[...names, ...shared].join(', ')}) SELECT ${[...names.map(() => '?'), ...shared].join(', ')} FROM ${table} WHERE id = ?`,
        [...Object.values(own), sourceId],
      );
      ids.push(own.id);
    },
    remove: async () => {
      if (ids.length > 0) await admin.query(`DELETE FROM ${table} WHERE id IN (?)`, [ids]);
      await admin.end();
    },
  };
};
