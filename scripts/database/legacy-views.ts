import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { keyspaceDatabases, keyspaces, legacyDatabase } from '../../schema/keyspaces.ts';
import { UserError } from '../support/user-error.ts';
import { adminUser } from './accounts.ts';
import { historyTable } from './history-table.ts';

/** A table or view, and its columns as text: two with the same text have the same shape. */
interface Relation {
  database: string;
  columns: string;
}

/** GROUP_CONCAT's limit in bytes: the default of 1 KiB would cut the column lists of large tables. */
const groupConcatBytes = 1_000_000;

/**
 * Gives the legacy database one view for each table of the five keyspaces, and drops all others.
 * A view keeps the columns that its table had at the time, so views of changed tables are created again.
 * Returns how many views were created or dropped.
 */
export async function refreshLegacyViews(adminConnectionString: string): Promise<number> {
  const connection = await createConnection(adminConnectionString);
  try {
    const tables = await readTables(connection);
    const views = await readRelations(connection, [legacyDatabase]);
    const stale = (await readViewNames(connection)).filter((name) => !tables.has(name));
    const missing = [...tables].filter(([name, { columns }]) => views.get(name)?.[0]?.columns !== columns);
    for (const name of stale) await connection.query(`DROP VIEW \`${name}\``);
    for (const [name, { database }] of missing) {
      // With the definer's rights the legacy user reads and writes through the view without a grant on the keyspace.
      await connection.query(
        `CREATE OR REPLACE DEFINER = '${adminUser}'@'localhost' SQL SECURITY DEFINER VIEW \`${name}\` AS SELECT * FROM \`${database}\`.\`${name}\``,
      );
    }
    return stale.length + missing.length;
  } finally {
    await connection.end();
  }
}

/** All views, including those whose table is gone: information_schema has no columns for them. */
async function readViewNames(connection: Connection): Promise<string[]> {
  const [rows] = await connection.query<RowDataPacket[]>(
    'SELECT table_name AS name FROM information_schema.views WHERE table_schema = ?',
    [legacyDatabase],
  );
  return rows.map((row) => String(row.name));
}

async function readTables(connection: Connection): Promise<Map<string, Relation>> {
  const tables = new Map<string, Relation>();
  const histories = keyspaces.map(historyTable);
  for (const [name, places] of await readRelations(connection, Object.values(keyspaceDatabases))) {
    const [place] = places;
    if (histories.includes(name) || place === undefined) continue;
    if (places.length > 1) {
      throw new UserError({
        what: `The table ${name} exists in ${places.map(({ database }) => database).join(' and ')}.`,
        why: 'Table names are unique over all keyspaces: unqualified names are routed by them.',
        todo: 'Rename one of the two, with the keyspace as prefix.',
      });
    }
    tables.set(name, place);
  }
  return tables;
}

async function readRelations(connection: Connection, databases: readonly string[]): Promise<Map<string, Relation[]>> {
  await connection.query(`SET SESSION group_concat_max_len = ${groupConcatBytes}`);
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT table_schema AS databaseName, table_name AS name,
            group_concat(column_name, ' ', column_type, ' ', is_nullable ORDER BY ordinal_position) AS columns
       FROM information_schema.columns WHERE table_schema IN (?) GROUP BY table_schema, table_name`,
    [databases],
  );
  const relations = new Map<string, Relation[]>();
  for (const row of rows) {
    const places = relations.get(row.name) ?? [];
    places.push({ database: row.databaseName, columns: row.columns });
    relations.set(row.name, places);
  }
  return relations;
}
