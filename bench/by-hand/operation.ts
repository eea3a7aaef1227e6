import type { Keyspace } from '../../schema/keyspaces.ts';
import type { Ask } from './connections.ts';

/** What an operation is asked with. */
export type Variables = Readonly<Record<string, unknown>>;

/** Makes an operation's data for an organization. */
export type MakeData = (ask: Ask, orgId: string, variables: Variables) => Promise<object>;

/** One operation, written by hand. */
export interface ByHand {
  /** The keyspaces that it always needs: what may be opened ahead. */
  readonly keyspaces: readonly Keyspace[];
  /** One statement per level of the query and table. */
  readonly levels: MakeData;
  /** The fewest statements: what one keyspace has of a level rides in one, by joins and subqueries. */
  readonly joins: MakeData;
}
