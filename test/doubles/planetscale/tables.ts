import type { Connection, RowDataPacket } from 'mysql2/promise';
import { type Keyspace, keyspaceDatabases, keyspaces } from '../../../schema/keyspaces.ts';

/** A table, and the statement that makes it. */
export interface Table {
  keyspace: Keyspace;
  name: string;
  create: string;
}

/** Vitess' own tables begin so, and belong to no schema. */
const internal = '_vt_';

/** The table as a statement names it. */
export const named = (keyspace: Keyspace, table: string): string => `\`${keyspaceDatabases[keyspace]}\`.\`${table}\``;

/** All tables of a branch. */
export async function readTables(admin: Connection): Promise<Table[]> {
  const tables: Table[] = [];
  for (const keyspace of keyspaces) {
    const [rows] = await admin.query<RowDataPacket[]>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE' ORDER BY 1",
      [keyspaceDatabases[keyspace]],
    );
    for (const { name } of rows) {
      if (String(name).startsWith(internal)) continue;
      const [[shown]] = await admin.query<RowDataPacket[]>(`SHOW CREATE TABLE ${named(keyspace, name)}`);
      // Where counting has come to is no part of the schema.
      tables.push({ keyspace, name, create: String(shown?.['Create Table']).replace(/ AUTO_INCREMENT=\d+/, '') });
    }
  }
  return tables;
}

/** Makes a table under a name. */
export async function createTable(admin: Connection, { keyspace, name, create }: Table, as = name): Promise<void> {
  await admin.query(create.replace(`CREATE TABLE \`${name}\``, `CREATE TABLE ${named(keyspace, as)}`));
}

/** Copies what two tables have in common, replacing what the second one held. */
export async function copyRows(admin: Connection, keyspace: Keyspace, from: string, to: string): Promise<void> {
  const columnsOf = async (table: string) => {
    const [rows] = await admin.query<RowDataPacket[]>(`SHOW COLUMNS FROM ${named(keyspace, table)}`);
    return rows.map(({ Field }) => String(Field));
  };
  const target = await columnsOf(to);
  const common = (await columnsOf(from)).filter((column) => target.includes(column)).map((column) => `\`${column}\``);
  await admin.query(`DELETE FROM ${named(keyspace, to)}`);
  await admin.query(`INSERT INTO ${named(keyspace, to)} (${common}) SELECT ${common} FROM ${named(keyspace, from)}`);
}
