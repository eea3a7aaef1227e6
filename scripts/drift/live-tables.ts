import type { Keyspace } from '../../schema/keyspaces.ts';
import { historyTable } from '../database/history-table.ts';
import type { Finding } from './finding.ts';
import { readShapes } from './live-shape.ts';
import type { ComparedDatabase } from './local-databases.ts';
import { shapesOf, type TableShapes } from './table-shape.ts';

/** A table, column or index that differs between a database and the code. */
interface Difference {
  table: string;
  what: string;
}

/** Compares the tables of the code with those in every shard of a keyspace. */
export async function checkLiveTables(database: ComparedDatabase, keyspace: Keyspace): Promise<Finding[]> {
  const wanted = shapesOf(keyspace);
  const places = await Promise.all(
    database.shardsOf(keyspace).map(async (shard) => ({
      shard,
      differences: differencesOf(wanted, withoutOwn(await readShapes(database.connectionString(shard)), keyspace)),
    })),
  );
  return places.flatMap(({ shard, differences }) =>
    differences.map(({ table, what }) => ({
      kind: 'database' as const,
      where: `${database.name}, ${shard}.${table}`,
      what,
      todo: `If the change is wanted, make it in schema/${keyspace}/tables and run make generate, then ${database.migration}. If not, undo it${database.renewal === null ? ' by a migration' : `, or make the database anew: ${database.renewal}`}.`,
    })),
  );
}

/** The differences between the live tables and those of the code. */
export function differencesOf(wanted: TableShapes, live: TableShapes): Difference[] {
  return pairsOf(wanted, live).flatMap(([table, inCode, inDatabase]) => {
    if (!inDatabase) return [{ table, what: 'the table is missing' }];
    if (!inCode) return [{ table, what: 'the code has no such table' }];
    return [
      ...partsOf('column', inCode.columns, inDatabase.columns),
      ...partsOf('index', inCode.indexes, inDatabase.indexes),
    ].map((what) => ({ table, what }));
  });
}

function partsOf(noun: string, wanted: Record<string, string>, live: Record<string, string>): string[] {
  return pairsOf(wanted, live).flatMap(([name, inCode, inDatabase]) => {
    if (inCode === inDatabase) return [];
    if (inDatabase === undefined) return [`the ${noun} ${name} is missing: ${inCode}`];
    if (inCode === undefined) return [`the code has no ${noun} ${name}: ${inDatabase}`];
    return [`the ${noun} ${name} is ${inDatabase}, in the code ${inCode}`];
  });
}

function pairsOf<Part>(
  wanted: Record<string, Part>,
  live: Record<string, Part>,
): [name: string, wanted: Part | undefined, live: Part | undefined][] {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(live)])];
  return names.map((name) => [name, wanted[name], live[name]]);
}

/** Leaves out the migration history, and the tables that Vitess creates during an online schema change. */
export function withoutOwn(shapes: TableShapes, keyspace: Keyspace): TableShapes {
  const own = Object.entries(shapes).filter(([name]) => name !== historyTable(keyspace) && !name.startsWith('_vt_'));
  return Object.fromEntries(own);
}
