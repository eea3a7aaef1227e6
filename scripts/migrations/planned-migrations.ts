import { join } from 'node:path';
import { type Keyspace, keyspaces } from '../../schema/keyspaces.ts';
import { readMigrations } from '../database/migration-files.ts';
import { columnsAfter, type FoundColumns } from '../drift/found-columns.ts';
import type { PlannedMigration } from './change.ts';
import { contractionsOf } from './contractions.ts';

/** The migrations of all keyspaces, oldest first in each, with their phases. */
export const readPlannedMigrations = (schemaDirectory: string): PlannedMigration[] =>
  keyspaces.flatMap((keyspace) => plannedOf(keyspace, join(schemaDirectory, keyspace, 'migrations')));

function plannedOf(keyspace: Keyspace, folder: string): PlannedMigration[] {
  let before: FoundColumns = new Map();
  return readMigrations(keyspace, folder).map(({ name, hash, statements }) => {
    const phase = contractionsOf(statements, before).length > 0 ? 'contract' : 'expand';
    before = columnsAfter(join(folder, name)) ?? before;
    return { keyspace, name, hash, statements: statements.length, phase };
  });
}
