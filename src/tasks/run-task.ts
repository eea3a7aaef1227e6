import { and, eq, notInArray } from 'drizzle-orm';
import { systemActorId } from '../../schema/identifiers.ts';
import { columnOf, tableOf } from '../../schema/lookup.ts';
import type { TableName } from '../../schema/tables.ts';
import type { RequestData } from '../data/request-data.ts';
import type { Writer } from '../data/write/write-transaction.ts';
import { deliver, noteDelivered } from '../events/deliver.ts';
import { causeOfTask } from '../events/event.ts';
import { storeEvents } from '../events/outbox.ts';
import type { AnyTask, BusinessDay } from './task.ts';

/** How many subjects are looked for at a time. */
const pageSize = 100;

/** What is due of one organization. */
interface Due {
  readonly orgId: string;
  readonly task: AnyTask;
  readonly day: BusinessDay;
}

/** A subject that is due, with the columns that its task asks for. */
type Subject = { readonly id: string };

/** The first subjects that are due, but for those that were tried in vain: they must not keep others from their turn. */
export const findDue = async (
  data: RequestData,
  { orgId, task, day }: Due,
  triedInVain: readonly string[],
): Promise<Subject[]> => {
  const { columns, keyspace } = task;
  const table: TableName = task.table;
  data.operation = task.name;
  data.readFreshFrom([keyspace]);
  const column = (name: string) => columnOf(tableOf(table), name);
  const others = triedInVain.length > 0 ? notInArray(column('id'), [...triedInVain]) : undefined;
  const rows = await data.findUnseen(
    table,
    // The task's columns are those of its own table, which it was checked for when it was defined.
    ['id', ...columns] as never[],
    and(eq(column('orgId'), orgId), task.due(day), others),
    { limit: pageSize },
  );
  return rows as unknown as Subject[];
};

/** Does what is due for one subject, and delivers what follows from it as far as that goes now. */
export const actOn = async (data: RequestData, { orgId, task, day }: Due, subject: Subject): Promise<void> => {
  const { keyspace, name } = task;
  data.operation = name;
  data.allowMutation();
  data.readFreshFrom();
  const relied = await task.prepare(subject, (domain) => data.rulesDb(domain), day);
  const writer: Writer = {
    actorId: systemActorId,
    onBehalfOfId: null,
    action: name,
    requestId: `${name} ${day.now.toISOString()}`,
    idempotencyKey: null,
  };
  const raised = await data.writeFor(
    keyspace,
    orgId,
    async (transaction) => {
      const events = await task.act(transaction, subject, day, relied);
      return storeEvents(transaction, keyspace, causeOfTask(name, subject.id, day.today), writer, events);
    },
    writer,
  );
  await noteDelivered(data, await deliver(data, raised));
};
