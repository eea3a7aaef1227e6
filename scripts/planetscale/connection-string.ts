import type { Credentials } from './passwords.ts';
import { isLoopback } from './settings.ts';

/** TLS with the certificate and the host's name verified, as mysql2 reads it from an address. */
const verified = `?ssl=${encodeURIComponent(JSON.stringify({ rejectUnauthorized: true, minVersion: 'TLSv1.2' }))}`;

/** The connection string of a database, which is a keyspace's name. Only a double on this machine is reached without TLS. */
export function connectionStringOf({ host, port, username, password }: Credentials, database: string): string {
  const who = `${encodeURIComponent(username)}:${encodeURIComponent(password)}`;
  return `mysql://${who}@${host}:${port}/${database}${isLoopback({ hostname: host }) ? '' : verified}`;
}
