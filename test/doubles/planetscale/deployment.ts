import type { Branch } from './branch.ts';
import { copyRows, createTable, named, readTables, type Table } from './tables.ts';

/** A change of one table. */
export interface Operation {
  operation: 'CREATE' | 'ALTER' | 'DROP';
  table: Table;
  /** Whether the table, or a column of it, is no longer there afterwards. */
  canDropData: boolean;
}

/** The columns of a table, each of which has a line of its own in the statement that makes it. */
const columnsOf = ({ create }: Table): string[] => [...create.matchAll(/^\s+`(\w+)`/gm)].map(([, name = '']) => name);

const losesColumn = (before: Table, after: Table): boolean =>
  columnsOf(before).some((column) => !columnsOf(after).includes(column));

/** The tables in which a branch differs from the one that it is to be deployed into. */
export async function differences(branch: Branch, into: Branch): Promise<Operation[]> {
  const key = ({ keyspace, name }: Table) => `${keyspace}.${name}`;
  const before = new Map((await readTables(into.admin)).map((table) => [key(table), table]));
  const operations: Operation[] = [];
  for (const table of await readTables(branch.admin)) {
    const found = before.get(key(table));
    before.delete(key(table));
    if (found === undefined) operations.push({ operation: 'CREATE', table, canDropData: false });
    else if (found.create !== table.create) {
      operations.push({ operation: 'ALTER', table, canDropData: losesColumn(found, table) });
    }
  }
  return [
    ...operations,
    ...[...before.values()].map((table) => ({ operation: 'DROP' as const, table, canDropData: true })),
  ];
}

const fresh = (name: string) => `_vt_new_${name}`;
const kept = (name: string) => `_vt_old_${name}`;

/** Changes the tables over, as Vitess does: the new one is filled beside the old one, and takes its name. No row of the branch comes along. */
export async function changeOver(operations: readonly Operation[], into: Branch): Promise<void> {
  for (const { operation, table } of operations) {
    const { keyspace, name } = table;
    const rename = (pairs: [string, string][]) =>
      into.admin.query(`RENAME TABLE ${pairs.map(([a, b]) => `${named(keyspace, a)} TO ${named(keyspace, b)}`)}`);
    if (operation === 'CREATE') await createTable(into.admin, table);
    if (operation === 'DROP') await rename([[name, kept(name)]]);
    if (operation === 'ALTER') {
      await createTable(into.admin, table, fresh(name));
      await copyRows(into.admin, keyspace, name, fresh(name));
      await rename([
        [name, kept(name)],
        [fresh(name), name],
      ]);
    }
  }
}

/** Gives the old tables their names back, with the rows that were written meanwhile. */
export async function changeBack(operations: readonly Operation[], into: Branch): Promise<void> {
  for (const { operation, table } of operations) {
    const { keyspace, name } = table;
    const drop = `DROP TABLE ${named(keyspace, name)}`;
    if (operation === 'ALTER') await copyRows(into.admin, keyspace, name, kept(name));
    if (operation !== 'DROP') await into.admin.query(drop);
    if (operation !== 'CREATE') {
      await into.admin.query(`RENAME TABLE ${named(keyspace, kept(name))} TO ${named(keyspace, name)}`);
    }
  }
}

/** Drops the old tables: from now on nothing can be reverted. */
export async function dropKept(operations: readonly Operation[], into: Branch): Promise<void> {
  for (const { operation, table } of operations) {
    if (operation !== 'CREATE') await into.admin.query(`DROP TABLE ${named(table.keyspace, kept(table.name))}`);
  }
}
