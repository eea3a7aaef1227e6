import { and, eq, getColumns, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { isBookkeeping } from '../../../schema/bookkeeping.ts';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import { columnOf, tableOf } from '../../../schema/lookup.ts';
import { rowToWrite } from '../../../schema/row-to-write.ts';
import type { TableName } from '../../../schema/tables.ts';
import { tableFreshness } from '../freshness.ts';
import { isDuplicate } from '../guard/judge-failure.ts';
import { type Row, readableRows, rowDecoder } from '../read/relational-query/rows.ts';
import { heldRows, type Visibility, visibleRows } from '../read/visibility.ts';
import { build, textOf } from '../wire/drizzle.ts';
import type { Answer, Send, Tags } from '../wire/statement.ts';
import { AuditLog } from './audit-log.ts';
import { isRecordedAlike } from './audited-values.ts';
import { HeldRows } from './held-rows.ts';
import { SearchIndex } from './search-index.ts';
import { termStatements } from './term-statements.ts';
import { isUnique } from './unique-column.ts';
import type { ChangeOptions, Writer, WriteTransaction } from './write-transaction.ts';

/** What a transaction is bound to. */
export interface TransactionOptions {
  readonly keyspace: Keyspace;
  readonly send: Send;
  readonly tags: Tags;
  readonly visibility: Visibility;
  /** Who writes; null for what changes no business of anybody. */
  readonly writer: Writer | null;
  readonly now: Date;
  readonly newId: (prefix: string) => string;
}

class TenantTransaction {
  readonly #options: TransactionOptions;
  readonly #audit: AuditLog;
  readonly #held = new HeldRows();
  readonly #index = new SearchIndex();
  readonly #last: (() => Promise<void>)[] = [];
  readonly now: Date;
  readonly newId: (prefix: string) => string;

  constructor(options: TransactionOptions) {
    this.#options = options;
    this.#audit = new AuditLog(options.writer, options.newId);
    this.now = options.now;
    this.newId = options.newId;
  }

  get orgId(): string {
    return this.#options.visibility.orgId;
  }

  async insert(table: TableName, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const complete = rows.map((row) => this.#complete(table, row));
    // The rows were checked against the table's type by the interface.
    await this.#send(null, build.insert(tableOf(table)).values(complete as never));
    for (const row of complete) {
      this.#held.keep(table, row);
      this.#audit.added(table, row);
      this.#index.added(table, row);
    }
  }

  async insertAll(rows: Readonly<Record<string, readonly Row[]>>): Promise<void> {
    // The names are those of tables by the interface, which `Object.entries` forgets.
    for (const [table, ofTable] of Object.entries(rows)) await this.insert(table as TableName, ofTable);
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

  async merge(table: TableName, rows: readonly Row[], changes: Row): Promise<void> {
    if (rows.length === 0) return;
    const complete = rows.map((row) => this.#complete(table, row));
    const query = build.insert(tableOf(table)).values(complete as never);
    await this.#send(null, query.onDuplicateKeyUpdate({ set: changes }));
  }

  async lock(table: TableName, id: string, columns: readonly string[]): Promise<Row | null> {
    const row = await this.#lock(table, columns, this.#is(table, id));
    if (row) this.#held.keep(table, { ...row, id });
    return row;
  }

  async lockBy(table: TableName, key: string, value: string, columns: readonly string[]): Promise<Row | null> {
    const column = columnOf(tableOf(table), key);
    if (!isUnique(table, column))
      throw new Error(`${key} of ${table} has no unique index: it would lock other rows too.`);
    const row = await this.#lock(table, ['id', ...columns], eq(column, value));
    if (row) this.#held.keep(table, row);
    return row;
  }

  read(table: TableName, columns: readonly string[], condition: SQL | undefined): Promise<Row[]> {
    return this.#find(table, columns, condition, false);
  }

  async set(table: TableName, id: string, values: Row): Promise<void> {
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    const before = this.#held.valuesOf(
      table,
      id,
      given.map(([name]) => name),
    );
    const changed = Object.fromEntries(given.filter(([name, value]) => !isRecordedAlike(before[name], value)));
    if (Object.keys(changed).length === 0) return;
    const matched = await this.#update(table, changed, and(this.#pin(table, true), this.#is(table, id)), {});
    if (matched !== 1) throw new Error(`A change of one row of ${table} found ${matched}.`);
    this.#recorded(table, id, before, changed);
    this.#held.keep(table, { ...changed, id });
  }

  change(table: TableName, values: Row, condition: SQL | undefined, options: ChangeOptions = {}): Promise<number> {
    return this.#update(table, values, and(this.#pin(table, false), condition), options);
  }

  async #update(table: TableName, values: Row, condition: SQL | undefined, options: ChangeOptions): Promise<number> {
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
    const query = build.update(tableOf(table)).set(set).where(condition);
    return (await this.#send(null, query)).matched;
  }

  async changeOne(table: TableName, values: Row, condition: SQL | undefined): Promise<void> {
    const matched = await this.change(table, values, condition);
    if (matched !== 1) throw new Error(`A change of one row of ${table} found ${matched}. Lock the row first.`);
  }

  async changeLocked(
    table: TableName,
    id: string,
    { before, after, by }: { readonly before: Row; readonly after: Row; readonly by: Row },
    guard?: SQL,
  ): Promise<void> {
    if (Object.entries(after).every(([name, value]) => isRecordedAlike(before[name], value))) return;
    const matched = await this.change(table, by, and(this.#is(table, id), guard));
    if (matched !== 1)
      throw new Error(`A change of the row ${id} of ${table} found ${matched}: it is not as was read.`);
    this.audit(table, id, before, after);
  }

  audit(table: TableName, id: string, before: Row, after: Row): void {
    this.#recorded(table, id, before, after);
    // Whatever is set after it is a change from here.
    this.#held.keep(table, { ...after, id });
  }

  #recorded(table: TableName, id: string, before: Row, after: Row): void {
    this.#audit.changed(table, id, before, after);
    this.#index.changed(table, id, before, after);
  }

  because(reason: string, note: string | null = null): void {
    this.#audit.because(reason, note);
  }

  relying(entityId: string, on: Row): void {
    this.#audit.relying(entityId, on);
  }

  async nextCount(series: string): Promise<number> {
    const [count] = await this.nextCounts(series, 1);
    return count ?? Number.NaN;
  }

  async nextCounts(series: string, howMany: number): Promise<number[]> {
    const table = `${this.#options.keyspace}NumberCounters` as const;
    const column = (name: string) => columnOf(tableOf(table), name);
    // The first of a series waits for whoever adds the row at the same time; all others for the row itself.
    const next = { lastNumber: sql`${column('lastNumber')} + ${howMany}` };
    await this.merge(table, [{ series, lastNumber: howMany }], next);
    const [counter] = await this.#find(table, ['lastNumber'], eq(column('series'), series), true);
    const last = Number(counter?.lastNumber);
    return Array.from({ length: howMany }, (_, index) => last - howMany + 1 + index);
  }

  atEnd(write: () => Promise<void>): void {
    this.#last.push(write);
  }

  /** Writes what was held back: the audit entries, the words to search by, then what belongs behind everything else. */
  async finish(): Promise<void> {
    this.#audit.conclude();
    const { rows } = this.#audit;
    await this.insert(`${this.#options.keyspace}AuditEntries`, rows);
    await this.#writeTerms();
    for (const write of this.#last) await write();
    if (this.#audit.rows.length > rows.length) throw new Error('What is written at the end must need no audit entry.');
  }

  async #writeTerms(): Promise<void> {
    const change = await this.#index.conclude({
      columnsOf: (table, id, columns) => this.#columnsOf(table, id, columns),
      textsOf: async ({ table, column, names }, subjectId) => {
        const rows = await this.#find(table, [column], eq(columnOf(tableOf(table), names), subjectId), false);
        return rows.map((row) => row[column]);
      },
    });
    for (const query of termStatements(this.#options.keyspace, this.orgId, change)) await this.#send(null, query);
  }

  /** Columns of a row that is held, where it was locked or added with them; else they are read. */
  async #columnsOf(table: TableName, id: string, columns: readonly string[]): Promise<Row> {
    const held = this.#held.ifKnown(table, id, columns);
    if (held) return held;
    const [row] = await this.#find(table, columns, this.#is(table, id), false);
    if (!row) throw new Error(`The row ${id} of ${table} is not there.`);
    return row;
  }

  /** A locking read looks into no book: whether one of the viewer's names the row is asked before. No book forgets a row. */
  async #lock(table: TableName, columns: readonly string[], condition: SQL): Promise<Row | null> {
    const isBooked = this.#options.visibility.ruleOf(table).rows === 'booked';
    if (isBooked && (await this.#find(table, ['id'], condition, false)).length === 0) return null;
    const [row] = await this.#find(table, columns, condition, true);
    return row ?? null;
  }

  async #find(
    table: TableName,
    columns: readonly string[],
    condition: SQL | undefined,
    locked: boolean,
  ): Promise<Row[]> {
    const fields = Object.fromEntries(columns.map((name) => [name, columnOf(tableOf(table), name)]));
    const query = build
      .select(fields)
      .from(tableOf(table))
      .where(and(this.#pin(table, locked), condition));
    const answer = await this.#send(tableFreshness[table], locked ? query.for('update') : query);
    return [...readableRows(rowDecoder(table, columns)(answer))];
  }

  #send(freshness: (typeof tableFreshness)[TableName] | null, query: SQLWrapper): Promise<Answer> {
    const { send, tags } = this.#options;
    return send({ ...textOf(query), freshness, origin: null, tags });
  }

  #is(table: TableName, id: string): SQL {
    return eq(columnOf(tableOf(table), 'id'), id);
  }

  /**
   * Bookkeeping is of no viewer's book: bound to the viewer, its statements would match nothing. Of a table that the viewer's
   * role may not read, a change would find nothing and a decision would know nothing: that is a defect, and never a quiet one.
   */
  #pin(table: TableName, held: boolean): SQL | undefined {
    const { visibility } = this.#options;
    if (isBookkeeping(table)) return eq(columnOf(tableOf(table), 'orgId'), visibility.orgId);
    if (visibility.ruleOf(table).rows === 'none') {
      throw new Error(
        `A transaction of this viewer finds no row of ${table}. Read it for the rules, or raise an event.`,
      );
    }
    return (held ? heldRows : visibleRows)(table, visibility);
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

/** Runs `run` in a transaction of a keyspace over an open one of its database, and writes what it held back. */
export const inTransaction = async <Name extends Keyspace, Result>(
  options: TransactionOptions & { readonly keyspace: Name },
  run: (transaction: WriteTransaction<Name>) => Promise<Result>,
): Promise<Result> => {
  const transaction = new TenantTransaction(options);
  // The interface narrows the names of tables and the rows of each to the keyspace's; the class takes them all alike.
  const result = await run(transaction as unknown as WriteTransaction<Name>);
  await transaction.finish();
  return result;
};
