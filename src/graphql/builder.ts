import SchemaBuilder from '@pothos/core';
import DrizzlePlugin from '@pothos/plugin-drizzle';
import { getTableConfig, type MySqlTable } from 'drizzle-orm/mysql-core';
import { relations } from '../../schema/relations.ts';
import AnsweredByRow from './answered-by-row.ts';
import type { GraphContext } from './context.ts';

/**
 * A table's configuration as Pothos sees it: `id` alone tells rows apart, because the data path pins the tenant. With the
 * whole primary key Pothos would send `(org_id, id) in (…)`, which vtgate does not route to one shard.
 */
const tableConfigByIdentifier = (table: MySqlTable) => {
  const config = getTableConfig(table);
  const identifier = config.columns.filter((column) => column.name === 'id');
  return identifier.length > 0 ? { ...config, primaryKeys: [{ columns: identifier }] } : config;
};

/** The one schema builder, over the relations of all keyspaces. */
export const builder = new SchemaBuilder<{
  Context: GraphContext;
  DrizzleRelations: typeof relations;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    Decimal: { Input: string; Output: string };
  };
}>({
  plugins: [AnsweredByRow, DrizzlePlugin],
  defaultFieldNullability: false,
  drizzle: {
    // The plugin asks its client for relational queries alone; any domain's client answers for every table.
    client: (context) => context.pothosQueries as never,
    getTableConfig: tableConfigByIdentifier as typeof getTableConfig,
    relations,
  },
});
