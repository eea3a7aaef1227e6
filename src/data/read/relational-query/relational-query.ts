import type { Keyspace } from '../../../../schema/keyspaces.ts';
import { keyspaceOf } from '../../../../schema/lookup.ts';
import { searchedColumns } from '../../../../schema/searched-columns.ts';
import type { TableName } from '../../../../schema/tables.ts';
import type { UnreadableValueError } from '../../../../schema/unreadable-value.ts';
import type { PendingReads } from '../pending-reads.ts';
import { type FoundTerm, readTerms } from '../search/read-terms.ts';
import type { TermsAsked } from '../search/terms-condition.ts';
import type { Visibility } from '../visibility.ts';
import { readCount, readCountOf, readTotals, type Totals } from './aggregates.ts';
import { canLead, type Edge } from './edges.ts';
import { errorOf, type KeyedRead, type KeyspaceLoader } from './keyspace-loader.ts';
import { edgesOf, type LevelConfig, requestOf } from './level.ts';
import { copyOf, type Row, unreadableValueOf } from './rows.ts';
import { readList, readRowsOf } from './rows-read.ts';
import { readSums, type Sums, type SumsRequest } from './sums.ts';
import { conditionOf, findsNothing } from './where.ts';

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

/** What the edges of one name lead to, by the keys of the rows that they start from, or why that could not be read. */
type Targets = ReadonlyMap<unknown, Row[] | Error>;

const foundIn = (targets: Targets): Row[] =>
  [...targets.values()].flatMap((found) => (found instanceof Error ? [] : found));

/** What stands at the far end of an edge: its rows, or its one row. */
const endOf = ({ many }: Edge, targets: Row[] | Error = []): readonly Row[] | Row | null => {
  if (targets instanceof Error) throw targets;
  return many ? targets : (targets[0] ?? null);
};

