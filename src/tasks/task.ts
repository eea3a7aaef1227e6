import type { SQL } from 'drizzle-orm';
import type { Keyspace } from '../../schema/keyspaces.ts';
import type { DomainReads } from '../data/domain-db.ts';
import type { LockableTable, StoredRow, WriteTransaction } from '../data/write/write-transaction.ts';
import type { NewEvent } from '../events/event.ts';

/** When a task runs, for one organization. */
export interface BusinessDay {
  readonly now: Date;
  /** The day of that moment in the organization's calendar. */
  readonly today: string;
}

/** Reads of all of an organization's rows, for what a task relies on. */
export type TaskReads = <Name extends Keyspace>(domain: Name) => DomainReads<Name>;

/**
 * One transition that nobody asks for: time has come for it. It is done for one subject at a time, each in a transaction of
 * its own, by the system.
 */
export interface Task<
  Name extends Keyspace = Keyspace,
  Table extends LockableTable<Name> = LockableTable<Name>,
  Column extends keyof StoredRow<Table> & string = keyof StoredRow<Table> & string,
  Relied = unknown,
> {
  readonly keyspace: Name;
  /** What it does, as a verb: audit entries name it. */
  readonly name: string;
  /** The table of its subjects. */
  readonly table: Table;
  /** Columns of a subject that never change, and that `act` needs before it locks anything: its parents, locked first. */
  readonly columns?: readonly Column[];
  /**
   * Which subjects are due: a range of an index that the organization leads, mostly `(org_id, status, date)`. It finds
   * nothing once they are done, so that a run in vain costs one look-up.
   */
  readonly due: (day: BusinessDay) => SQL | undefined;
  /** Reads what the change relies on, before its transaction and fresh. */
  readonly prepare?: (
    subject: { readonly id: string } & Pick<StoredRow<Table>, Column>,
    reads: TaskReads,
    day: BusinessDay,
  ) => Promise<Relied>;
  /**
   * Makes the change, if it is still due by what the transaction has locked: it may be asked twice for the same day. Returns
   * the events that follow.
   */
  act(
    transaction: WriteTransaction<Name>,
    subject: { readonly id: string } & Pick<StoredRow<Table>, Column>,
    day: BusinessDay,
    relied: Relied,
  ): Promise<readonly NewEvent[]>;
}

/** A task of any keyspace. */
export type AnyTask = Omit<Task, 'act' | 'columns' | 'prepare'> & {
  readonly columns: readonly string[];
  prepare(subject: { readonly id: string }, reads: TaskReads, day: BusinessDay): Promise<unknown>;
  act(
    transaction: WriteTransaction<Keyspace>,
    subject: { readonly id: string },
    day: BusinessDay,
    relied: unknown,
  ): Promise<readonly NewEvent[]>;
};

const tasks = new Map<string, AnyTask>();

/** Has something done when its time has come. */
export const defineTask = <
  Name extends Keyspace,
  Table extends LockableTable<Name>,
  Column extends keyof StoredRow<Table> & string = never,
  Relied = undefined,
>(
  task: Task<Name, Table, Column, Relied>,
): void => {
  if (tasks.has(task.name)) throw new Error(`There are two tasks ${task.name}.`);
  // What it takes and gives was checked above; from here on all tasks are alike.
  tasks.set(task.name, { columns: [], prepare: async () => undefined, ...task } as unknown as AnyTask);
};

/** All tasks, in the order in which they were defined. */
export const allTasks = (): readonly AnyTask[] => [...tasks.values()];
