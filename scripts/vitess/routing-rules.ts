import { getTableName } from 'drizzle-orm';
import { keyspaceDatabases, keyspaces, legacyDatabase } from '../../schema/keyspaces.ts';
import { keyspaceTables } from '../../schema/tables.ts';

/** A routing rule of Vitess: statements on table `from` go to table `to`. */
export interface RoutingRule {
  from: string;
  to: string;
}

/** The rules that send each table of the legacy database to its keyspace, as in production since the vertical split. */
export function legacyRoutingRules(): RoutingRule[] {
  return keyspaces.flatMap((keyspace) =>
    Object.values(keyspaceTables[keyspace])
      .map((table) => getTableName(table))
      // Sorted, because a bundler may order a module's exports differently from Node.
      .sort()
      .map((table) => ({ from: `${legacyDatabase}.${table}`, to: `${keyspaceDatabases[keyspace]}.${table}` })),
  );
}
