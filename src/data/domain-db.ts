import type { MySql2Database } from 'drizzle-orm/mysql2';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { isTableName, type TableOf } from '../../schema/lookup.ts';
import { relations } from '../../schema/relations.ts';
import type { Totals } from './read/relational-query/aggregates.ts';
import type { LevelConfig } from './read/relational-query/level.ts';
import type { Page, Parent, RelationalQuery } from './read/relational-query/relational-query.ts';
import type { Row } from './read/relational-query/rows.ts';
import type { Sums, SumsRequest } from './read/relational-query/sums.ts';
import type { FoundTerm } from './read/search/read-terms.ts';
import type { TermsAsked } from './read/search/terms-condition.ts';
import type { Writer, WriteTransaction } from './write/write-transaction.ts';

/** Drizzle's relational queries over every table of the platform. */
type RelationalQueries = MySql2Database<Record<string, never>, typeof relations>['query'];

/** What one domain is read with: its tables alone, edges from there to those of every keyspace. */
export interface DomainReads<Name extends Keyspace = Keyspace> {
  /** Drizzle's interface. What fails anywhere below is thrown. */
  readonly query: Pick<RelationalQueries, TableOf<Name>>;
  /** The rows that a filter finds. */
  findMany(table: TableOf<Name>, level?: LevelConfig): Promise<Row[]>;
  /** The rows of one parent, read together with those of others. */
  findByKey(table: TableOf<Name>, column: string, key: string, level?: LevelConfig): Promise<Row[]>;
  /** The row that rows which the viewer sees name by its identifier, also where it is seen behind such rows alone. */
  findNamed(table: TableOf<Name>, id: string, level?: LevelConfig): Promise<Row | undefined>;
  /** The first rows of a list, of one parent or of all. */
  findPage(table: TableOf<Name>, parent: Parent | null, size: number, level: LevelConfig): Promise<Page>;
  /** How many rows a filter finds, at most one more than the cap. */
  count(table: TableOf<Name>, where?: object, parent?: Parent): Promise<number>;
  /** The sums of columns over the rows of one parent. */
  totals<Column extends string>(
    table: TableOf<Name>,
    parent: Parent,
    sums: readonly Column[],
    where?: object,
  ): Promise<Totals<Column>>;
  /** The sums of columns over the rows that a filter finds, by some keys, in no order: of rollups, or of few rows. */
  sums<Key extends string, Column extends string>(
    table: TableOf<Name>,
    request: SumsRequest<Key, Column>,
  ): Promise<readonly Sums<Key, Column>[]>;
  /** The rows that are found by a word of one field, and by which. */
  findTerms(asked: TermsAsked): Promise<FoundTerm[]>;
}

/** One domain's client: a request's way to read and to write it. */
export interface DomainDb<Name extends Keyspace = Keyspace> extends DomainReads<Name> {
  /**
   * Runs a transaction in the domain's keyspace, for the viewer. Nothing else uses its connection meanwhile. It may run
   * more than once, so it must begin with a row that only one can write. `KeyspaceGuard.write` says what it throws. Without
   * a writer, nothing may change that audit entries record.
   */
  transaction<Result>(run: (transaction: WriteTransaction<Name>) => Promise<Result>, writer?: Writer): Promise<Result>;
}

/** Drizzle's interface over our relational query: `query.policies.findMany(…)` goes to the keyspace that owns the table. */
const queriesOf = (relational: RelationalQuery, defaults: LevelConfig): RelationalQueries =>
  new Proxy({} as RelationalQueries, {
    get: (_, table: string) =>
      isTableName(table)
        ? {
            findMany: (level: LevelConfig) => relational.findMany(table, { ...defaults, ...level }),
            findFirst: (level: LevelConfig) => relational.findFirst(table, { ...defaults, ...level }),
          }
        : undefined,
  });

/** The reads of a domain, by a relational query that reaches all of them. */
export const readsOf = <Name extends Keyspace>(relational: RelationalQuery): DomainReads<Name> => ({
  query: queriesOf(relational, {}),
  findMany: relational.findMany.bind(relational),
  findByKey: relational.findByKey.bind(relational),
  findNamed: relational.findNamed.bind(relational),
  findPage: relational.findPage.bind(relational),
  count: relational.count.bind(relational),
  totals: relational.totals.bind(relational),
  findTerms: relational.findTerms.bind(relational),
  sums: relational.sums.bind(relational),
});

/** What Pothos' Drizzle plugin asks of its client, for fields that the selection of their parents did not answer. */
export const pothosQueriesOf = (relational: RelationalQuery) => ({
  query: queriesOf(relational, { forResolver: true }),
  _: { relations },
});

/** What the plugin loads with. */
export type PothosQueries = ReturnType<typeof pothosQueriesOf>;
