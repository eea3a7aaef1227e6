import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { type Vschema, vitessTypeOf, vschemaOf } from '../../vitess/vschema.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { migrated } from '../cluster/workflow.ts';
import type { RehearsalReport } from '../report.ts';
import type { Stage } from '../stage.ts';
import { underLoad } from '../under-load.ts';

const pollMs = 50;
const plannedMs = 10_000;

/** A column of a table, as its server tells it. */
interface Column {
  table: string;
  name: string;
  type: string;
}

/**
 * Changes tables of a keyspace while they are used (`--ddl-strategy vitess`), tells vtgate of new columns, and takes it all
 * back. The VSchema names every column, so vtgate refuses a new one (errno 1054) until it is told: first the change, then
 * the VSchema, then the code; to take away, the other way round.
 */
export function rehearseSchemaChange(stage: Stage, statements: readonly string[]): Promise<RehearsalReport> {
  const { cluster, keyspace, own } = stage;
  const [shard = ''] = stage.shards;
  return underLoad(stage, 'schema change', [own], async (script) => {
    await script.quiet('before');
    const before = await columnsOf(cluster, own, shard);
    const changes: string[] = [];
    for (const statement of statements) {
      await script.step(`change: ${shortened(statement)}`, async () => {
        const id = await submit(cluster, own, statement);
        changes.push(id);
        return migrated(cluster, own, id);
      });
    }
    const after = await columnsOf(cluster, own, shard);
    const added = after.filter(({ table, name }) => !before.some((one) => one.table === table && one.name === name));
    if (added.length > 0) {
      await script.step('tell vtgate of new columns', async () => {
        await cluster.applyVschema(own, withColumns(vschemaOf(keyspace), added));
        for (const column of added) await planned(cluster.connectionString(own), column);
        return added.map(({ table, name }) => `${table}.${name}`).join(', ');
      });
      await script.quiet('changed');
      await script.step('have vtgate forget them', () => cluster.applyVschema(own, vschemaOf(keyspace)));
    }
    for (const id of changes.toReversed()) {
      await script.step('take it back', async () =>
        migrated(cluster, own, await submit(cluster, own, `revert vitess_migration '${id}'`)),
      );
    }
    await script.quiet('taken back');
    const left = await columnsOf(cluster, own, shard);
    if (left.length !== before.length) script.wrong.push(`${left.length} columns are left of ${before.length}.`);
  });
}

/** Hands a change in; resolves with its id, the last line of what vtctldclient prints. */
async function submit(cluster: Cluster, keyspace: string, sql: string): Promise<string> {
  const printed = await cluster.vtctl('ApplySchema', '--ddl-strategy', 'vitess', '--sql', sql, keyspace);
  return printed.trim().split('\n').at(-1) ?? '';
}

const shortened = (statement: string): string => {
  const words = statement.replaceAll(/\s+/g, ' ');
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
};

/** The columns of all tables in one shard, past vtgate. */
async function columnsOf(cluster: Cluster, keyspace: string, shard: string): Promise<Column[]> {
  const { socketPath, database } = cluster.serverOf(keyspace, shard);
  const connection = await createConnection({ socketPath, user: 'vt_dba' });
  try {
    const sql = `SELECT table_name AS \`table\`, column_name AS name, data_type AS type FROM information_schema.columns
      WHERE table_schema = ? AND table_name NOT LIKE '\\_vt%'`;
    const [rows] = await connection.query<RowDataPacket[]>(sql, [database]);
    return rows.map(({ table, name, type }) => ({ table: String(table), name: String(name), type: String(type) }));
  } finally {
    await connection.end();
  }
}

/** A VSchema that names further columns. */
function withColumns(vschema: Vschema, added: readonly Column[]): Vschema {
  const tables = structuredClone(vschema.tables);
  for (const { table, name, type } of added) tables[table]?.columns.push({ name, type: vitessTypeOf(type) });
  return { ...vschema, tables };
}

/** Waits until vtgate, which hears of a VSchema through the topology server, plans a statement on a column. */
async function planned(connectionString: string, { table, name }: Column): Promise<void> {
  const connection = await createConnection(connectionString);
  const deadline = performance.now() + plannedMs;
  try {
    for (;;) {
      const failure = await connection.query(`SELECT \`${name}\` FROM \`${table}\` WHERE org_id = 'none' LIMIT 1`).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (failure === undefined) return;
      if (performance.now() > deadline) throw failure;
      await sleep(pollMs);
    }
  } finally {
    await connection.end();
  }
}
