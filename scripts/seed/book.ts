import { auditEntryPrefix, type IdentifiedTable, identifierPrefixes } from '../../schema/identifiers.ts';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { formatNumber } from '../../src/keyspaces/global/rules/numbers.ts';
import { Agenda } from './agenda.ts';
import type { Calendar } from './calendar.ts';
import { createIdentifier } from './identifiers.ts';
import { createRandom, type Random } from './random.ts';
import type { Row, SeedRows } from './rows.ts';

type Automatic = 'orgId' | 'id' | 'version' | 'createdAt' | 'updatedAt';

/** The columns that a story sets. The book adds organization, id, version and moments. */
type Given<Name extends IdentifiedTable> = Omit<Row<Name>, Automatic> & { id?: string };

/** A row of the book, with its id. */
export type Stored<Name extends IdentifiedTable> = Row<Name> & { id: string };

interface Changeable {
  id: string;
  version?: number | undefined;
  updatedAt: Date;
}

/** The data of one organization: an agenda of actions, and the rows that they write. */
export class Book {
  readonly orgId: string;
  readonly random: Random;
  readonly calendar: Calendar;
  readonly agenda = new Agenda();
  readonly rows: SeedRows;
  readonly #systemUserId: string;
  readonly #numbers = new Map<string, Row<'policiesNumberCounters'>>();

  constructor(orgId: string, seed: number, systemUserId: string, calendar: Calendar, rows: SeedRows) {
    this.orgId = orgId;
    this.calendar = calendar;
    this.random = createRandom(seed);
    this.rows = rows;
    this.#systemUserId = systemUserId;
  }

  get now(): Date {
    return this.agenda.now;
  }

  /** Inserts a row at the current moment of the agenda. */
  add<Name extends IdentifiedTable>(table: Name, values: Given<Name>): Stored<Name> {
    const row = {
      id: createIdentifier(identifierPrefixes[table], this.now, this.random),
      ...values,
      orgId: this.orgId,
      version: 1,
      createdAt: this.now,
      updatedAt: this.now,
      // Not every table has all of these columns; the insert ignores those that its table lacks.
    } as unknown as Stored<Name>;
    (this.rows[table] as Row<Name>[]).push(row);
    return row;
  }

  /** Updates a row at the current moment of the agenda. */
  change<Changed extends Changeable>(row: Changed, values: Partial<Changed>): void {
    Object.assign(row, values, { version: (row.version ?? 1) + 1, updatedAt: this.now });
  }

  /** Changes a row's status and writes the audit entry. */
  move<Moved extends Changeable & { status: string }>(
    keyspace: Keyspace,
    row: Moved,
    status: Moved['status'],
    actorId = this.#systemUserId,
  ): void {
    this.audit(keyspace, row.id, 'status.changed', actorId, { status: row.status }, { status });
    Object.assign(row, { status, version: (row.version ?? 1) + 1, updatedAt: this.now });
  }

  /** Writes an audit entry. For a creation, `before` is empty. */
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
