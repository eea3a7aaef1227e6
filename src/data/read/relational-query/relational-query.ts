import type { Keyspace } from '../../../../schema/keyspaces.ts';
import { keyspaceOf } from '../../../../schema/lookup.ts';
import type { TableName } from '../../../../schema/tables.ts';
import type { UnreadableValueError } from '../../../../schema/unreadable-value.ts';
import type { PendingReads } from '../pending-reads.ts';
import type { Visibility } from '../visibility.ts';
import { readCount, readCountOf, readTotals, type Totals } from './aggregates.ts';
import { canLead, type Edge } from './edges.ts';
import type { KeyedRead, KeyspaceLoader } from './keyspace-loader.ts';
import { edgesOf, type LevelConfig, requestOf } from './level.ts';
import { copyOf, type Row, unreadableValueOf } from './rows.ts';
import { readList, readRowsOf } from './rows-read.ts';
import { conditionOf } from './where.ts';

/** What a relational query needs of its request. */
export interface QueryEnvironment {
  readonly visibility: Visibility;
  loaderOf(keyspace: Keyspace): KeyspaceLoader;
  readonly pending: PendingReads;
  /** Told of each row that was left out of an answer. */
  onUnreadable(failure: UnreadableValueError, row: Row): void;
}

/** The row at the near end of a list: by which column the listed rows name it, and its key. */
export interface Parent {
  readonly column: string;
  readonly key: string;
}

/** A page of a list. A row that cannot be read keeps its place: it is for the caller to leave it out. */
export interface Page {
  readonly rows: readonly Row[];
  /** Whether rows follow behind the page. */
  readonly more: boolean;
}

/**
 * Drizzle's relational queries without joins: the same config, the same rows, but one flat statement per level, sent to
 * the keyspace that owns the level's table. Every statement pins the tenant and the viewer's own rows.
 */
export class RelationalQuery {
  readonly #environment: QueryEnvironment;

  constructor(environment: QueryEnvironment) {
    this.#environment = environment;
  }

  /** The rows that a filter finds, with the edges that the level follows. */
  async findMany(table: TableName, level: LevelConfig = {}): Promise<Row[]> {
    return this.#readable(await this.#rows(table, null, level), level);
  }

  /** The first row that a filter finds. */
  async findFirst(table: TableName, level: LevelConfig = {}): Promise<Row | undefined> {
    const [row] = await this.findMany(table, { ...level, limit: 1 });
    return row;
  }

  /** The rows of one parent. Reads of the same shape for other parents travel in the same statement. */
  async findByKey(table: TableName, column: string, key: string, level: LevelConfig = {}): Promise<Row[]> {
    return this.#readable(await this.#rows(table, { column, key }, level), level);
  }

  /** The first `size` rows, of one parent or of all. */
  async findPage(table: TableName, parent: Parent | null, size: number, level: LevelConfig): Promise<Page> {
    // One more than asked for tells whether another page follows.
    const found = await this.#rows(table, parent, { ...level, limit: size + 1, keep: size });
    const rows = found.slice(0, size);
    this.#readable(rows, level);
    return { rows, more: found.length > size };
  }

  /** How many rows a filter finds, at most one more than the cap; with a parent, how many of its rows. */
  async count(table: TableName, where?: object, parent?: Parent): Promise<number> {
    if (!this.#listable(table)) return 0;
    const { visibility } = this.#environment;
    const condition = conditionOf(table, where);
    const read = parent
      ? readCountOf(table, parent.column, parent.key, condition, visibility)
      : readCount(table, condition, visibility);
    return this.#environment.pending.during(() => this.#load(table, read));
  }

  /** The sums of columns over the rows of one parent. */
  async totals<Column extends string>(
    table: TableName,
    parent: Parent,
    sums: readonly Column[],
    where?: object,
  ): Promise<Totals<Column>> {
    const { visibility } = this.#environment;
    const read = readTotals(table, parent.column, parent.key, sums, conditionOf(table, where), visibility);
    return this.#listable(table) ? this.#environment.pending.during(() => this.#load(table, read)) : read.empty();
  }

  #listable(table: TableName): boolean {
    const { rows } = this.#environment.visibility.ruleOf(table);
    return rows === 'all' || rows === 'own';
  }

  #load<Result>(table: TableName, read: KeyedRead<Result>): Promise<Result> {
    return this.#environment.loaderOf(keyspaceOf(table)).load(read);
  }

  #rows(table: TableName, parent: Parent | null, level: LevelConfig): Promise<Row[]> {
    return this.#environment.pending.during(() => this.#rowsAndEdges(table, parent, level));
  }

  async #rowsAndEdges(table: TableName, parent: Parent | null, level: LevelConfig): Promise<Row[]> {
    if (!this.#listable(table)) return [];
    const { visibility } = this.#environment;
    const request = requestOf(table, level);
    const read = parent ? readRowsOf(parent.column, request, visibility)(parent.key) : readList(request, visibility);
    const rows = (await this.#load(table, read)).map(copyOf);
    await this.#followEdges(table, rows.slice(0, level.keep), level);
    return rows;
  }

  /** The rows that can be read. The others are reported where a resolver reads; else the first of them is thrown. */
  #readable(rows: readonly Row[], { forResolver = false }: LevelConfig): Row[] {
    return rows.filter((row) => {
      const failure = unreadableValueOf(row);
      if (!failure) return true;
      if (!forResolver) throw failure;
      this.#environment.onUnreadable(failure, row);
      return false;
    });
  }

  async #followEdges(table: TableName, rows: readonly Row[], level: LevelConfig): Promise<void> {
    if (rows.length === 0) return;
    await Promise.all(edgesOf(table, level).map(({ edge, level: next }) => this.#followEdge(rows, edge, next)));
  }

  /** Attaches the targets of one edge to all rows of a level. For a resolver, a failure stands in the slot, to be thrown by its field. */
  async #followEdge(rows: readonly Row[], edge: Edge, level: LevelConfig): Promise<void> {
    const found: Row[] = [];
    const targetsOf = this.#targetsOf(edge, level);
    const attach = async (row: Row) => {
      try {
        const targets = (await targetsOf(row[edge.sourceColumn])).map(copyOf);
        const readable = this.#readable(targets, level);
        found.push(...readable);
        row[edge.name] = edge.many ? readable : (readable[0] ?? null);
      } catch (failure) {
        if (!level.forResolver) throw failure;
        row[edge.name] = failure;
      }
    };
    await Promise.all(rows.map(attach));
    await this.#followEdges(edge.target, found, level);
  }

  /** The targets of one edge by their keys, built once for all rows of a level. */
  #targetsOf(edge: Edge, level: LevelConfig): (key: unknown) => Promise<Row[]> {
    const { visibility } = this.#environment;
    const { rows } = visibility.ruleOf(edge.target);
    if (rows === 'none' || (rows === 'referenced' && !edge.byIdentifier)) return async () => [];
    const read = readRowsOf(edge.targetColumn, requestOf(edge.target, level), visibility);
    return async (key) => (canLead(edge, key) ? this.#load(edge.target, read(key)) : []);
  }
}
