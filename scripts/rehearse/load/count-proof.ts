import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { loadOrganizations, type StatementLoad } from './statement-load.ts';

/**
 * Whether every counter is what was acknowledged for it, and every acknowledged event is there: nothing lost, nothing twice.
 *
 * @returns what is wrong, one line each; empty when every increment was made once
 */
export async function proveCounts(
  { keyspace, name, acknowledged }: Pick<StatementLoad, 'keyspace' | 'name' | 'acknowledged'>,
  connectionString: string,
): Promise<string[]> {
  const connection = await createConnection(connectionString);
  try {
    const wrong: string[] = [];
    for (const orgId of loadOrganizations) {
      const told = acknowledged.get(orgId) ?? new Set<string>();
      const counter = `SELECT last_number FROM ${keyspace}_number_counters WHERE org_id = ? AND series = ?`;
      const [counters] = await connection.query<RowDataPacket[]>(counter, [orgId, name]);
      const handled = `SELECT event_id FROM ${keyspace}_handled_events WHERE org_id = ? AND handler = ?`;
      const [events] = await connection.query<RowDataPacket[]>(handled, [orgId, name]);
      const found = new Set(events.map(({ event_id }) => String(event_id)));
      const counted = Number(counters[0]?.last_number ?? 0);
      if (counted !== found.size)
        wrong.push(`${orgId}: the counter says ${counted}, ${found.size} events were handled`);
      const lost = [...told].filter((event) => !found.has(event)).length;
      if (lost > 0) wrong.push(`${orgId}: ${lost} of ${told.size} acknowledged increments are not there`);
      const unannounced = [...found].filter((event) => !told.has(event)).length;
      if (unannounced > 0) wrong.push(`${orgId}: ${unannounced} increments were made that nobody was told of`);
    }
    return wrong;
  } finally {
    await connection.end();
  }
}

/** Deletes what loads have written: their organizations are none that the books know. */
export async function clearCounts(
  { keyspace, name }: Pick<StatementLoad, 'keyspace' | 'name'>,
  connectionString: string,
): Promise<void> {
  const connection = await createConnection(connectionString);
  try {
    for (const [table, column] of [
      ['number_counters', 'series'],
      ['handled_events', 'handler'],
    ]) {
      for (const orgId of loadOrganizations) {
        await connection.query(`DELETE FROM ${keyspace}_${table} WHERE org_id = ? AND ${column} = ?`, [orgId, name]);
      }
    }
  } finally {
    await connection.end();
  }
}
