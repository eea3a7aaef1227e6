import { getColumns } from 'drizzle-orm';
import { type IdentifiedTable, identifierPrefixes } from '../../schema/identifiers.ts';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { tableOf } from '../../schema/lookup.ts';
import { monthOf } from '../../src/keyspaces/global/rules/dates.ts';
import { formatNumber } from '../../src/keyspaces/global/rules/numbers.ts';
import { Agenda } from './agenda.ts';
import { AuditTrail } from './audit-trail.ts';
import { type Calendar, dayOf } from './calendar.ts';
import { createIdentifier } from './identifiers.ts';
import { createRandom, mixed, type Random } from './random.ts';
import type { Row, SeedRows } from './rows.ts';

type Automatic = 'orgId' | 'id' | 'version' | 'createdAt' | 'updatedAt';

/** The columns that a story sets. The book adds organization, id, version and moments. */
type Given<Name extends IdentifiedTable> = Omit<Row<Name>, Automatic> & { id?: string };

/** A row of the book, with its id. Only the book changes it, so that each change has its audit entry. */
export type Stored<Name extends IdentifiedTable> = Readonly<Row<Name> & { id: string }>;

interface Changeable {
  readonly id: string;
  readonly version?: number | undefined;
}

/** The data of one organization: an agenda of actions, and the rows that they write. */
export class Book {
  readonly orgId: string;
  readonly calendar: Calendar;
  readonly agenda = new Agenda();
  readonly rows: SeedRows;
  readonly #audit: AuditTrail;
  readonly #seed: number;
  #random: { readonly of: string; readonly source: Random } | null = null;
  /** By its identifier, the table of each row. */
  readonly #tables = new Map<string, IdentifiedTable>();
  readonly #numbers = new Map<string, Row<'policiesNumberCounters'>>();

  constructor(orgId: string, seed: number, systemUserId: string, calendar: Calendar, rows: SeedRows) {
    this.orgId = orgId;
    this.calendar = calendar;
    this.#seed = seed;
    this.rows = rows;
    // Its own source of chance, so that what is audited does not change what happens.
    this.#audit = new AuditTrail(orgId, systemUserId, seed, rows);
  }

  get now(): Date {
    return this.agenda.now;
  }

  /**
   * The source of chance of the action that is running. Each has its own, which follows from how long before the end it
   * runs: a story that is added changes nothing about the others, and a later end gives the same stories.
   */
  get random(): Random {
    const minutesBefore = Math.round((this.calendar.end.getTime() - this.now.getTime()) / 60_000);
    const of = `${minutesBefore} ${this.agenda.turn}`;
    if (this.#random?.of !== of) {
      this.#random = { of, source: createRandom(mixed(this.#seed, minutesBefore, this.agenda.turn)) };
    }
    return this.#random.source;
  }

  /** The first day of the first month that is not closed. */
  firstOpenDay(): string {
    const open = this.rows.accountingPeriods.filter(({ orgId, status }) => orgId === this.orgId && status === 'open');
    return open.map(({ month }) => month).toSorted()[0] ?? monthOf(dayOf(this.now));
  }

  /** Does what a mutation would do, by a user, or by the system when nobody is named: the audit entries of all changes name both. */
  act<Result>(mutation: string, actorId: string | undefined, work: () => Result): Result {
    return this.#audit.during(mutation, actorId, work);
  }

  /** Schedules such an act. */
  plan(at: Date, mutation: string, actorId: string | undefined, work: () => void): void {
    this.agenda.schedule(at, () => this.act(mutation, actorId, work));
  }

  /** An identifier for a row that is still to be added. */
  newId(table: IdentifiedTable): string {
    return createIdentifier(identifierPrefixes[table], this.now, this.random);
  }

  /** Inserts a row at the current moment of the agenda. */
  add<Name extends IdentifiedTable>(table: Name, values: Given<Name>, actorId?: string): Stored<Name> {
    const row = {
      id: this.newId(table),
      ...values,
      orgId: this.orgId,
      version: 1,
      createdAt: this.now,
      updatedAt: this.now,
      // Not every table has all of these columns; the insert ignores those that its table lacks.
    } as unknown as Stored<Name>;
    (this.rows[table] as Stored<Name>[]).push(row);
    this.#tables.set(row.id, table);
    // A row that never changes is its own record.
    if (mayChange(table)) {
      this.#audit.record({ table, entityId: row.id, before: null, after: { ...row }, actorId, at: this.now });
    }
    return row;
  }

  /** Updates a row at the current moment of the agenda; nothing happens when the values are those that it has. */
  change<Changed extends Changeable>(row: Changed, values: Partial<Changed>, actorId?: string): void {
    this.#write(row, values, actorId);
  }

  /** Changes a row's status, with other values that change at once. */
  move<Moved extends Changeable & { readonly status: string }>(
    row: Moved,
    status: Moved['status'],
    actorId?: string,
    values: Partial<Moved> = {},
  ): void {
    this.#write(row, { ...values, status }, actorId);
  }

  #write(row: Changeable, values: object, actorId: string | undefined): void {
    const table = this.#tables.get(row.id);
    if (!table) throw new Error(`${row.id} was not added to this book.`);
    const change = { table, entityId: row.id, before: { ...row }, after: { ...values }, actorId, at: this.now };
    if (!this.#audit.record(change)) return;
    // Rows are read-only for everybody else, so that no change goes without its entry.
    Object.assign(row, values, { version: (row.version ?? 1) + 1, updatedAt: this.now });
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

/** Whether rows of a table may change: they have a version then. */
const mayChange = (table: IdentifiedTable): boolean => 'version' in getColumns(tableOf(table));
