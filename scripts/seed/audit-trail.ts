import { getColumns } from 'drizzle-orm';
import { auditEntryPrefix, type IdentifiedTable } from '../../schema/identifiers.ts';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { keyspaceOf, tableOf } from '../../schema/lookup.ts';
import { auditAction, auditedValues } from '../../src/data/write/audited-values.ts';
import { createIdentifier } from './identifiers.ts';
import { createRandom, type Random } from './random.ts';
import type { SeedRows } from './rows.ts';

/** What is being done: the mutation that would do it, and who does it. */
interface Act {
  readonly mutation: string;
  readonly actorId: string;
}

/** A change of one row. */
interface Change {
  readonly table: IdentifiedTable;
  readonly entityId: string;
  /** Null when the row is created. */
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown>;
  readonly actorId: string | undefined;
  readonly at: Date;
}

/** The audit entries of one organization's book: one for each change of a row. */
export class AuditTrail {
  readonly #orgId: string;
  readonly #systemUserId: string;
  readonly #rows: SeedRows;
  readonly #random: Random;
  #act: Act | null = null;
  #requests = 0;

  constructor(orgId: string, systemUserId: string, seed: number, rows: SeedRows) {
    this.#orgId = orgId;
    this.#systemUserId = systemUserId;
    this.#rows = rows;
    this.#random = createRandom(seed);
  }

  /** Has all entries of some work name the mutation that would do it, its actor, and one request. */
  during<Result>(mutation: string, actorId: string | undefined, work: () => Result): Result {
    const outer = this.#act;
    this.#act = { mutation, actorId: actorId ?? this.#systemUserId };
    this.#requests += 1;
    try {
      return work();
    } finally {
      this.#act = outer;
    }
  }

  /**
   * Writes the entry of a change. Returns whether anything differs; without a difference there is no entry.
   *
   * @throws Error outside of an act: nobody could say who changed what, and by which mutation
   */
  record({ table, entityId, before, after, actorId, at }: Change): boolean {
    const values = auditedValues(table, before, before ? after : { ...defaultsOf(table), ...after });
    if (!values) return false;
    const act = this.#act;
    if (!act)
      throw new Error(`${entityId} of ${table} is changed, and no act says who does what. Use book.act or book.plan.`);
    const keyspace: Keyspace = keyspaceOf(table);
    this.#rows[`${keyspace}AuditEntries`].push({
      orgId: this.#orgId,
      id: createIdentifier(auditEntryPrefix, at, this.#random),
      actorId: actorId ?? act.actorId,
      action: auditAction(act.mutation),
      entityId,
      ...values,
      requestId: `seed-${this.#requests}`,
      createdAt: at,
    });
    return true;
  }
}

/** The values that a new row gets where it has none of its own. */
const defaultsOf = (table: IdentifiedTable): Record<string, unknown> =>
  Object.fromEntries(Object.entries(getColumns(tableOf(table))).map(([name, column]) => [name, column.default]));
