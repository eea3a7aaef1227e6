import type { SQL } from 'drizzle-orm';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import type { TableOf } from '../../../schema/lookup.ts';
import type { NewRow } from '../../../schema/row-to-write.ts';
import type { TableName, tables } from '../../../schema/tables.ts';

/** The tables of a keyspace that have some columns. */
type TableWith<Name extends Keyspace, Column extends string> = {
  [Table in TableOf<Name>]: (typeof tables)[Table] extends Record<Column, unknown> ? Table : never;
}[TableOf<Name>];

/** The tables of a keyspace whose rows belong to an organization. */
export type TenantTable<Name extends Keyspace> = TableWith<Name, 'orgId'>;

/** Those of them whose rows have an identifier. */
export type LockableTable<Name extends Keyspace> = TableWith<Name, 'orgId' | 'id'>;

/** Columns that the transaction fills itself, unless a row says otherwise. */
type Filled = 'createdAt' | 'updatedAt';

/** A row as it is inserted: the transaction adds the organization, and the moments of creation and change. */
export type OwnRow<Table extends TableName> = Omit<NewRow<Table>, 'orgId' | Filled> &
  Partial<Pick<NewRow<Table>, Extract<Filled, keyof NewRow<Table>>>>;

/** What a change sets: values, or expressions over the row as it is. */
export type Changes<Table extends TableName> = {
  readonly [Column in keyof OwnRow<Table>]?: OwnRow<Table>[Column] | SQL;
};

/** Rows of several tables of a keyspace, by the names of the tables, in the order in which they are added. */
export type RowsOfTables<Name extends Keyspace> = {
  readonly [Table in TenantTable<Name>]?: readonly OwnRow<Table>[];
};

/** A row as it is stored. */
export type StoredRow<Table extends TableName> = (typeof tables)[Table]['$inferSelect'];

/** A change of a locked row by expressions, with what the row was and what they make of it. */
export interface LockedChange<Table extends TableName> {
  readonly before: Partial<StoredRow<Table>>;
  readonly after: Partial<StoredRow<Table>>;
  readonly by: Changes<Table>;
}

/** Ways in which a change may differ from others. */
export interface ChangeOptions {
  /** The row's version and moment of change stay: what is changed is nothing that a stale write could lose. */
  readonly keepsVersion?: boolean;
}

/** Who writes, and why: what the audit entries of a transaction say beside what changed. */
export interface Writer {
  readonly actorId: string;
  /** Who made the API key that acts; null for a person. */
  readonly onBehalfOfId: string | null;
  /** What is done, by the name of the mutation or of the handler. */
  readonly action: string;
  readonly requestId: string;
  /** The key under which the mutation was asked for; null for what follows from it. */
  readonly idempotencyKey: string | null;
}

/**
 * A transaction in one keyspace, for one organization, on the rows that the viewer sees. Every statement says so, as every
 * read of the graph does: it is not for the caller to remember. Rows are read by their identifier and locked, or plainly;
 * there is no locking read by another condition, because that locks whatever its plan looks at.
 *
 * Rows that may change have a version, and each change of one leaves an audit entry: `insert` and `set` write it by
 * themselves, as `changeLocked` does; whoever uses `change` or `merge` on such a table writes it with `audit`.
 */
