import type { GraphContext } from '../context.ts';
import type { ShownTable } from '../node-types.ts';
import type { ChangedElsewhere, ChangedNode } from './definition.ts';

/** A field of a payload that shows an object which the mutation has changed or added. Null when its keyspace cannot be reached. */
export const changedRow = (table: ShownTable, description: string): ChangedNode => ({
  table,
  list: false,
  description,
});

/** The same for several objects. */
export const changedRows = (table: ShownTable, description: string): ChangedNode => ({
  table,
  list: true,
  description,
});

/** A field of a payload for what no node is. What the mutation says of it is what `load` gets. */
export const changedElsewhere = (
  type: string,
  description: string,
  load: (changed: string, context: GraphContext) => Promise<object | string | null>,
): ChangedElsewhere => ({ type, description, load });
