import type { Connection } from 'mysql2/promise';
import { connectAsAdmin } from './database.ts';

type Values = Readonly<Record<string, string | null>>;

const update = async (admin: Connection, table: string, id: string, values: Values) => {
  const assignments = Object.keys(values).map((column) => `${column} = ?`);
  await admin.query(`UPDATE ${table} SET ${assignments.join(', ')} WHERE id = ?`, [...Object.values(values), id]);
};

/** Changes a row of the global keyspace, past the Worker, for as long as `run` takes. */
export const withChange = async (
  table: 'users' | 'organizations' | 'producers',
  id: string,
  values: Values,
  run: () => Promise<void>,
): Promise<void> => {
  const admin = await connectAsAdmin('oi_global');
  try {
    const columns = Object.keys(values).join(', ');
    const [rows] = await admin.query(`SELECT ${columns} FROM ${table} WHERE id = ?`, [id]);
    // One row of text columns, as they are put back.
    const [before] = rows as [Values];
    await update(admin, table, id, values);
    await run().finally(() => update(admin, table, id, before));
  } finally {
    await admin.end();
  }
};
