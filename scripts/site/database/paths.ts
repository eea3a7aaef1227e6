import type { Keyspace } from '../../../schema/keyspaces.ts';
import { keyspaceOf } from '../../../schema/lookup.ts';
import type { TableName } from '../../../schema/tables.ts';
import { databaseName } from '../../docs/entities.ts';

/** Where the page of a keyspace's tables is. */
export const pathOfKeyspace = (keyspace: Keyspace): string => `database/${keyspace}`;

/** Where the page of a table is. */
export const pathOfTable = (table: TableName): string => `database/${keyspaceOf(table)}/${databaseName(table)}`;
