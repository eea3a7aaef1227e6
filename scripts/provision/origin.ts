import { createHash } from 'node:crypto';
import { databaseNames, databaseOf } from '../../ops/databases.ts';
import type { DatabaseName } from '../../ops/environment.ts';
import { hide } from '../operations/secrets.ts';
import { UserError } from '../support/user-error.ts';

/** Where a database is and as whom it is asked, as Hyperdrive is told. */
export interface Origin {
  readonly scheme: 'mysql';
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

const mysqlPort = 3_306;

/** The name under which the origin of a database is handed over. */
export const originName = (database: DatabaseName): string => `ORIGIN_${database.toUpperCase()}`;

const refuse = (name: string, why: string) =>
  new UserError({
    what: `${name} is no address of a database.`,
    why,
    todo: `Hand over ${name}=mysql://user:password@host:3306/database. In a user and a password write %25 for "%", %23 for "#", %2F for "/", %3F for "?" and %40 for "@".`,
  });

/** Reads the address of a database. Messages never show it: it holds the password. */
const parseOrigin = (database: DatabaseName, address: string): Origin => {
  const name = originName(database);
  const url = URL.parse(address);
  if (!address.startsWith('mysql://')) throw refuse(name, 'It does not begin with mysql://.');
  if (url === null)
    throw refuse(name, 'It cannot be read: mostly because a "#", "/" or "?" of a password stands in it as it is.');
  if (url.hostname === '' || url.username === '' || url.password === '')
    throw refuse(name, 'A host, a user or a password is missing.');
  try {
    return {
      scheme: 'mysql',
      host: url.hostname,
      port: url.port === '' ? mysqlPort : Number(url.port),
      database: decodeURIComponent(url.pathname.slice(1)) || databaseOf[database],
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    };
  } catch {
    throw refuse(name, 'A "%" in it begins no character of two hexadecimal digits.');
  }
};

/** Where a database is, without the password, as one text that can be compared and committed. */
export const fingerprint = ({
  scheme,
  host,
  port,
  database,
  user,
}: Omit<Origin, 'password' | 'scheme'> & { scheme: string }): string =>
  createHash('sha256').update(`${scheme}://${user}@${host}:${port}/${database}`).digest('hex');

/** The origins that were handed over, by standard input or by the environment. */
export type Origins = Partial<Record<DatabaseName, Origin>>;

/**
 * Takes the origins out of what was handed over, and out of this process's environment, so that no program that we start
 * finds them in its own. Their passwords are kept out of all output.
 */
export const takeOrigins = (handedOver: Readonly<Record<string, string>>): Origins => {
  const known = new Set(databaseNames.map(originName));
  const strange = Object.keys(handedOver).filter((name) => !known.has(name));
  if (strange.length > 0) {
    throw new UserError({
      what: `Nobody knows ${strange.join(', ')}.`,
      why: `Databases are handed over as ${[...known].join(', ')}.`,
      todo: 'Correct the name.',
    });
  }
  const origins: Origins = {};
  for (const database of databaseNames) {
    const name = originName(database);
    const address = handedOver[name] ?? process.env[name];
    delete process.env[name];
    if (address === undefined || address === '') continue;
    hide(address);
    const origin = parseOrigin(database, address);
    hide(origin.password);
    origins[database] = origin;
  }
  return origins;
};