export interface WriteTransaction<Name extends Keyspace> {
  /** The request's moment. */
  readonly now: Date;
  /** The organization that everything is written for. */
  readonly orgId: string;
  /** A new identifier, greater than those before. */
  newId(prefix: string): string;
  /** Adds rows of the organization in one statement; none at all when there are none. Throws when a row has another owner than the viewer. */
  insert<Table extends TenantTable<Name>>(table: Table, rows: readonly OwnRow<Table>[]): Promise<void>;
  /** Adds rows of several tables, a statement for each table. */
  insertAll(rows: RowsOfTables<Name>): Promise<void>;
  /** Adds rows, unless a unique index has one of them: false then, and none is added. While another transaction adds it, this one waits. */
  insertOnce<Table extends TenantTable<Name>>(table: Table, rows: readonly OwnRow<Table>[]): Promise<boolean>;
  /** Adds rows; where a unique index has one already, changes that by expressions instead. For sums that everybody adds to. */
  merge<Table extends TenantTable<Name>>(
    table: Table,
    rows: readonly OwnRow<Table>[],
    changes: Changes<Table>,
  ): Promise<void>;
  /** Some columns of one row, locked to the end. Null when the viewer has no such row. */
  lock<Table extends LockableTable<Name>, Column extends keyof StoredRow<Table> & string>(
    table: Table,
    id: string,
    columns: readonly Column[],
  ): Promise<Pick<StoredRow<Table>, Column> | null>;
  /**
   * The same for the row that a column names which no two rows of an organization share: the schedule of a policy. Only a
   * unique index on that column lets it lock one row and no others.
   */
  lockBy<
    Table extends LockableTable<Name>,
    Key extends keyof StoredRow<Table> & string,
    Column extends keyof StoredRow<Table> & string,
  >(
    table: Table,
    key: Key,
    value: string,
    columns: readonly Column[],
  ): Promise<({ readonly id: string } & Pick<StoredRow<Table>, Column>) | null>;
  /** Some columns of the rows that a condition finds, without a lock: for what never changes, or is no part of a decision. */
  read<Table extends TenantTable<Name>, Column extends keyof StoredRow<Table> & string>(
    table: Table,
    columns: readonly Column[],
    condition: SQL | undefined,
  ): Promise<Pick<StoredRow<Table>, Column>[]>;
  /**
   * Changes a row that this transaction has locked or added, its version, and writes the audit entry: it must have locked
   * the columns that it changes. Values that the row has already, and those left undefined, are no change and send nothing.
   */
  set<Table extends LockableTable<Name>>(table: Table, id: string, values: Partial<OwnRow<Table>>): Promise<void>;
  /** Changes the rows that a condition finds, and their version. Returns how many those were: a condition may be a guard. */
  change<Table extends TenantTable<Name>>(
    table: Table,
    values: Changes<Table>,
    condition: SQL | undefined,
    options?: ChangeOptions,
  ): Promise<number>;
  /** Changes one row that must be there. Throws when the condition finds none, or several. */
  changeOne<Table extends TenantTable<Name>>(
    table: Table,
    values: Changes<Table>,
    condition: SQL | undefined,
  ): Promise<void>;
  /**
   * Changes a row that this transaction has locked by expressions over it, its version, and writes the audit entry. What the
   * row is after them is known by what it was: where that is the same, nothing is sent, and neither a version nor an entry
   * tells of it. Throws when the guard does not hold.
   */
  changeLocked<Table extends LockableTable<Name>>(
    table: Table,
    id: string,
    change: LockedChange<Table>,
    guard?: SQL,
  ): Promise<void>;
  /** Writes the audit entry of a change that `change` or `merge` has made: the columns that differ, before and after. */
  audit<Table extends LockableTable<Name>>(
    table: Table,
    id: string,
    before: Partial<StoredRow<Table>>,
    after: Partial<StoredRow<Table>>,
  ): void;
  /** Why the change is made, as all of its audit entries say: a reason, or its code with what was said beside it. */
  because(reason: string, note?: string | null): void;
  /**
   * What the change of a row relied on beside it: ids of rows by what they are. The row's audit entry says so as
   * `reliedOn.<name>`, so that it can be seen later by which licence or whose approval something was done.
   */
  relying(entityId: string, on: Readonly<Record<string, string | readonly string[] | null>>): void;
  /** The next count of a series, without gaps: whoever counts on waits until this transaction is over. */
  nextCount(series: string): Promise<number>;
  /** The next counts of a series, several at once, in their order. */
  nextCounts(series: string, howMany: number): Promise<number[]>;
  /**
   * Adds to rows of sums, behind everything else: all that the transaction adds to a table in one statement, by all columns
   * but those that are summed, in the order of these keys, and to one table after another in the order of their names.
   * Whoever adds to the same rows waits for them in the same order.
   */
  addTo<Table extends TenantTable<Name>>(
    table: Table,
    rows: readonly OwnRow<Table>[],
    sums: readonly (keyof OwnRow<Table> & string)[],
  ): void;
  /** Has something written behind everything but sums: rows that everybody changes are held for the COMMIT alone. */
  atEnd(write: () => Promise<void>): void;
}
