import { and, eq, isNull, lt } from 'drizzle-orm';
import { columnOf, tableOf } from '../../schema/lookup.ts';
import type { WriteTransaction } from '../data/write/write-transaction.ts';
import { defineTask, type TaskReads } from './task.ts';

/** The tables of months at whose ends something is written down, by their keyspaces. */
interface MonthTables {
  readonly policies: 'premiumMonths';
  readonly claims: 'claimMonths';
  readonly billing: 'receivableMonths';
}

/** A month that is being gone through, and by which days its organization books. */
export interface MonthOfRows {
  readonly id: string;
  /** The first day of it. */
  readonly month: string;
  readonly timeZone: string;
}

/** Which rows are gone through: those behind an identifier, in the order of theirs. */
export interface PageOfRows {
  readonly month: string;
  readonly after: string;
  readonly limit: number;
}

/** What is written down of rows at the end of a month. */
interface MonthEnd<Name extends keyof MonthTables, Row extends { readonly id: string }> {
  readonly keyspace: Name;
  /** What it does, as a verb. */
  readonly name: string;
  readonly table: MonthTables[Name];
  /** The first day of the first month that is not due on a day. */
  readonly firstNotDue: (today: string) => string;
  /** Reads rows as they are named. Fewer than the limit are the last ones. */
  readonly read: (reads: TaskReads, page: PageOfRows) => Promise<readonly Row[]>;
  /** Writes down what there is to say of rows. */
  readonly write: (
    transaction: WriteTransaction<Name>,
    month: MonthOfRows,
    rows: readonly Row[],
  ) => Promise<void> | void;
  /** Follows when all rows are written down, given the last ones: what is added to sums of these is not written before the end. */
  readonly complete: (
    transaction: WriteTransaction<Name>,
    month: MonthOfRows,
    lastRows: readonly Row[],
  ) => Promise<void>;
}

/** Rows that are gone through at a time: a transaction takes milliseconds, and the next one goes on behind it. */
const rowsAtATime = 100;

const readTimeZone = async (reads: TaskReads): Promise<string> => {
  const organization = await reads('global').query.organizations.findFirst({ columns: { timeZone: true } });
  if (!organization) throw new Error('The organization of a month is not there.');
  return organization.timeZone;
};

/**
 * Has something written down of many rows when a month is over, some rows at a time. The row of the month says how far that has
 * come, so that no row counts twice, and whoever is stopped goes on from there.
 */
export const defineMonthEnd = <Name extends keyof MonthTables, Row extends { readonly id: string }>(
  monthEnd: MonthEnd<Name, Row>,
): void => {
  // All tables of months have the same columns: what is checked here for one of them holds for each.
  const { table, ...of } = monthEnd as unknown as MonthEnd<'claims', Row>;
  const column = (name: string) => columnOf(tableOf(table), name);
  defineTask({
    keyspace: of.keyspace,
    name: of.name,
    table,
    columns: ['month', 'throughId'],
    due: ({ today }) => and(isNull(column('completedAt')), lt(column('month'), of.firstNotDue(today))),
    prepare: async ({ month, throughId }, reads) => {
      const page = { month, after: throughId ?? '', limit: rowsAtATime };
      const [timeZone, rows] = await Promise.all([readTimeZone(reads), of.read(reads, page)]);
      return { timeZone, rows };
    },
    act: async (transaction, { id, month, throughId }, _, { timeZone, rows }) => {
      const held = await transaction.lock(table, id, ['throughId', 'completedAt']);
      // Another run has gone on from here.
      if (!held || held.completedAt !== null || held.throughId !== throughId) return [];
      const monthOfRows = { id, month, timeZone };
      const isLast = rows.length < rowsAtATime;
      const values = { throughId: rows.at(-1)?.id ?? throughId, completedAt: isLast ? transaction.now : null };
      await transaction.changeOne(table, values, eq(column('id'), id));
      await of.write(transaction, monthOfRows, rows);
      if (isLast) await of.complete(transaction, monthOfRows, rows);
      return [];
    },
  });
};
