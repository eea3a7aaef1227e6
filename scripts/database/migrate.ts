import { join } from 'node:path';
import { type Keyspace, keyspaceDatabases, keyspaces, legacyDatabase } from '../../schema/keyspaces.ts';
import type { OnProgress } from '../support/progress.ts';
import { migrateKeyspace } from './keyspace-migrations.ts';
import { refreshLegacyViews } from './legacy-views.ts';

interface MigrateOptions {
  /** The connection string to one database, of the user who may create tables. */
  adminConnectionString(database: string): string;
  /** Holds `<keyspace>/migrations`; the repository's `schema` by default. */
  schemaDirectory?: string;
  onProgress: OnProgress;
}

/** What a run changed: migrations applied per keyspace, and views of the legacy database. */
export interface MigrationOutcome {
  applied: Record<Keyspace, number>;
  viewsChanged: number;
}

const repositorySchema = join(import.meta.dirname, '../../schema');

/**
 * Brings the five databases up to date, each by its own history, and gives the legacy database one view per table,
 * which locally replace production's routing rules.
 */
export async function migrateDatabase({
  adminConnectionString,
  schemaDirectory = repositorySchema,
  onProgress,
}: MigrateOptions): Promise<MigrationOutcome> {
  // When one fails, let the others finish: MySQL cannot roll back half a migration.
  const outcomes = await Promise.allSettled(
    keyspaces.map(async (keyspace) => {
      const applied = await migrateKeyspace({
        keyspace,
        connectionString: adminConnectionString(keyspaceDatabases[keyspace]),
        migrationsFolder: join(schemaDirectory, keyspace, 'migrations'),
      });
      if (applied > 0) onProgress(`${keyspaceDatabases[keyspace]}: ${plural(applied, 'migration')} applied`);
      return [keyspace, applied] as const;
    }),
  );
  const counts = outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
  const viewsChanged = await refreshLegacyViews(adminConnectionString(legacyDatabase));
  if (viewsChanged > 0) onProgress(`${legacyDatabase}: ${plural(viewsChanged, 'view')} renewed`);
  const applied = { global: 0, submissions: 0, policies: 0, claims: 0, billing: 0, ...Object.fromEntries(counts) };
  return { applied, viewsChanged };
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
