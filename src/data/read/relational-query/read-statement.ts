import type { TableName } from '../../../../schema/tables.ts';
import { strictestOf } from '../../freshness.ts';
import type { KeyspaceClient } from '../../guard/keyspace-clients.ts';
import type { Text } from '../../wire/drizzle.ts';
import type { Answer } from '../../wire/statement.ts';

/** A read of some tables, sent and answered. */
export const sendRead = (
  client: KeyspaceClient,
  tables: readonly TableName[],
  origin: string,
  { text, values }: Text,
): Promise<Answer> => client.read({ text, values, freshness: strictestOf(tables), origin, tags: client.tags });
