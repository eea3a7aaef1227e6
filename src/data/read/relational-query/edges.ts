import { type AnyRelations, getColumns, type Relation } from 'drizzle-orm';
import { type IdentifiedTable, identifierPrefixes, tableOfIdentifier } from '../../../../schema/identifiers.ts';
import { tableOf } from '../../../../schema/lookup.ts';
import { relations } from '../../../../schema/relations.ts';
import type { TableName } from '../../../../schema/tables.ts';

/** An edge from one table to another, by the one column on either side that tells rows apart within a tenant. */
export interface Edge {
  readonly name: string;
  readonly many: boolean;
  readonly target: TableName;
  readonly sourceColumn: string;
  readonly targetColumn: string;
  /** Whether the edge points at the target's own identifier. */
  readonly byIdentifier: boolean;
}

// The merged parts are one relations object to Drizzle; its own type for that is this one.
const tableConfigs = relations as unknown as AnyRelations;

const columnNames = (table: TableName): Map<string, string> =>
  new Map(Object.entries(getColumns(tableOf(table))).map(([name, column]) => [column.name, name]));

/** Whether a column is the identifier of its table: no two rows of an organization share it. */
export const isIdentifierColumn = (column: string): boolean => column === 'id' || column === 'code';

const edgeFrom = (table: TableName, name: string, relation: Relation): Edge => {
  // Edges within a keyspace match the tenant first; the statement pins it already, the last pair tells the rows apart.
  const source = relation.sourceColumns.at(-1);
  const target = relation.targetColumns.at(-1);
  if (!source || !target || relation.through || relation.where) {
    throw new Error(`The edge ${table}.${name} is not a plain pair of columns.`);
  }
  // Drizzle types the target's name as any string.
  const targetTable = relation.targetTableName as TableName;
  const targetColumn = columnNames(targetTable).get(target.name) ?? '';
  return {
    name,
    many: relation.relationType === 'many',
    target: targetTable,
    sourceColumn: columnNames(table).get(source.name) ?? '',
    targetColumn,
    byIdentifier: isIdentifierColumn(targetColumn),
  };
};

const edges = new Map<string, Edge>();

/** The edge of a table by its name. An unknown one is a defect of the caller. */
export const edgeOf = (table: TableName, name: string): Edge => {
  const key = `${table}.${name}`;
  let edge = edges.get(key);
  if (!edge) {
    const relation = tableConfigs[table]?.relations[name];
    if (!relation) throw new Error(`Unknown edge ${key}.`);
    edge = edgeFrom(table, name, relation);
    edges.set(key, edge);
  }
  return edge;
};

const isIdentified = (table: TableName): table is IdentifiedTable => table in identifierPrefixes;

/**
 * Whether an edge can lead anywhere from a key. Some columns name rows of several tables: one whose prefix says that it is
 * of another table is not looked for in this one.
 */
export const canLead = ({ target, targetColumn }: Edge, key: unknown): key is string =>
  typeof key === 'string' && (targetColumn !== 'id' || !isIdentified(target) || tableOfIdentifier(key) === target);
