import type { Keyspace } from '../../schema/keyspaces.ts';
import type { DomainDb } from '../data/request-data.ts';
import type { GraphContext } from './context.ts';

/** The context's client of one domain. */
export const domainDb = (context: GraphContext, keyspace: Keyspace): DomainDb => context[`${keyspace}Db`];
