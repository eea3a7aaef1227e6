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

/** Over TCP a client is one or the other, depending on how the server resolves names. */
const hosts = ['127.0.0.1', 'localhost'];

/**
 * The statements, one a line, that the server runs by itself at each start before it takes a connection.
 * Every one may run again on a server that has it all.
 */
export function initialStatements(): string {
  const statements = [
    ...databases.map((name) => `CREATE DATABASE IF NOT EXISTS \`${name}\``),
    ...hosts.flatMap((host) => [
      ...account(adminUser, host),
      `GRANT ALL PRIVILEGES ON *.* TO '${adminUser}'@'${host}' WITH GRANT OPTION`,
      // The legacy user needs no more: its views run with the rights of the admin user, who defines them.
      ...databases.flatMap((name) => [
        ...account(name, host),
        `GRANT SELECT, INSERT, UPDATE, DELETE ON \`${name}\`.* TO '${name}'@'${host}'`,
      ]),
    ]),
    // A first start leaves root without a password; anyone on this machine could be it.
    "DROP USER IF EXISTS 'root'@'127.0.0.1'",
    "DROP USER IF EXISTS 'root'@'::1'",
    `ALTER USER IF EXISTS 'root'@'localhost' IDENTIFIED BY '${localPassword}'`,
  ];
  return statements.map((statement) => `${statement};\n`).join('');
}

function account(name: string, host: string): string[] {
  return [`CREATE USER IF NOT EXISTS '${name}'@'${host}' IDENTIFIED BY '${localPassword}'`];
}

/** The connection string of a user of the local server; `database` may be left out by the admin user. */
export function localConnectionString(user: string, port: number, database = ''): string {
  return `mysql://${user}:${localPassword}@127.0.0.1:${port}/${database}`;
}
