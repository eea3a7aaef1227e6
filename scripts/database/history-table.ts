import type { Keyspace } from '../../schema/keyspaces.ts';

/** The table in which a keyspace notes its migrations. Vitess routes by table name, so the name is unique over all keyspaces. */
export const historyTable = (keyspace: Keyspace) => `${keyspace}_migration_history`;

/** The characters of every text column: names of folders and hexadecimal hashes. */
export const historyCollation = 'ascii_bin';

/** What servers say may quote any text. */
export const failureCollation = 'utf8mb4_bin';

/**
 * Makes the table. The name is the key, and no number is given out: an AUTO_INCREMENT would count anew in every shard,
 * and PlanetScale's lint refuses it in a sharded keyspace. A row without
 * `applied_at` is a migration that was begun, and `failure` what the server said of its next statement.
 */
export const createHistoryTable = (keyspace: Keyspace) => `
  CREATE TABLE IF NOT EXISTS ${historyTable(keyspace)} (
    name varchar(255) CHARACTER SET ascii COLLATE ${historyCollation} NOT NULL,
    hash varchar(64) CHARACTER SET ascii COLLATE ${historyCollation} NOT NULL,
    statements_applied int NOT NULL,
    failure varchar(400) CHARACTER SET utf8mb4 COLLATE ${failureCollation},
    applied_at datetime(3),
    PRIMARY KEY (name)
  )`;
