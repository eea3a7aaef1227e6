import { keyspaceOf } from '../../schema/lookup.ts';
import type { TableName } from '../../schema/tables.ts';
import type { DomainDb } from '../data/domain-db.ts';
import type { GraphContext } from './context.ts';

/** The context's client of the domain that owns a table, for what is the same for all tables. */
export const domainDbOf = (context: GraphContext, table: TableName): DomainDb =>
  // Each takes its own tables alone, and this one is asked for the table that it was chosen by.
  context[`${keyspaceOf(table)}Db`] as unknown as DomainDb;
