import type { Connection } from 'mysql2/promise';
import type { ShardDatabase } from '../../scripts/vitess/running-vitess.ts';

/**
 * Makes each sharded table whole for reading, below Vitess: in the tablets' own server a database by the keyspace's name, with
 * a view over the shards for each table. What is looked for there is what is stored, whatever vtgate can plan.
 */
export const makeTablesWhole = async (server: Connection, shards: readonly ShardDatabase[]): Promise<void> => {
  for (const [keyspace, ofKeyspace] of Map.groupBy(shards, (shard) => shard.keyspace)) {
    const [first] = ofKeyspace;
    if (!first) continue;
    const [tables] = await server.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE'`,
      [first.database],
    );
    await server.query(`CREATE DATABASE IF NOT EXISTS \`${keyspace}\``);
    // The driver knows no columns.
    for (const { name } of tables as { name: string }[]) {
      const parts = ofKeyspace.map(({ database }) => `SELECT * FROM \`${database}\`.\`${name}\``);
      await server.query(`CREATE OR REPLACE VIEW \`${keyspace}\`.\`${name}\` AS ${parts.join(' UNION ALL ')}`);
    }
  }
};
