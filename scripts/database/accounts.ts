import { keyspaceDatabases, legacyDatabase } from '../../schema/keyspaces.ts';

/**
 * One password for every local account: the server listens on 127.0.0.1 only. It may not be empty, because
 * Miniflare refuses a Hyperdrive connection string without a password.
 */
const localPassword = 'local-only';

/** The account that migrates, creates views and seeds. The Worker never has it. */
export const adminUser = 'local_admin';

/** The five keyspaces' databases and the legacy one; each has a user of the same name. */
export const databases = [...Object.values(keyspaceDatabases), legacyDatabase];

/** A TCP client matches one of the two, depending on whether the server resolves host names. */
const hosts = ['127.0.0.1', 'localhost'];

/**
 * The statements, one a line, that the server runs by itself at each start before it takes a connection.
 * Each one is idempotent.
 */
export function initialStatements(): string {
  const statements = [
    ...databases.map((name) => `CREATE DATABASE IF NOT EXISTS \`${name}\``),
    ...hosts.flatMap((host) => [
      ...account(adminUser, host),
      `GRANT ALL PRIVILEGES ON *.* TO '${adminUser}'@'${host}' WITH GRANT OPTION`,
      // The legacy user needs no other grant: views run with the rights of their definer, the admin user.
      ...databases.flatMap((name) => [
        ...account(name, host),
        `GRANT SELECT, INSERT, UPDATE, DELETE ON \`${name}\`.* TO '${name}'@'${host}'`,
      ]),
    ]),
    // A fresh server has a root user without a password, which anyone on this machine could use.
    "DROP USER IF EXISTS 'root'@'127.0.0.1'",
    "DROP USER IF EXISTS 'root'@'::1'",
    `ALTER USER IF EXISTS 'root'@'localhost' IDENTIFIED BY '${localPassword}'`,
  ];
  return statements.map((statement) => `${statement};\n`).join('');
}

function account(name: string, host: string): string[] {
  return [`CREATE USER IF NOT EXISTS '${name}'@'${host}' IDENTIFIED BY '${localPassword}'`];
}

/** The connection string of a user of the local server; the admin user may omit `database`. */
export function localConnectionString(user: string, port: number, database = ''): string {
  return `mysql://${user}:${localPassword}@127.0.0.1:${port}/${database}`;
}
