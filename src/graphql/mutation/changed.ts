import type { NodeTable } from '../node-types.ts';
import type { ChangedField } from './definition.ts';

/** A field of a payload that shows an object which the mutation has changed or added. Null when its keyspace cannot be reached. */
export const changedRow = (table: NodeTable, description: string): ChangedField => ({
  table,
  list: false,
  description,
});

/** The same for several objects. */
export const changedRows = (table: NodeTable, description: string): ChangedField => ({
  table,
  list: true,
  description,
});
