import { and, asc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { columnOf, tableOf } from '../../schema/lookup.ts';
import type { RequestData } from '../data/request-data.ts';

/**
 * The keyspaces in which an event may wait, in the order in which a chain of events comes through them: whatever has left one
 * of them since it was asked is in one that is asked later. A bind goes through `submissions` twice.
 */
const wayOfEvents: readonly Keyspace[] = ['submissions', 'global', 'submissions', 'claims', 'policies', 'billing'];

/** Events of a keyspace that are looked at. Where more wait, none of them is judged. */
const mostLookedAt = 1_000;

/** The days that payloads tell of, on which what follows may count. */
const days = z.object({
  accountingDate: z.string().optional(),
  boundOn: z.string().optional(),
  notedOn: z.string().optional(),
});

/** The first day on which something counts that follows from an event: an event that follows another one may tell of a day before it was raised. */
const firstDayOf = ({ payload, createdAt }: { payload: object; createdAt: Date }, dayOf: (at: Date) => string) => {
  const { accountingDate, boundOn, notedOn } = days.safeParse(payload).data ?? {};
  return [accountingDate, boundOn, notedOn].reduce<string>(
    (first, day) => (day !== undefined && day < first ? day : first),
    dayOf(createdAt),
  );
};

const countIn = async (
  data: RequestData,
  keyspace: Keyspace,
  orgId: string,
  isBefore: (event: { payload: object; createdAt: Date }) => boolean,
): Promise<number> => {
  const table = `${keyspace}OutboxEvents` as const;
  const column = (name: string) => columnOf(tableOf(table), name);
  const waits = and(eq(column('orgId'), orgId), isNull(column('deliveredAt')));
  // The index by which the sweep finds what is due has those that wait together, however many were ever raised.
  const order = { orderBy: [asc(column('dueAt'))], limit: mostLookedAt };
  const waiting = await data.findUnseen(table, ['id', 'payload', 'createdAt'], waits, order);
  // Of so many that others are not looked at, one of those may be as old.
  return waiting.length < mostLookedAt ? waiting.filter(isBefore).length : waiting.length;
};

/**
 * How many events of an organization are not delivered, those that are set aside among them, of which something follows that
 * counts on a day or before it. None, and nothing more of that time can come.
 */
export const pendingUntil = async (
  data: RequestData,
  orgId: string,
  { lastDay, dayOf }: { readonly lastDay: string; readonly dayOf: (at: Date) => string },
): Promise<number> => {
  const counts = new Map<Keyspace, number>();
  // One after the other: side by side, an event could leave one keyspace and reach another unseen.
  for (const keyspace of wayOfEvents) {
    counts.set(keyspace, await countIn(data, keyspace, orgId, (event) => firstDayOf(event, dayOf) <= lastDay));
  }
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
};
