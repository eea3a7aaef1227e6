import type { GraphQLResolveInfo } from 'graphql';
import { type IdentifiedTable, tableOfIdentifier } from '../../schema/identifiers.ts';
import { keyspaces } from '../../schema/keyspaces.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { domainDbOf } from './domain-db.ts';
import { badUserInput, quoted } from './errors.ts';
import { costing } from './field-cost.ts';
import { type NodeTable, nodeTypes } from './node-types.ts';
import { selectionOf } from './selection.ts';

const identifierOf = (row: object): string => ('id' in row ? String(row.id) : '');

/** An object with an identifier of its own, which `node` finds again. */
export const Node = builder.interfaceRef<object>('Node').implement({
  description: 'An object that can be found again by its id.',
  fields: (t) => ({
    id: t.id({
      // The primary key is part of every row that Pothos loads.
      resolve: (row) => identifierOf(row),
      description: 'Its identifier: a prefix that names its type, and a ULID. Unique over the whole platform.',
    }),
  }),
  resolveType: (value) => {
    const table = tableOfIdentifier(identifierOf(value));
    return table && isNodeTable(table) ? nodeTypes[table].name : undefined;
  },
});

const isNodeTable = (table: IdentifiedTable): table is NodeTable & IdentifiedTable => table in nodeTypes;

/** The table of a node's identifier. Throws when it is none. */
const nodeTableOf = (id: string): NodeTable => {
  const table = tableOfIdentifier(id);
  if (table && isNodeTable(table)) return table;
  throw badUserInput(
    `${quoted(id)} is not the id of an object that can be looked up: those are a prefix that names their type, an underscore and 26 characters, as \`id\` gives them.`,
    ['id'],
  );
};

/** Loads a row by its identifier, together with all that are asked for at the same time. Null when the viewer has no such row. */
export const loadNode = async (id: string, context: GraphContext, info: GraphQLResolveInfo): Promise<object | null> => {
  const table = nodeTableOf(id);
  const query = selectionOf(info, { id: true }, { typeName: nodeTypes[table].name });
  const [row] = await domainDbOf(context, table).findByKey(table, 'id', id, query);
  return row ?? null;
};

/** Nodes that one `nodes` field may ask for. */
export const maxNodes = 100;

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'The object with this id. Null when the viewer has no such object. `BAD_USER_INPUT` when it is no id.',
    args: { id: t.arg.id({ required: true, description: 'The identifier, as every object gives it.' }) },
    resolve: (_, { id }, context, info) => loadNode(id, context, info),
  }),
  nodes: t.field({
    // Ids of each keyspace are looked up in a statement of their own.
    ...costing({ maxLength: maxNodes, hiddenStatements: keyspaces.length - 1 }),
    type: [Node],
    nullable: { list: true, items: true },
    description: `The objects with these ids, in their order, null where the viewer has no such object. At most ${maxNodes}.`,
    args: { ids: t.arg.idList({ required: true, description: 'The identifiers, in any mixture of types.' }) },
    resolve: (_, { ids }, context, info) => {
      if (ids.length > maxNodes)
        throw badUserInput(`${ids.length} ids are more than ${maxNodes}. Ask in parts.`, ['ids']);
      // An id that cannot be looked up, or whose keyspace is out of reach, is an error in its own place.
      return ids.map((id) => loadNode(id, context, info));
    },
  }),
}));
