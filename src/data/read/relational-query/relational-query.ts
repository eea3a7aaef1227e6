import { and } from 'drizzle-orm';
import type { Keyspace } from '../../../../schema/keyspaces.ts';
import type { TableName } from '../../../../schema/tables.ts';
import type { DomainClient } from '../../wire/domain-clients.ts';
import { type Visibility, visibleRows } from '../visibility.ts';
import { readCount, readTotals, selectCount, type Totals } from './aggregates.ts';
import { conditionOf, type Edge, edgesOf, type LevelConfig, requestOf } from './config.ts';
import type { KeyedRead, KeyspaceLoader } from './keyspace-loader.ts';
import { type Row, rowsReader, selectList } from './rows.ts';

/** What a relational query needs of its request. */
export interface QueryEnvironment {
  readonly visibility: Visibility;
  keyspaceOf(table: TableName): Keyspace;
  loaderOf(keyspace: Keyspace): KeyspaceLoader;
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

  /** The rows that a filter finds, with the edges that the config follows. */
  async findMany(table: TableName, config: LevelConfig = {}): Promise<Row[]> {
    if (!this.#listable(table)) return [];
    const { visibility } = this.#environment;
    const request = requestOf(table, config);
    const rows = await this.#send(table, request.origin, (client) =>
      selectList(client, request, visibleRows(table, visibility)),
    );
    await this.#followEdges(table, rows.slice(0, config.keep), config);
    return rows;
  }

  /** The first row that a filter finds. */
  async findFirst(table: TableName, config: LevelConfig = {}): Promise<Row | undefined> {
    const [row] = await this.findMany(table, { ...config, limit: 1 });
    return row;
  }

  /** The rows of one parent. Reads of the same shape for other parents travel in the same statement. */
  async findByKey(table: TableName, column: string, key: string, config: LevelConfig = {}): Promise<Row[]> {
    if (!this.#listable(table)) return [];
    const read = rowsReader(column, requestOf(table, config), this.#environment.visibility);
    const own = (await this.#load(table, read(key))).map((row) => ({ ...row }));
    await this.#followEdges(table, own.slice(0, config.keep), config);
    return own;
  }

  /** How many rows a filter finds, at most one more than the cap; with a key, those of one parent. */
  async count(table: TableName, where?: object, parent?: { column: string; key: string }): Promise<number> {
    if (!this.#listable(table)) return 0;
    const { visibility } = this.#environment;
    const condition = conditionOf(table, where);
    if (parent) return this.#load(table, readCount(table, parent.column, parent.key, condition, visibility));
    return this.#send(table, `${table} count`, (client) =>
      selectCount(client, table, and(visibleRows(table, visibility), condition)),
    );
  }

  /** The sums of columns over the rows of one parent. */
  async totals<Column extends string>(
    table: TableName,
    parent: { column: string; key: string },
    sums: readonly Column[],
    where?: object,
  ): Promise<Totals<Column>> {
    const { visibility } = this.#environment;
    const read = readTotals(table, parent.column, parent.key, sums, conditionOf(table, where), visibility);
    return this.#listable(table) ? this.#load(table, read) : read.empty();
  }

  #listable(table: TableName): boolean {
    const { rows } = this.#environment.visibility.ruleOf(table);
    return rows === 'all' || rows === 'own';
  }

  #load<Result>(table: TableName, read: KeyedRead<Result>): Promise<Result> {
    return this.#environment.loaderOf(this.#environment.keyspaceOf(table)).load(read);
  }

  /** Sends a statement that shares with no other, in the batch of its keyspace: see `KeyspaceLoader.loadAlone`. */
  #send<Result>(
    table: TableName,
    origin: string,
    statement: (client: DomainClient) => PromiseLike<Result>,
  ): Promise<Result> {
    return this.#environment.loaderOf(this.#environment.keyspaceOf(table)).loadAlone(origin, statement);
  }

  async #followEdges(table: TableName, rows: Row[], config: LevelConfig): Promise<void> {
    if (rows.length === 0) return;
    await Promise.all(edgesOf(table, config).map(({ edge, config }) => this.#followEdge(rows, edge, config)));
  }

  /** Attaches the targets of one edge to all rows of a level. A failure becomes the value in the slot, for its field to throw. */
  async #followEdge(rows: Row[], edge: Edge, config: LevelConfig): Promise<void> {
    const found: Row[] = [];
    const targetsOf = this.#targetsOf(edge, config);
    const attach = async (row: Row) => {
      try {
        const targets = (await targetsOf(row[edge.sourceColumn])).map((target) => ({ ...target }));
        found.push(...targets);
        row[edge.name] = edge.many ? targets : (targets[0] ?? null);
      } catch (failure) {
        row[edge.name] = failure;
      }
    };
    await Promise.all(rows.map(attach));
    await this.#followEdges(edge.target, found, config);
  }

  /** The targets of one edge by their keys, built once for all rows of a level. */
  #targetsOf(edge: Edge, config: LevelConfig): (key: unknown) => Promise<Row[]> {
    const { visibility } = this.#environment;
    const { rows } = visibility.ruleOf(edge.target);
    if (rows === 'none' || (rows === 'referenced' && !edge.byIdentifier)) return async () => [];
    const read = rowsReader(edge.targetColumn, requestOf(edge.target, config), visibility);
    return async (key) => (typeof key === 'string' ? this.#load(edge.target, read(key)) : []);
  }
}
