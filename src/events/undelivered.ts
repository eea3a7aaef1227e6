import { and, asc, eq, gt, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { columnOf, tableOf } from '../../schema/lookup.ts';
import type { RequestData } from '../data/request-data.ts';
import type { WriteTransaction } from '../data/write/write-transaction.ts';

/** What may be shown of an event: never its payload, which tells of people. */
const columns = [
  'id',
  'type',
  'subjectId',
  'sequence',
  'tries',
  'lastError',
  'createdAt',
  'dueAt',
  'deliveredAt',
  'setAsideAt',
] as const;

const tableFor = (keyspace: Keyspace) => `${keyspace}OutboxEvents` as const;

const columnIn = (keyspace: Keyspace) => {
  const table = tableOf(tableFor(keyspace));
  return (name: string) => columnOf(table, name);
};

const find = async (
  data: RequestData,
  keyspace: Keyspace,
  orgId: string,
  condition: SQL | undefined,
  options: { readonly orderBy?: SQL[]; readonly limit?: number } = {},
) => {
  const inOrganization = eq(columnIn(keyspace)('orgId'), orgId);
  const rows = await data.findUnseen(tableFor(keyspace), columns, and(inOrganization, condition), options);
  return rows.map((row) => ({ ...row, keyspace }));
};

/** An event as people see it who look after the platform. Its type is text: a later release may have raised it. */
export type ShownEvent = Awaited<ReturnType<typeof find>>[number];

/** One event of an organization; null when there is none. */
export const findEvent = async (
  data: RequestData,
  keyspace: Keyspace,
  orgId: string,
  id: string,
): Promise<ShownEvent | null> => {
  const [event] = await find(data, keyspace, orgId, eq(columnIn(keyspace)('id'), id));
  return event ?? null;
};

/** The events of an organization that are not delivered, the oldest first; those that are set aside, or are not, alone. */
export const undeliveredEvents = (
  data: RequestData,
  keyspace: Keyspace,
  orgId: string,
  { setAside, limit }: { readonly setAside: boolean | null; readonly limit: number },
): Promise<ShownEvent[]> => {
  const column = columnIn(keyspace);
  const aside = setAside ? isNotNull(column('setAsideAt')) : isNull(column('setAsideAt'));
  const condition = and(isNull(column('deliveredAt')), setAside === null ? undefined : aside);
  return find(data, keyspace, orgId, condition, { orderBy: [asc(column('createdAt')), asc(column('id'))], limit });
};

/** Where an event stands, and where it may go from there by somebody's hand. */
export const eventTransitions = {
  waiting: [],
  set_aside: ['waiting', 'discarded'],
  delivered: [],
  discarded: [],
} as const;

/** Where an event stands. A discarded one is delivered to whoever looks at the row: the audit entry says more. */
export const eventStatus = ({
  deliveredAt,
  setAsideAt,
}: Pick<ShownEvent, 'deliveredAt' | 'setAsideAt'>): 'waiting' | 'set_aside' | 'delivered' => {
  if (deliveredAt) return 'delivered';
  return setAsideAt ? 'set_aside' : 'waiting';
};

/** What a decision on an event changes, with the subject's later events, which waited for it and are due at once. */
export const settleEvent = async (
  transaction: WriteTransaction<Keyspace>,
  keyspace: Keyspace,
  event: ShownEvent,
  values: { readonly tries?: number; readonly dueAt?: Date; readonly deliveredAt?: Date; readonly setAsideAt?: null },
): Promise<void> => {
  const table = tableFor(keyspace);
  const column = columnIn(keyspace);
  await transaction.changeOne(table, values, eq(column('id'), event.id));
  const before = Object.fromEntries(Object.keys(values).map((name) => [name, event[name as keyof typeof values]]));
  transaction.audit(table, event.id, before, values);
  const isLater = and(eq(column('subjectId'), event.subjectId), gt(column('sequence'), event.sequence));
  const waits = and(isNull(column('deliveredAt')), isNull(column('setAsideAt')));
  await transaction.change(table, { dueAt: transaction.now }, and(isLater, waits));
};
