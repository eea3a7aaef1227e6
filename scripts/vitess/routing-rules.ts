import { getTableName } from 'drizzle-orm';
import { keyspaceDatabases, keyspaces, legacyDatabase } from '../../schema/keyspaces.ts';
import { keyspaceTables } from '../../schema/tables.ts';

/** Where statements that name a table of one keyspace really go. */
export interface RoutingRule {
  from: string;
  to: string;
}

/** The rules by which the legacy database reaches every table, as after the vertical split in production. */
export function legacyRoutingRules(): RoutingRule[] {
  return keyspaces.flatMap((keyspace) =>
    Object.values(keyspaceTables[keyspace])
      .map((table) => getTableName(table))
      // A bundler may order a module's exports otherwise than Node does.
      .sort()
      .map((table) => ({ from: `${legacyDatabase}.${table}`, to: `${keyspaceDatabases[keyspace]}.${table}` })),
  );
}
