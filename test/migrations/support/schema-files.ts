import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Keyspace, keyspaces } from '../../../schema/keyspaces.ts';
import { schemaDirectory } from '../../../scripts/support/local-paths.ts';

/** A copy of the migrations and VSchema in a repository of its own, to which a test adds. */
export class SchemaFiles {
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  /** Copies those of the clone, and commits them. */
  static async copy(directory: string): Promise<SchemaFiles> {
    const files = new SchemaFiles(directory);
    for (const keyspace of keyspaces) {
      for (const part of ['migrations', 'vschema.json']) {
        await cp(join(schemaDirectory, keyspace, part), join(directory, keyspace, part), { recursive: true });
      }
    }
    await files.git('init', '--quiet');
    await files.commit('The tables of the clone');
    return files;
  }

  /** Writes a migration. */
  async migration(keyspace: Keyspace, name: string, sql: string): Promise<void> {
    const folder = join(this.directory, keyspace, 'migrations', name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'migration.sql'), sql);
  }

  /** Takes a migration away that was applied nowhere. */
  async removeMigration(keyspace: Keyspace, name: string): Promise<void> {
    await rm(join(this.directory, keyspace, 'migrations', name), { recursive: true });
  }

  /** Tells Vitess of a table that is found by its organization. */
  async shardedTable(keyspace: Keyspace, table: string): Promise<void> {
    const file = join(this.directory, keyspace, 'vschema.json');
    const vschema = JSON.parse(await readFile(file, 'utf8'));
    vschema.tables[table] = { column_vindexes: [{ column: 'org_id', name: 'xxhash' }], columns: [] };
    await writeFile(file, JSON.stringify(vschema));
  }

  /** Commits all; returns the commit. */
  async commit(message: string): Promise<string> {
    await this.git('add', '--all');
    await this.git('-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '-m', message);
    return this.git('rev-parse', 'HEAD');
  }

  private async git(...args: string[]): Promise<string> {
    return (await promisify(execFile)('git', ['-C', this.directory, ...args])).stdout.trim();
  }
}
