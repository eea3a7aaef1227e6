import { databaseNames } from '../../ops/databases.ts';
import type { DatabaseBinding, DatabaseName, Environment } from '../../ops/environment.ts';
import { keyspaceTables, type TableName } from '../../schema/tables.ts';
import { cacheTimes, tableFreshness } from '../../src/data/freshness.ts';

/** Cloudflare opens no fewer connections for a configuration; more than the other bound were never measured here. */
const connections = { least: 5, most: 60 } as const;

const mayBeCached = (database: DatabaseName): boolean =>
  database === 'legacy' ||
  // Object.keys loses the literal names.
  (Object.keys(keyspaceTables[database]) as TableName[]).some((table) => tableFreshness[table] === 'cached');

const brokenByDatabase = (database: DatabaseName, { cache, connections: count }: DatabaseBinding): string[] => {
  const { maxAgeSeconds, staleSeconds } = cacheTimes;
  const broken: string[] = [];
  if (
    cache &&
    (cache.maxAgeSeconds > maxAgeSeconds || cache.maxAgeSeconds + cache.staleSeconds > maxAgeSeconds + staleSeconds)
  ) {
    broken.push(
      `keeps answers for ${cache.maxAgeSeconds} and ${cache.staleSeconds} seconds; clients were promised ${maxAgeSeconds} and ${staleSeconds}`,
    );
  }
  if (cache && !mayBeCached(database))
    broken.push('keeps answers, and no table of it may be cached: set its cache to null');
  if (count < connections.least || count > connections.most) {
    broken.push(`opens ${count} connections, which is not ${connections.least} to ${connections.most}`);
  }
  return broken;
};

const shared = (
  environments: readonly (readonly [string, Environment])[],
  what: string,
  of: (one: Environment) => string,
) => {
  const values = environments.map(([, one]) => of(one));
  return values
    .filter((value, at) => values.indexOf(value) !== at)
    .map((value) => `Two environments have the ${what} ${value}.`);
};

/** What the environments would do otherwise than clients were promised, or with each other's tokens and names. */
export const brokenPromises = (environments: Readonly<Record<string, Environment>>): string[] => {
  const entries = Object.entries(environments);
  return [
    ...entries.flatMap(([name, { databases }]) =>
      databaseNames.flatMap((database) =>
        brokenByDatabase(database, databases[database]).map((what) => `${name}: ${database} ${what}.`),
      ),
    ),
    ...shared(entries, 'domain', ({ host }) => host),
    ...shared(entries, 'branch of PlanetScale', ({ planetScale: { database, branch } }) => `${branch} of ${database}`),
    ...shared(entries, 'issuer of tokens', ({ variables }) => variables.JWT_ISSUER),
    ...shared(entries, 'audience of tokens', ({ variables }) => variables.JWT_AUDIENCE),
  ];
};
