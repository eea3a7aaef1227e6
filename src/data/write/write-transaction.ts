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

/** A row as it is stored. */
export type StoredRow<Table extends TableName> = (typeof tables)[Table]['$inferSelect'];

/** Ways in which a change may differ from others. */
export interface ChangeOptions {
  /** The row's version and moment of change stay: what is changed is nothing that a stale write could lose. */
  readonly keepsVersion?: boolean;
}

/**
 * A transaction in one keyspace, for one organization, on the rows that the viewer sees. Every statement says so, as every
 * read of the graph does: it is not for the caller to remember. Rows are read by their identifier and locked, or plainly;
 * there is no locking read by another condition, because that locks whatever its plan looks at.
 */
export interface WriteTransaction<Name extends Keyspace> {
  /** The request's moment. */
  readonly now: Date;
  /** A new identifier, greater than those before. */
  newId(prefix: string): string;
  /** Adds rows of the organization in one statement; none at all when there are none. Throws when a row has another owner than the viewer. */
  insert<Table extends TenantTable<Name>>(table: Table, rows: readonly OwnRow<Table>[]): Promise<void>;
  /** The same, unless a unique index has one of them: false then, and none is added. While another transaction adds it, this one waits. */
  insertOnce<Table extends TenantTable<Name>>(table: Table, rows: readonly OwnRow<Table>[]): Promise<boolean>;
  /** Some columns of one row, locked to the end. Null when the viewer has no such row. */
  lock<Table extends LockableTable<Name>, Column extends keyof StoredRow<Table> & string>(
    table: Table,
    id: string,
    columns: readonly Column[],
  ): Promise<Pick<StoredRow<Table>, Column> | null>;
  /** Some columns of the rows that a condition finds, without a lock: for what never changes, or is no part of a decision. */
  read<Table extends TenantTable<Name>, Column extends keyof StoredRow<Table> & string>(
    table: Table,
    columns: readonly Column[],
    condition: SQL | undefined,
  ): Promise<Pick<StoredRow<Table>, Column>[]>;
  /** Changes the rows that a condition finds, and their version. Returns how many those were. */
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
}
