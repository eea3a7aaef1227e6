import { auditEntryPrefix, type IdentifiedTable, identifierPrefixes } from '../../schema/identifiers.ts';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { formatNumber } from '../../src/keyspaces/global/rules/numbers.ts';
import { Agenda } from './agenda.ts';
import { createIdentifier } from './identifiers.ts';
import { createRandom, type Random } from './random.ts';
import type { Row, SeedRows } from './rows.ts';

type Automatic = 'orgId' | 'id' | 'version' | 'createdAt' | 'updatedAt';

/** What a story says of a row; the book adds tenant, identifier, version and moments. */
type Given<Name extends IdentifiedTable> = Omit<Row<Name>, Automatic> & { id?: string };

/** A row of the book: always with its identifier. */
export type Stored<Name extends IdentifiedTable> = Row<Name> & { id: string };

interface Changeable {
  id: string;
  version?: number | undefined;
  updatedAt: Date;
}

/** The books of one organization: an agenda of what happens, and the rows that come of it. */
export class Book {
  readonly orgId: string;
  readonly random: Random;
  readonly agenda = new Agenda();
  readonly rows: SeedRows;
  readonly #systemUserId: string;
  readonly #numbers = new Map<string, Row<'policiesNumberCounters'>>();

  constructor(orgId: string, seed: number, systemUserId: string, rows: SeedRows) {
    this.orgId = orgId;
    this.random = createRandom(seed);
    this.rows = rows;
    this.#systemUserId = systemUserId;
  }

  get now(): Date {
    return this.agenda.now;
  }

  /** Writes a row as of now. */
  add<Name extends IdentifiedTable>(table: Name, values: Given<Name>): Stored<Name> {
    const row = {
      id: createIdentifier(identifierPrefixes[table], this.now, this.random),
      ...values,
      orgId: this.orgId,
      version: 1,
      createdAt: this.now,
      updatedAt: this.now,
      // Tables differ in which of these columns they have; an insert takes those that its table knows.
    } as unknown as Stored<Name>;
    (this.rows[table] as Row<Name>[]).push(row);
    return row;
  }

  /** Changes a row as of now. */
  change<Changed extends Changeable>(row: Changed, values: Partial<Changed>): void {
    Object.assign(row, values, { version: (row.version ?? 1) + 1, updatedAt: this.now });
  }

  /** Moves a row to another status, with the audit entry that tells of it. */
  move<Moved extends Changeable & { status: string }>(
    keyspace: Keyspace,
    row: Moved,
    status: Moved['status'],
    actorId = this.#systemUserId,
  ): void {
    this.audit(keyspace, row.id, 'status.changed', actorId, { status: row.status }, { status });
    Object.assign(row, { status, version: (row.version ?? 1) + 1, updatedAt: this.now });
  }

  /** Writes who did what. A creation has nothing before. */
  audit(
    keyspace: Keyspace,
    entityId: string,
    action: string,
    actorId = this.#systemUserId,
    before: Record<string, unknown> | null = null,
    after: Record<string, unknown> | null = null,
  ): void {
    const entries = this.rows[`${keyspace}AuditEntries`];
    entries.push({
      orgId: this.orgId,
      id: createIdentifier(auditEntryPrefix, this.now, this.random),
      actorId,
      action,
      entityId,
      before,
      after,
      requestId: `seed-${entries.length + 1}`,
      createdAt: this.now,
    });
  }

  /** The next number of a series, without gaps. */
  nextNumber(keyspace: Keyspace, series: string): string {
    const key = `${keyspace} ${series}`;
    const counter = this.#numbers.get(key) ?? { orgId: this.orgId, series, lastNumber: 0 };
    if (!this.#numbers.has(key)) this.rows[`${keyspace}NumberCounters`].push(counter);
    this.#numbers.set(key, counter);
    counter.lastNumber = (counter.lastNumber ?? 0) + 1;
    return formatNumber(series, this.now.getUTCFullYear(), counter.lastNumber);
  }
}