/**
 * Drizzle's relational queries without joins: the same config, the same rows, but one flat SELECT per level, sent to the
 * keyspace that owns the level's table, together with all that it is asked at the same time. Every SELECT pins the tenant and
 * the viewer's own rows.
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

  /**
   * The row that an identifier names which stands in rows that the viewer sees: the end of their edge, where a sum has left
   * nothing of them but what they have in common. Never to be called with an identifier that the viewer has sent.
   */
  async findNamed(table: TableName, id: string, level: LevelConfig = {}): Promise<Row | undefined> {
    const { rows } = this.#environment.visibility.ruleOf(table);
    if (rows !== 'referenced') return (await this.findByKey(table, 'id', id, level))[0];
    const read = () => this.#read(table, { column: 'id', key: id }, level);
    return this.#readable(await this.#environment.pending.during(read), level)[0];
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
    if (!this.#listable(table) || findsNothing(where)) return 0;
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
    if (!this.#listable(table) || findsNothing(where)) return read.empty();
    return this.#environment.pending.during(() => this.#load(table, read));
  }

  /** The sums of columns over the rows that a filter finds, by some keys; nothing where the viewer may list no such rows. */
  async sums<Key extends string, Column extends string>(
    table: TableName,
    request: SumsRequest<Key, Column>,
  ): Promise<readonly Sums<Key, Column>[]> {
    const { where } = request;
    if (!this.#listable(table) || findsNothing(where)) return [];
    const read = readSums(table, request, conditionOf(table, where), this.#environment.visibility);
    return this.#environment.pending.during(() => this.#load(table, read));
  }

  /** The rows that are found by a word of one field, and by which. */
  async findTerms(asked: TermsAsked): Promise<FoundTerm[]> {
    const read = readTerms(asked, this.#environment.visibility);
    return read ? this.#environment.pending.during(() => this.#load(searchedColumns[asked.field].table, read)) : [];
  }

  #listable(table: TableName): boolean {
    const { rows } = this.#environment.visibility.ruleOf(table);
    return rows !== 'none' && rows !== 'referenced';
  }

  #loader(table: TableName): KeyspaceLoader {
    return this.#environment.loaderOf(keyspaceOf(table));
  }

  #load<Result>(table: TableName, read: KeyedRead<Result>): Promise<Result> {
    return this.#loader(table).load(read);
  }

  #rows(table: TableName, parent: Parent | null, level: LevelConfig): Promise<Row[]> {
    return this.#environment.pending.during(() => this.#rowsAndEdges(table, parent, level));
  }

  async #rowsAndEdges(table: TableName, parent: Parent | null, level: LevelConfig): Promise<Row[]> {
    if (!this.#listable(table) || findsNothing(level.where)) return [];
    return this.#read(table, parent, level);
  }

  async #read(table: TableName, parent: Parent | null, level: LevelConfig): Promise<Row[]> {
    const { visibility } = this.#environment;
    const request = requestOf(table, level);
    const read = parent ? readRowsOf(parent.column, request, visibility)(parent.key) : readList(request, visibility);
    const rows = (await this.#load(table, read)).map(copyOf);
    const below = this.#followEdges(table, rows.slice(0, level.keep), level);
    // A resolver goes on with its own level, while the levels below are on their way.
    if (level.forResolver) void this.#environment.pending.during(() => below);
    else await below;
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

  /** Follows the edges of a level, and those below. For a resolver the level's slots are filled at once, with promises. */
  async #followEdges(table: TableName, rows: readonly Row[], level: LevelConfig): Promise<void> {
    if (rows.length === 0) return;
    const follow = ({ edge, level: next }: { edge: Edge; level: LevelConfig }) =>
      next.forResolver ? this.#promise(rows, edge, next) : this.#attach(rows, edge, next);
    await Promise.all(edgesOf(table, level).map(follow));
  }

  /** Attaches the targets of one edge to the rows of a level. What fails is thrown. */
  async #attach(rows: readonly Row[], edge: Edge, level: LevelConfig): Promise<void> {
    const targets = await this.#targetsOf(rows, edge, level);
    for (const row of rows) row[edge.name] = endOf(edge, targets.get(row[edge.sourceColumn]));
    await this.#followEdges(edge.target, foundIn(targets), level);
  }

  /** Promises them, one promise for a key: each field waits for its own edge, and fails with it alone. */
  async #promise(rows: readonly Row[], edge: Edge, level: LevelConfig): Promise<void> {
    const slots = new Map<unknown, PromiseWithResolvers<unknown>>();
    for (const row of rows) {
      const key = row[edge.sourceColumn];
      const slot = slots.get(key) ?? Promise.withResolvers();
      slots.set(key, slot);
      row[edge.name] = slot.promise;
    }
    const targets = await this.#targetsOf(rows, edge, level).catch(
      (failure: unknown): Targets => new Map([...slots.keys()].map((key) => [key, errorOf(failure)])),
    );
    // The slots of the next level are filled before anybody sees its rows.
    const below = this.#followEdges(edge.target, foundIn(targets), level);
    for (const [key, { promise, resolve, reject }] of slots) {
      const found = targets.get(key);
      if (found instanceof Error) {
        // Whoever reads the slot hears of a failure; nobody may.
        promise.catch(() => undefined);
        reject(found);
      } else {
        resolve(endOf(edge, found));
      }
    }
    await below;
  }

  /** The targets of one edge. Rows with the same key share them, with all that is attached to them. */
  async #targetsOf(rows: readonly Row[], edge: Edge, level: LevelConfig): Promise<Targets> {
    const { visibility } = this.#environment;
    const visible = visibility.ruleOf(edge.target).rows;
    if (visible === 'none' || (visible === 'referenced' && !edge.byIdentifier)) return new Map();
    const keys = [...new Set(rows.map((row) => row[edge.sourceColumn]))].filter((key) => canLead(edge, key));
    if (keys.length === 0) return new Map();
    const read = readRowsOf(edge.targetColumn, requestOf(edge.target, level), visibility);
    const results = await this.#loader(edge.target).loadAll(keys.map(read));
    return new Map(
      results.map((result, index) => [
        keys[index],
        result instanceof Error ? result : this.#readable(result.map(copyOf), level),
      ]),
    );
  }
}
