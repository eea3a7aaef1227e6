import type { DatabaseLayout } from './layout.ts';

/** The sql_mode of Vitess and MySQL 8.4; MariaDB's default lacks ONLY_FULL_GROUP_BY. */
const strictMode = [
  'ONLY_FULL_GROUP_BY',
  'STRICT_TRANS_TABLES',
  'NO_ZERO_IN_DATE',
  'NO_ZERO_DATE',
  'ERROR_FOR_DIVISION_BY_ZERO',
  'NO_ENGINE_SUBSTITUTION',
];

/** Connections of all test files and the Worker together. */
const maxConnections = 300;

/**
 * The server's arguments. A `loose` option is ignored by a server that does not know it: MariaDB or MySQL.
 * `--no-defaults` must come first; it keeps the machine's own configuration files out.
 */
export function serverOptions(layout: DatabaseLayout, port: number, user: string | undefined): string[] {
  return [
    '--no-defaults',
    ...(user === undefined ? [] : [`--user=${user}`]),
    `--datadir=${layout.data}`,
    `--tmpdir=${layout.temporary}`,
    `--pid-file=${layout.pidFile}`,
    `--socket=${layout.socket}`,
    `--init-file=${layout.initialStatements}`,
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    '--skip-name-resolve',
    `--max-connections=${maxConnections}`,
    '--default-time-zone=+00:00',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    `--sql-mode=${strictMode.join(',')}`,
    // From 11.6 on MariaDB by default refuses to lock a row that changed since the snapshot; MySQL and Vitess do not.
    '--loose-innodb-snapshot-isolation=OFF',
    // Commits do not wait for the disk: local data need not survive a power cut, only a killed server.
    '--innodb-flush-log-at-trx-commit=2',
    '--innodb-buffer-pool-size=256M',
    '--skip-log-bin',
    '--loose-performance-schema=OFF',
    '--loose-mysqlx=OFF',
  ];
}
