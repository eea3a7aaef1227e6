import { type Connection, createConnection } from 'mysql2/promise';
import type { RunningDatabase } from '../../scripts/database/server.ts';

/** Opens a connection to a database by its name. */
export type Connect = (database: string) => Promise<Connection>;

/** Connects to the databases of a server as somebody who may do anything. */
export const adminOf =
  (database: RunningDatabase): Connect =>
  (name) =>
    createConnection(database.adminConnectionString(name));
