import { and, eq, getColumns, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { isBookkeeping } from '../../../schema/bookkeeping.ts';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import { columnOf, tableOf } from '../../../schema/lookup.ts';
import { rowToWrite } from '../../../schema/row-to-write.ts';
import type { TableName } from '../../../schema/tables.ts';
import { tableFreshness } from '../freshness.ts';
import { isDuplicate } from '../guard/judge-failure.ts';
import { type Row, readableRows, rowDecoder } from '../read/relational-query/rows.ts';
import { type Visibility, visibleRows } from '../read/visibility.ts';
import { build, textOf } from '../wire/drizzle.ts';
import type { Answer, Send, Tags } from '../wire/statement.ts';
import type { ChangeOptions, WriteTransaction } from './write-transaction.ts';

/** What a transaction is bound to. */
export interface TransactionOptions {
  readonly send: Send;
  readonly tags: Tags;
  readonly visibility: Visibility;
  readonly now: Date;
  readonly newId: (prefix: string) => string;
}

class TenantTransaction {
  readonly #options: TransactionOptions;
  readonly now: Date;
  readonly newId: (prefix: string) => string;

  constructor(options: TransactionOptions) {
    this.#options = options;
    this.now = options.now;
    this.newId = options.newId;
  }

  async insert(table: TableName, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const complete = rows.map((row) => this.#complete(table, row));
    // The rows were checked against the table's type by the interface.
    await this.#send(table, null, build.insert(tableOf(table)).values(complete as never));
  }

  async insertOnce(table: TableName, rows: readonly Row[]): Promise<boolean> {
    try {
      await this.insert(table, rows);
      return true;
    } catch (failure) {
      if (isDuplicate(failure)) return false;
      throw failure;
    }
  }

  async lock(table: TableName, id: string, columns: readonly string[]): Promise<Row | null> {
    const [row] = await this.#find(table, columns, eq(columnOf(tableOf(table), 'id'), id), true);
    return row ?? null;
  }

  read(table: TableName, columns: readonly string[], condition: SQL | undefined): Promise<Row[]> {
    return this.#find(table, columns, condition, false);
  }

  async change(
    table: TableName,
    values: Row,
    condition: SQL | undefined,
    options: ChangeOptions = {},
  ): Promise<number> {
    const columns = getColumns(tableOf(table));
    const { version } = columns;
    const owner = this.#options.visibility.ownerOf(table);
    if (owner && owner.column in values && values[owner.column] !== owner.value) {
      throw new Error(`A row of ${table} must keep the viewer as its ${owner.column}.`);
    }
    const set = {
      ...(!options.keepsVersion && version && { version: sql`${version} + 1` }),
      ...(!options.keepsVersion && columns.updatedAt && { updatedAt: this.now }),
      ...rowToWrite(tableOf(table), values),
    };
    const query = build.update(tableOf(table)).set(set).where(this.#pinned(table, condition));
    return (await this.#send(table, null, query)).matched;
  }

  async changeOne(table: TableName, values: Row, condition: SQL | undefined): Promise<void> {
    const matched = await this.change(table, values, condition);
    if (matched !== 1) throw new Error(`A change of one row of ${table} found ${matched}. Lock the row first.`);
  }

  async #find(
    table: TableName,
    columns: readonly string[],
    condition: SQL | undefined,
    locked: boolean,
  ): Promise<Row[]> {
    const fields = Object.fromEntries(columns.map((name) => [name, columnOf(tableOf(table), name)]));
    const query = build.select(fields).from(tableOf(table)).where(this.#pinned(table, condition));
    const answer = await this.#send(table, tableFreshness[table], locked ? query.for('update') : query);
    return [...readableRows(rowDecoder(table, columns)(answer))];
  }

  #send(table: TableName, freshness: (typeof tableFreshness)[TableName] | null, query: SQLWrapper): Promise<Answer> {
    const { send, tags } = this.#options;
    return send({ ...textOf(query), table, freshness, origin: null, tags });
  }

  /** Bookkeeping is of no viewer's book: bound to the viewer, its statements would match nothing. */
  #pinned(table: TableName, condition: SQL | undefined): SQL | undefined {
    const { visibility } = this.#options;
    const pin = isBookkeeping(table)
      ? eq(columnOf(tableOf(table), 'orgId'), visibility.orgId)
      : visibleRows(table, visibility);
    return and(pin, condition);
  }

  #complete(table: TableName, row: Row): Row {
    const { visibility, now } = this.#options;
    const columns = getColumns(tableOf(table));
    const owner = visibility.ownerOf(table);
    if (owner && row[owner.column] !== owner.value) {
      throw new Error(`A new row of ${table} must name the viewer as its ${owner.column}.`);
    }
    return {
      ...(columns.createdAt && { createdAt: now }),
      ...(columns.updatedAt && { updatedAt: now }),
      ...rowToWrite(tableOf(table), row),
      orgId: visibility.orgId,
    };
  }
}

/** A transaction of a keyspace over an open one of its database. */
export const transactionOf = <Name extends Keyspace>(options: TransactionOptions): WriteTransaction<Name> =>
  // The interface narrows the names of tables and the rows of each to the keyspace's; the class takes them all alike.
  new TenantTransaction(options) as unknown as WriteTransaction<Name>;
