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
    /** Copies the row with this id many times, with these ids; for tables that have no other unique column. */
    addMany: async (sourceId: string, copyIds: readonly string[]) => {
      const shared = columns.map(({ name }) => String(name)).filter((name) => name !== 'id');
      await admin.query('CREATE TEMPORARY TABLE copy_ids (copy_id varchar(32))');
      await admin.query('INSERT INTO copy_ids VALUES ?', [copyIds.map((id) => [id])]);
      await admin.query(
        `INSERT INTO ${table} (id, ${shared.join(', ')}) SELECT copy_id, ${shared.join(', ')} FROM ${table}, copy_ids WHERE id = ?`,
        [sourceId],
      );
      await admin.query('DROP TEMPORARY TABLE copy_ids');
      ids.push(...copyIds);
    },
    remove: async () => {
      if (ids.length > 0) await admin.query(`DELETE FROM ${table} WHERE id IN (?)`, [ids]);
      await admin.end();
    },
  };
};
