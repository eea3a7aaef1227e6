import { count, isNull, sql } from 'drizzle-orm';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { columnOf, tableOf } from '../../schema/lookup.ts';
import { sendRead } from '../data/read/relational-query/read-statement.ts';
import type { RequestData } from '../data/request-data.ts';
import { build, textOf } from '../data/wire/drizzle.ts';

/** What is not delivered of one keyspace's events. */
export interface OutboxState {
  /** Events that are still tried, those included that were raised a moment ago. */
  readonly waiting: number;
  /** The age of the oldest of them, in milliseconds; 0 when there is none. */
  readonly oldestMs: number;
  /** Events that were given up, until somebody has looked at them. */
  readonly setAside: number;
}

/**
 * Reads what is not delivered of a keyspace's events, of all organizations. It asks every shard, as the sweep does, and reads
 * the few rows of the same index.
 */
export const outboxState = async (data: RequestData, keyspace: Keyspace): Promise<OutboxState> => {
  const name = `${keyspace}OutboxEvents` as const;
  const column = (of: string) => columnOf(tableOf(name), of);
  const [createdAt, setAsideAt] = [column('createdAt'), column('setAsideAt')];
  const query = build
    .select({
      all: count(),
      setAside: count(setAsideAt),
      oldest: sql`min(if(${setAsideAt} is null, ${createdAt}, null))`,
    })
    .from(tableOf(name))
    .where(isNull(column('deliveredAt')));
  const { rows } = await sendRead(data.clientOf(keyspace), [name], name, textOf(query));
  const [all, setAside, oldest] = rows[0] ?? [];
  // As its column reads it: a moment that is text on the wire.
  const since = oldest === null || oldest === undefined ? data.now : createdAt.mapFromDriverValue(oldest);
  const oldestMs = data.now.getTime() - (since as Date).getTime();
  return { waiting: Number(all) - Number(setAside), setAside: Number(setAside), oldestMs: Math.max(0, oldestMs) };
};
