import { and, eq, getColumns, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { isBookkeeping } from '../../../schema/bookkeeping.ts';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import { columnOf, tableOf } from '../../../schema/lookup.ts';
import { rowToWrite } from '../../../schema/row-to-write.ts';
import type { TableName } from '../../../schema/tables.ts';
import { tableFreshness } from '../freshness.ts';
import { knownText, textOfPart } from '../read/relational-query/known-texts.ts';
import { type Row, readableRows, rowDecoder } from '../read/relational-query/rows.ts';
import { heldRows, type Visibility, visibleRows } from '../read/visibility.ts';
import { build, type Text, textOf } from '../wire/drizzle.ts';
import type { Answer, Send, Tags } from '../wire/statement.ts';
import { insertText, mergeText, updateText } from './write-texts.ts';
import type { ChangeOptions } from './write-transaction.ts';

/** What the statements of a transaction are bound to. */
export interface StatementOptions {
  readonly keyspace: Keyspace;
  readonly send: Send;
  readonly tags: Tags;
  readonly visibility: Visibility;
  readonly now: Date;
}

/** A row by its identifier, as a condition. */
export const isRow = (table: TableName, id: string): SQL => eq(columnOf(tableOf(table), 'id'), id);

/**
 * The statements of a transaction: each pins the tenant and the viewer's own rows, and each row that is written names them. What
 * is written is recorded by whoever sends them.
 */
export class TenantStatements {
  readonly #options: StatementOptions;

  constructor(options: StatementOptions) {
    this.#options = options;
  }

  get orgId(): string {
    return this.#options.visibility.orgId;
  }

  /** Adds rows, and returns them as they are stored. */
  async insert(table: TableName, rows: readonly Row[]): Promise<readonly Row[]> {
    const complete = rows.map((row) => this.#complete(table, row));
    await this.#send(insertText(table, complete));
    return complete;
  }

  /** Adds rows; those that are there already are changed instead. */
  async merge(table: TableName, rows: readonly Row[], changes: Row): Promise<void> {
    const complete = rows.map((row) => this.#complete(table, row));
    await this.#send(mergeText(table, complete, changes));
  }

  /** Changes the rows that a condition finds, and tells how many it found. `held`: the transaction has locked them. */
  async update(
    table: TableName,
    values: Row,
    condition: SQL | undefined,
    { held = false, keepsVersion = false }: ChangeOptions & { readonly held?: boolean } = {},
  ): Promise<number> {
    const columns = getColumns(tableOf(table));
    const { version } = columns;
    const { visibility, now } = this.#options;
    const owner = visibility.ownerOf(table);
    if (owner && owner.column in values && values[owner.column] !== owner.value) {
      throw new Error(`A row of ${table} must keep the viewer as its ${owner.column}.`);
    }
    const set = {
      ...(!keepsVersion && version && { version: sql`${version} + 1` }),
      ...(!keepsVersion && columns.updatedAt && { updatedAt: now }),
      ...rowToWrite(tableOf(table), values),
    };
    const pinned = and(this.#pin(table, held), condition);
    return (await this.#send(updateText(table, set, pinned))).matched;
  }

  /** Some columns of the rows that a condition finds; locked until the end of the transaction, or as they are seen now. */
  async find(
    table: TableName,
    columns: readonly string[],
    condition: SQL | undefined,
    locked = false,
  ): Promise<readonly Row[]> {
    return this.#select(table, columns, and(this.#pin(table, locked), condition), locked);
  }

  /** The same in the books of everybody: for what follows from a change, and is no answer to the viewer. */
  findOfAnybody(table: TableName, columns: readonly string[], condition: SQL): Promise<readonly Row[]> {
    const ofTenant = eq(columnOf(tableOf(table), 'orgId'), this.orgId);
    return this.#select(table, columns, and(ofTenant, condition), false);
  }

  async #select(
    table: TableName,
    columns: readonly string[],
    where: SQL | undefined,
    locked: boolean,
  ): Promise<readonly Row[]> {
    const fields = Object.fromEntries(columns.map((name) => [name, columnOf(tableOf(table), name)]));
    const query = () => {
      const found = build.select(fields).from(tableOf(table)).where(where);
      return locked ? found.for('update') : found;
    };
    const what = `${locked ? 'lock' : 'read'} ${columns.join()} of ${table}`;
    const answer = await this.#send(knownText(what, [textOfPart(where)], query), tableFreshness[table]);
    return readableRows(rowDecoder(table, columns)(answer));
  }

  /**
   * A locking read looks into no book: whether one of the viewer's names the row is asked behind it. All plain reads of a
   * transaction see what there was at the first of them, so that must not come before whoever held the row is done: what it
   * has put into books would be unknown.
   */
  async lock(table: TableName, columns: readonly string[], condition: SQL): Promise<Row | null> {
    const [row] = await this.find(table, columns, condition, true);
    const isBooked = this.#options.visibility.ruleOf(table).rows === 'booked';
    if (row && isBooked && (await this.find(table, ['id'], condition)).length === 0) return null;
    return row ?? null;
  }

  /** Sends a statement that pins the tenant itself. */
  send(query: SQLWrapper): Promise<Answer> {
    return this.#send(textOf(query));
  }

  #send(text: Text, freshness: (typeof tableFreshness)[TableName] | null = null): Promise<Answer> {
    const { send, tags } = this.#options;
    return send({ ...text, freshness, origin: null, tags });
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
