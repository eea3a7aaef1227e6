import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RowDataPacket } from 'mysql2/promise';
import { type Keyspace, keyspaceDatabases, keyspaces } from '../../../schema/keyspaces.ts';
import { type PlanetScaleDouble, startPlanetScaleDouble } from '../../doubles/planetscale/planetscale-double.ts';
import { readTables } from '../../doubles/planetscale/tables.ts';
import { tokens } from '../../doubles/planetscale/tokens.ts';
import { Commands } from './command.ts';
import { SchemaFiles } from './schema-files.ts';

/** A database of PlanetScale, the files of its schema, and the commands that work on both. */
export interface Place {
  double: PlanetScaleDouble;
  files: SchemaFiles;
  commands: Commands;
  /** The migrations that main's history has, by keyspace; each with how often. */
  recorded(): Promise<Record<Keyspace, string[]>>;
  /** The statement that makes a table of main; undefined without one. */
  tableOfMain(name: string): Promise<string | undefined>;
  stop(): Promise<void>;
}

/** Starts it, with the tables of the clone still to be made. */
export async function startPlace(): Promise<Place> {
  const home = await mkdtemp(join(tmpdir(), 'planetscale-'));
  await mkdir(join(home, 'schema'));
  const files = await SchemaFiles.copy(join(home, 'schema'));
  const double = await startPlanetScaleDouble({ directory: join(home, 'double'), tokens: Object.values(tokens) });
  return {
    double,
    files,
    commands: new Commands(double, files.directory),
    recorded: async () => {
      const found: Record<Keyspace, string[]> = { global: [], submissions: [], policies: [], claims: [], billing: [] };
      for (const keyspace of keyspaces) {
        const [rows] = await double.main.admin.query<RowDataPacket[]>(
          `SELECT name FROM ${keyspaceDatabases[keyspace]}.${keyspace}_migration_history WHERE applied_at IS NOT NULL ORDER BY name`,
        );
        found[keyspace] = rows.map(({ name }) => String(name));
      }
      return found;
    },
    tableOfMain: async (name) => (await readTables(double.main.admin)).find((table) => table.name === name)?.create,
    stop: async () => {
      await double.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
