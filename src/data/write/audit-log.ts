import { getColumns } from 'drizzle-orm';
import { auditEntryPrefix } from '../../../schema/identifiers.ts';
import { tableOf } from '../../../schema/lookup.ts';
import type { TableName } from '../../../schema/tables.ts';
import type { Row } from '../read/relational-query/rows.ts';
import { auditAction, auditedValues, type RecordedValues } from './audited-values.ts';
import type { Writer } from './write-transaction.ts';

/** Whether changes of a table's rows are recorded: rows that may change have a version, all others are their own record. */
export const isAudited = (table: TableName): boolean => {
  const columns = getColumns(tableOf(table));
  return 'version' in columns && 'id' in columns;
};

/** The values that a new row gets where it has none of its own. */
const defaultsOf = (table: TableName): Row =>
  Object.fromEntries(Object.entries(getColumns(tableOf(table))).map(([name, column]) => [name, column.default]));

/** The audit entries of one transaction: one for each change of a row, written together at its end. */
export class AuditLog {
  readonly #writer: Writer | null;
  readonly #newId: (prefix: string) => string;
  readonly #entries: Row[] = [];
  #firstOwnRecord: { readonly table: TableName; readonly row: Row } | null = null;
  #reason: string | null = null;
  readonly #relied = new Map<string, Row>();

  /** Without a writer, nothing may change that is recorded. */
  constructor(writer: Writer | null, newId: (prefix: string) => string) {
    this.#writer = writer;
    this.#newId = newId;
  }

  /** What all entries say about why: the reason, and what was said beside it. */
  because(reason: string, note: string | null): void {
    this.#reason = note === null ? reason : `${reason}: ${note}`;
  }

  /** What the entries of a row's change say that it relied on, beside what changed. */
  relying(entityId: string, on: Row): void {
    this.#relied.set(
      entityId,
      Object.fromEntries(Object.entries(on).map(([name, value]) => [`reliedOn.${name}`, value])),
    );
  }

  /** Records a row that was added. */
  added(table: TableName, row: Row): void {
    if (isAudited(table)) this.#created(table, row);
    else if ('id' in row) this.#firstOwnRecord ??= { table, row };
  }

  /** Records a change. Nothing is recorded when no business column differs. */
  changed(table: TableName, entityId: string, before: RecordedValues, after: Row): void {
    const values = auditedValues(table, before, after);
    if (!values) return;
    if (!this.#writer) throw new Error(`A change of ${table} is recorded: say who makes it.`);
    const { actorId, onBehalfOfId, action, requestId, idempotencyKey } = this.#writer;
    this.#entries.push({
      id: this.#newId(auditEntryPrefix),
      actorId,
      onBehalfOfId,
      action: auditAction(action),
      entityId,
      ...values,
      requestId,
      idempotency: idempotencyKey,
    });
  }

  #created(table: TableName, row: Row): void {
    this.changed(table, String(row.id), null, { ...defaultsOf(table), ...row });
  }

  /**
   * Has a change recorded of which nothing is yet: a row that is its own record does not say who added it, and under which
   * key. When a mutation adds nothing else, as one that posts an entry of the ledger, the first such row is recorded.
   */
  conclude(): void {
    const own = this.#firstOwnRecord;
    if (own && this.#entries.length === 0 && this.#writer?.idempotencyKey) this.#created(own.table, own.row);
  }

  /** The entries, as rows. */
  get rows(): readonly Row[] {
    return this.#entries.map((entry) => {
      const { entityId, after } = entry as { readonly entityId: string; readonly after: Row };
      return { ...entry, after: { ...after, ...this.#relied.get(entityId) }, reason: this.#reason };
    });
  }
}
