import { and, eq, type SQL, sql } from 'drizzle-orm';
import { bookOwners } from '../../../schema/books.ts';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import { columnOf, tableOf } from '../../../schema/lookup.ts';
import type { TableName } from '../../../schema/tables.ts';
import { isDuplicate } from '../guard/judge-failure.ts';
import type { Row } from '../read/relational-query/rows.ts';
import { adding } from './adding.ts';
import { AuditLog } from './audit-log.ts';
import { isRecordedAlike } from './audited-values.ts';
import { ownersOfEntry } from './book-terms.ts';
import { HeldRows } from './held-rows.ts';
import { SearchIndex } from './search-index.ts';
import { SumsToAdd } from './sums-to-add.ts';
import { isRow, type StatementOptions, TenantStatements } from './tenant-statements.ts';
import { termStatements } from './term-statements.ts';
import { isUnique } from './unique-column.ts';
import type { ChangeOptions, Writer, WriteTransaction } from './write-transaction.ts';

/** What a transaction is bound to. */
export interface TransactionOptions extends StatementOptions {
  /** Who writes; null for what changes no business of anybody. */
  readonly writer: Writer | null;
  readonly newId: (prefix: string) => string;
}

/** Records what its statements change: audit entries and the words to search by are written at its end. */
class TenantTransaction {
  readonly #keyspace: Keyspace;
  readonly #statements: TenantStatements;
  readonly #audit: AuditLog;
  readonly #held = new HeldRows();
  readonly #index = new SearchIndex();
  readonly #sums = new SumsToAdd();
  readonly #last: (() => Promise<void>)[] = [];
  readonly now: Date;
  readonly newId: (prefix: string) => string;

  constructor(options: TransactionOptions) {
    this.#keyspace = options.keyspace;
    this.#statements = new TenantStatements(options);
    this.#audit = new AuditLog(options.writer, options.newId);
    this.now = options.now;
    this.newId = options.newId;
  }

  get orgId(): string {
    return this.#statements.orgId;
  }

  async insert(table: TableName, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    for (const row of await this.#statements.insert(table, rows)) {
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
    if (rows.length > 0) await this.#statements.merge(table, rows, changes);
  }

  async lock(table: TableName, id: string, columns: readonly string[]): Promise<Row | null> {
    const row = await this.#statements.lock(table, columns, isRow(table, id));
    if (row) this.#held.keep(table, { ...row, id });
    return row;
  }

  async lockBy(table: TableName, key: string, value: string, columns: readonly string[]): Promise<Row | null> {
    const column = columnOf(tableOf(table), key);
    if (!isUnique(table, column))
      throw new Error(`${key} of ${table} has no unique index: it would lock other rows too.`);
    const row = await this.#statements.lock(table, ['id', ...columns], eq(column, value));
    if (row) this.#held.keep(table, row);
    return row;
  }

  async read(table: TableName, columns: readonly string[], condition: SQL | undefined): Promise<Row[]> {
    return [...(await this.#statements.find(table, columns, condition))];
  }

  async set(table: TableName, id: string, values: Row): Promise<void> {
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    const names = given.map(([name]) => name);
    const before = this.#held.valuesOf(table, id, names);
    const changed = Object.fromEntries(given.filter(([name, value]) => !isRecordedAlike(before[name], value)));
    if (Object.keys(changed).length === 0) return;
    const matched = await this.#statements.update(table, changed, isRow(table, id), { held: true });
    if (matched !== 1) throw new Error(`A change of one row of ${table} found ${matched}.`);
    this.#recorded(table, id, before, changed);
    this.#held.keep(table, { ...changed, id });
  }

  change(table: TableName, values: Row, condition: SQL | undefined, options: ChangeOptions = {}): Promise<number> {
    return this.#statements.update(table, values, condition, options);
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
    const matched = await this.change(table, by, and(isRow(table, id), guard));
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
    const table = `${this.#keyspace}NumberCounters` as const;
    const column = (name: string) => columnOf(tableOf(table), name);
    // The first of a series waits for whoever adds the row at the same time; all others for the row itself.
    const next = { lastNumber: sql`${column('lastNumber')} + ${howMany}` };
    await this.merge(table, [{ series, lastNumber: howMany }], next);
    const [counter] = await this.#statements.find(table, ['lastNumber'], eq(column('series'), series), true);
    const last = Number(counter?.lastNumber);
    return Array.from({ length: howMany }, (_, index) => last - howMany + 1 + index);
  }

  addTo(table: TableName, rows: readonly Row[], sums: readonly string[]): void {
    this.#sums.add(table, rows, sums);
  }

  atEnd(write: () => Promise<void>): void {
    this.#last.push(write);
  }

  /** Writes what was held back: the audit entries, the words to search by, then what belongs behind everything else, sums last. */
  async finish(): Promise<void> {
    this.#audit.conclude();
    const { rows } = this.#audit;
    await this.insert(`${this.#keyspace}AuditEntries`, rows);
    await this.#writeTerms();
    for (const write of this.#last) await write();
    for (const added of this.#sums.conclude()) {
      await this.merge(added.table, added.rows, adding(added.table, added.sums));
    }
    if (this.#audit.rows.length > rows.length) throw new Error('What is written at the end must need no audit entry.');
  }

  async #writeTerms(): Promise<void> {
    const change = await this.#index.conclude({
      columnsOf: (table, id, columns) => this.#columnsOf(table, id, columns),
      heldColumnsOf: (table, id, columns) => this.#held.valuesOf(table, id, columns),
      ownersInBooks: async ({ entries, names }, subjectId) => {
        const isOfSubject = eq(columnOf(tableOf(entries), names), subjectId);
        const rows = await this.#statements.findOfAnybody(entries, bookOwners, isOfSubject);
        return [...new Set(rows.flatMap(ownersOfEntry))];
      },
      textsOf: async ({ table, column, names }, subjectId) => {
        const rows = await this.#statements.find(table, [column], eq(columnOf(tableOf(table), names), subjectId));
        return rows.map((row) => row[column]);
      },
    });
    for (const query of termStatements(this.#keyspace, this.orgId, change)) await this.#statements.send(query);
  }

  /** Columns of a row that is held, where it was locked or added with them; else they are read. */
  async #columnsOf(table: TableName, id: string, columns: readonly string[]): Promise<Row> {
    const held = this.#held.ifKnown(table, id, columns);
    if (held) return held;
    const [row] = await this.#statements.find(table, columns, isRow(table, id));
    if (!row) throw new Error(`The row ${id} of ${table} is not there.`);
    return row;
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
