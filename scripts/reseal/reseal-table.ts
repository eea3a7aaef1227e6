import { and, asc, count, eq, gt, isNotNull, ne } from 'drizzle-orm';
import { drizzle, type MySql2Database } from 'drizzle-orm/mysql2';
import type { Connection } from 'mysql2/promise';
import { columnOf, tableOf } from '../../schema/lookup.ts';
import { rowToWrite } from '../../schema/row-to-write.ts';
import type { SealKeys } from '../../src/data/seal.ts';
import { type SealedTableName, sealedTableOf } from './sealed-tables.ts';

/** Rows in one transaction: they are locked for as long as it takes to open and to seal them. */
const rowsOfBatch = 100;

/** Whose rows are sealed anew, and how. */
interface ResealOptions {
  readonly orgId: string;
  readonly keys: SealKeys;
  readonly batchRows?: number;
  /** Told after each batch how many rows it had. */
  onBatch?(rows: number): void;
}

type Row = Readonly<Record<string, unknown>>;

/** The sealed values of a row, opened with the key that it names and sealed with the current one. */
const sealedAnew = async (name: SealedTableName, row: Row, keys: SealKeys): Promise<Row> => {
  const [id, orgId, keyId] = [String(row.id), String(row.orgId), String(row.sealKeyId)];
  const anew: Record<string, unknown> = { sealKeyId: keys.currentId };
  for (const [column, { place, found }] of Object.entries(sealedTableOf(name).columns)) {
    const text = row[column];
    if (typeof text !== 'string') continue;
    const value = await keys.open({ keyId, text }, place(id));
    anew[column] = (await keys.seal(value, place(id))).text;
    if (found) [anew[found.column]] = await keys.findable(value, found.scope(orgId));
  }
  return anew;
};

/** Seals one batch anew, behind a row, and returns the last of it; null when there was none. */
const resealBatch = async (
  database: MySql2Database,
  name: SealedTableName,
  { orgId, keys, batchRows = rowsOfBatch }: ResealOptions,
  after: string,
): Promise<{ last: string; rows: number } | null> => {
  const table = tableOf(name);
  const column = (one: string) => columnOf(table, one);
  const names = ['id', 'orgId', 'sealKeyId', ...Object.keys(sealedTableOf(name).columns)];
  const rows: readonly Row[] = await database
    .select(Object.fromEntries(names.map((one) => [one, column(one)])))
    .from(table)
    .where(
      and(
        eq(column('orgId'), orgId),
        gt(column('id'), after),
        isNotNull(column('sealKeyId')),
        ne(column('sealKeyId'), keys.currentId),
      ),
    )
    .orderBy(asc(column('id')))
    .limit(batchRows)
    // Whoever changes a sealed value meanwhile waits, and seals with the current key.
    .for('update');
  for (const row of rows) {
    const anew = rowToWrite(table, await sealedAnew(name, row, keys));
    await database
      .update(table)
      .set(anew)
      .where(and(eq(column('orgId'), orgId), eq(column('id'), row.id)));
  }
  const last = rows.at(-1);
  return last ? { last: String(last.id), rows: rows.length } : null;
};

/**
 * Seals anew what an organization's rows of a table hold under other keys than the current one, batch by batch, while others go on
 * working. A run that breaks off has done whole batches, and the next one finds the rest. Nothing else of a row changes, its
 * version and its times neither: it means what it meant. Returns how many rows it was.
 */
export const resealTable = async (
  connection: Connection,
  name: SealedTableName,
  options: ResealOptions,
): Promise<number> => {
  const database = drizzle({ client: connection });
  let done = 0;
  for (let after = ''; ; ) {
    await connection.beginTransaction();
    try {
      const batch = await resealBatch(database, name, options, after);
      await connection.commit();
      if (batch === null) return done;
      after = batch.last;
      done += batch.rows;
      options.onBatch?.(batch.rows);
    } catch (failure) {
      await connection.rollback();
      throw failure;
    }
  }
};

/** How many rows of a table name which key, by the key's id. */
export const keysOfRows = async (connection: Connection, name: SealedTableName): Promise<Map<string, number>> => {
  const key = columnOf(tableOf(name), 'sealKeyId');
  const rows = await drizzle({ client: connection })
    .select({ key, rows: count() })
    .from(tableOf(name))
    .where(isNotNull(key))
    .groupBy(key);
  return new Map(rows.map((row) => [String(row.key), row.rows]));
};
