import { createConnection, type ResultSetHeader } from 'mysql2/promise';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { UserError } from '../support/user-error.ts';
import { loadOrganizations } from './load/statement-load.ts';

/** Faults that a rehearsal can be given on purpose, to see that it reports them. */
export const faults = {
  increment: 'an increment that nobody asked for',
  event: 'a handled event that is deleted',
  row: 'a row that is changed behind the back of the workflow',
  buffering: 'vtgate without buffering',
} as const;

export type Fault = keyof typeof faults;

/** Reads `FAULT=row,event`. */
export function readFaults(text: string): ReadonlySet<Fault> {
  const names = text.split(',').filter((name) => name !== '');
  const unknown = names.filter((name) => !Object.hasOwn(faults, name));
  if (unknown.length > 0) {
    throw new UserError({
      what: `FAULT=${unknown.join(',')} is no fault that can be planted.`,
      why: `A rehearsal knows: ${Object.keys(faults).join(', ')}.`,
      todo: 'Leave FAULT out, or name one of them.',
    });
  }
  // All names were found among the keys.
  return new Set(names as Fault[]);
}

/** A MySQL server's socket and a database in it, or the address of a database. */
type Place = string | { socketPath: string; database: string };

/** The organization of the load whose rows are changed: any of them would do. */
const [, faultyOrganization = ''] = loadOrganizations;

/** Counts once more for one organization, without an event. */
export const plantIncrement = (place: Place, keyspace: Keyspace, series: string): Promise<void> =>
  changeOne(
    place,
    `UPDATE ${keyspace}_number_counters SET last_number = last_number + 1 WHERE org_id = ? AND series = ?`,
    [faultyOrganization, series],
  );

/** Deletes one event that was handled. */
export const plantDeletedEvent = (place: Place, keyspace: Keyspace, handler: string): Promise<void> =>
  changeOne(
    place,
    `DELETE FROM ${keyspace}_handled_events WHERE org_id = ? AND handler = ? ORDER BY event_id LIMIT 1`,
    [faultyOrganization, handler],
  );

/** Changes a row in the MySQL of one shard, past Vitess: one of the load, of which every shard has some. */
export const plantChangedRow = (place: Place, keyspace: Keyspace): Promise<void> =>
  changeOne(
    place,
    `UPDATE ${keyspace}_handled_events SET created_at = '2000-01-01' ORDER BY org_id, event_id LIMIT 1`,
    [],
  );

async function changeOne(place: Place, sql: string, values: string[]): Promise<void> {
  const connection = await (typeof place === 'string'
    ? createConnection(place)
    : createConnection({ ...place, user: 'vt_dba' }));
  try {
    const [{ affectedRows }] = await connection.query<ResultSetHeader>(sql, values);
    if (affectedRows !== 1) throw new Error(`No fault was planted: ${sql}`);
  } finally {
    await connection.end();
  }
}
