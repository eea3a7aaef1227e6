import {
  type GraphQLField,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { keyspaces } from '../../schema/keyspaces.ts';
import type { TableName } from '../../schema/tables.ts';
import { schema } from '../../src/server/schema.ts';

/** A field that leads to rows: by a connection, a list or a single row. */
export interface Step {
  readonly field: string;
  /** What it must be told. */
  readonly args?: string;
  readonly shape: 'connection' | 'list' | 'row';
  readonly type: GraphQLObjectType;
  /** The table whose rows it leads to; undefined for the viewer, who has none. */
  readonly table: TableName | undefined;
}

/** The table that a type shows, when it shows one. */
export const tableOf = (type: GraphQLObjectType): TableName | undefined =>
  // The builder takes it from the schema's tables alone.
  type.extensions.pothosDrizzleModel as TableName | undefined;

/** A list that shows the table of the keyspace that it is told: a step for each. */
const stepsOfKeyspaces = (field: string, type: GraphQLObjectType): Step[] =>
  keyspaces.map((keyspace) => ({
    field,
    args: `keyspace: ${keyspace.toUpperCase()}`,
    shape: 'connection',
    type,
    table: `${keyspace}AuditEntries`,
  }));

const stepsOf = (field: GraphQLField<unknown, unknown>): Step[] => {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return [];
  const nodes = type.name.endsWith('Connection') ? getNamedType(type.getFields().nodes?.type) : undefined;
  if (isObjectType(nodes) && nodes.name === 'AuditEntry') return stepsOfKeyspaces(field.name, nodes);
  if (field.args.some(isRequiredArgument)) return [];
  // Lists merged from those of several tables have tests of their own.
  if (isObjectType(nodes) && tableOf(nodes) === undefined) return [];
  if (isObjectType(nodes)) return [{ field: field.name, shape: 'connection', type: nodes, table: tableOf(nodes) }];
  if (tableOf(type) === undefined && type.name !== 'Viewer') return [];
  const shape = isListType(getNullableType(field.type)) ? 'list' : 'row';
  return [{ field: field.name, shape, type, table: tableOf(type) }];
};

/** The ways from a type to rows, in the order of their names. */
export const stepsFrom = (type: GraphQLObjectType): Step[] =>
  Object.values(type.getFields())
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(stepsOf);

/** The types of a schema that show a table. */
export const shownTypes = (graph: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(graph.getTypeMap()).filter((type) => isObjectType(type) && tableOf(type) !== undefined) as never;

/** The type that every path begins at. */
export const queryType = schema.getQueryType() ?? new GraphQLObjectType({ name: 'Query', fields: {} });
/** The fields of the query that lead to rows without naming one. */
export const roots = stepsFrom(queryType);

/** A type with a table that it shows, and the shortest way there from the query. */
export interface Entrance {
  readonly type: GraphQLObjectType;
  readonly table: TableName | undefined;
  readonly way: readonly Step[];
}

/** The entrance of each type; of one that shows several tables, one for each. */
export const entrances: Entrance[] = [];
const waiting: (readonly Step[])[] = roots.map((step) => [step]);
for (const way of waiting) {
  const { type, table } = way.at(-1) ?? {};
  if (!type || entrances.some((known) => known.type === type && known.table === table)) continue;
  entrances.push({ type, table, way });
  waiting.push(...stepsFrom(type).map((step) => [...way, step]));
}

/** Rows asked for in each connection. */
export const pageSize = 100;

/** A step as a query says it. */
export const select = ({ field, args = '', shape }: Step, inner: string, alias: string): string =>
  shape === 'connection'
    ? `${alias}: ${field}(first: ${pageSize} ${args}) { totalCount { count } nodes { ${inner} } }`
    : `${alias}: ${field} { ${inner} }`;

/** What tells a type's rows apart: reference data has codes. */
export const keyOf = (type: GraphQLObjectType): string => `key: ${'id' in type.getFields() ? 'id' : 'code'}`;

/** A row of an answer. */
export interface Answered {
  readonly key: string;
  readonly [alias: string]: unknown;
}

/** The rows in the answer of one step. */
export const rowsOf = (value: unknown): Answered[] => {
  const list = value && typeof value === 'object' && 'nodes' in value ? value.nodes : value;
  return [list ?? []].flat() as Answered[];
};

/** Every edge of a type, each with the keys of its rows, behind the type's entrance; `$after` asks for a further page of it. */
export const queryFor = (type: GraphQLObjectType, [first, ...others]: readonly Step[]): string => {
  const edges = stepsFrom(type).map((step) => select(step, keyOf(step.type), `edge_${step.field}`));
  const row = [keyOf(type), ...edges].join(' ');
  const inner = others.reduceRight((within, step) => select(step, within, 'way'), row);
  if (!first) return `{ ${inner} }`;
  if (first.shape !== 'connection') return `{ ${select(first, inner, 'way')} }`;
  const { field, args = '' } = first;
  return `query($after: String) { way: ${field}(first: ${pageSize}, after: $after ${args}) { pageInfo { endCursor hasNextPage } nodes { ${inner} } } }`;
};

/** The cursor behind which `queryFor` goes on; null when its answer was the last page. */
export const nextPageOf = (data: unknown): string | null => {
  const { way } = data as { way?: { pageInfo?: { endCursor: string; hasNextPage: boolean } } };
  return way?.pageInfo?.hasNextPage ? way.pageInfo.endCursor : null;
};

/** The rows in the answer of `queryFor`, whichever way led there. */
export const rowsBehind = (data: unknown, way: readonly Step[]): Answered[] => {
  let rows = [data as Answered];
  for (const _ of way) rows = rows.flatMap((row) => rowsOf(row.way));
  return rows;
};
