import type { TableName } from '../../../../schema/tables.ts';
import { tableFreshness } from '../../freshness.ts';
import type { KeyspaceClient } from '../../guard/keyspace-clients.ts';
import type { Text } from '../../wire/drizzle.ts';
import type { Answer } from '../../wire/statement.ts';

/** A read, sent and answered. Its tables all have the freshness of the one that is named. */
export const sendRead = (
  client: KeyspaceClient,
  table: TableName,
  origin: string,
  { text, values }: Text,
): Promise<Answer> => client.read({ text, values, freshness: tableFreshness[table], origin, tags: client.tags });
