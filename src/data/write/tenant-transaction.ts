import { and, eq, getColumns, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { auditEntryPrefix } from '../../../schema/identifiers.ts';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import { columnOf, tableOf } from '../../../schema/lookup.ts';
import { type NewRow, rowToWrite } from '../../../schema/row-to-write.ts';
import type { TableName, tables } from '../../../schema/tables.ts';
import type { DomainTransaction } from '../wire/domain-clients.ts';
import { newIdentifier } from './new-identifier.ts';

/** The tables whose rows belong to an organization. */
type TenantTable = {
  [Name in TableName]: (typeof tables)[Name] extends { orgId: unknown } ? Name : never;
}[TableName];

/** A row as it is inserted; the transaction adds the organization. */
type OwnRow<Name extends TenantTable> = Omit<NewRow<Name>, 'orgId'>;

type StoredRow<Name extends TenantTable> = (typeof tables)[Name]['$inferSelect'];

/** What somebody did, as it is audited. A creation has nothing before. */
interface AuditedAction {
  readonly actorId: string;
  readonly action: string;
  readonly entityId: string;
  readonly before?: Record<string, unknown>;
  readonly after?: Record<string, unknown>;
  readonly requestId: string;
}

/** Rows that a statement matched: mysql2 tells it in the first of two parts, PlanetScale's driver beside the rows. */
const matchedRows = z.union([
  z.tuple([z.object({ affectedRows: z.number() })], z.unknown()).transform(([{ affectedRows }]) => affectedRows),
  z.object({ rowsAffected: z.number() }).transform(({ rowsAffected }) => rowsAffected),
]);

/**
 * A transaction in one keyspace, for one organization. Every statement pins it, as every read of the graph does: it is
 * not for the caller to remember.
 */
export class TenantTransaction {
  readonly #transaction: DomainTransaction;
  readonly #orgId: string;

  constructor(transaction: DomainTransaction, orgId: string) {
    this.#transaction = transaction;
    this.#orgId = orgId;
  }

  /** Adds rows, in one statement. */
  async insert<Name extends TenantTable>(table: Name, rows: readonly OwnRow<Name>[]): Promise<void> {
    await this.#transaction
      .insert(tableOf(table))
      .values(rows.map((row) => ({ ...rowToWrite(tableOf(table), row), orgId: this.#orgId })));
  }

  /** Writes who did what, in the keyspace of this transaction. */
  async audit(keyspace: Keyspace, action: AuditedAction): Promise<void> {
    await this.insert(`${keyspace}AuditEntries`, [
      { ...action, id: newIdentifier(auditEntryPrefix), createdAt: new Date() },
    ]);
  }

  /** Changes the rows that a condition finds. Returns how many those were, changed or not. */
  async update<Name extends TenantTable>(
    table: Name,
    values: Partial<OwnRow<Name>>,
    condition: SQL | undefined,
  ): Promise<number> {
    const update = this.#transaction.update(tableOf(table)).set(rowToWrite(tableOf(table), values));
    return matchedRows.parse(await update.where(this.#pinned(table, condition)));
  }

  /** Some columns of the rows that a condition finds, as the transaction sees them: never from a cache. */
  async find<Name extends TenantTable, Column extends keyof StoredRow<Name> & string>(
    table: Name,
    columns: readonly Column[],
    condition: SQL | undefined,
  ): Promise<Pick<StoredRow<Name>, Column>[]> {
    const all = getColumns(tableOf(table));
    const selected = Object.fromEntries(
      Object.entries(all).filter(([name]) => columns.some((column) => column === name)),
    );
    const rows = await this.#transaction.select(selected).from(tableOf(table)).where(this.#pinned(table, condition));
    // The columns were chosen by their names, so their types are those of the table's row.
    return rows as Pick<StoredRow<Name>, Column>[];
  }

  #pinned(table: TenantTable, condition: SQL | undefined): SQL | undefined {
    return and(eq(columnOf(tableOf(table), 'orgId'), this.#orgId), condition);
  }
}
