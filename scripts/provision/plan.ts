import { configurationName, databaseBindings, databaseNames } from '../../ops/databases.ts';
import type { CacheTimes, DatabaseBinding, DatabaseName } from '../../ops/environment.ts';
import type { HyperdriveConfiguration, HyperdriveSettings } from '../cloudflare/hyperdrive.ts';
import type { Provisioned } from '../environments/lock.ts';
import { fingerprint, type Origins } from './origin.ts';

/** Hyperdrive checks that the connection is encrypted. Whose certificate it is, it checks with an uploaded authority alone. */
const sslMode = 'REQUIRED';

/** What is to be done with one Hyperdrive configuration. */
export interface PlannedStep {
  /** `foreign` has a name as ours have, and belongs to no database that we know; `delete` is what PRUNE=1 makes of it. */
  readonly action: 'create' | 'change' | 'keep' | 'foreign' | 'delete';
  readonly name: string;
  /** Null for one of no database of ours. */
  readonly database: DatabaseName | null;
  readonly binding: string | null;
  /** Null for one that does not exist yet. */
  readonly id: string | null;
  /** What is otherwise than it has to be, without secrets: `cache: 30 s and 15 s, to be 60 s and 15 s`. */
  readonly reasons: readonly string[];
  /** Whether it can only be done with an origin that was not handed over. */
  readonly lacksOrigin: boolean;
  /** What Cloudflare is told. It may hold a password: never shown. */
  readonly settings: HyperdriveSettings;
}

/** What a plan is made from. */
export interface Circumstances {
  readonly environment: string;
  readonly databases: Readonly<Record<DatabaseName, DatabaseBinding>>;
  readonly existing: readonly HyperdriveConfiguration[];
  readonly origins: Origins;
  readonly lock: Readonly<Record<string, Provisioned>>;
  /** Sets passwords although user and host are the same. Cloudflare tells no password, so nobody can compare. */
  readonly rotate: boolean;
  readonly prune: boolean;
}

const cachingOf = (cache: CacheTimes | null): HyperdriveConfiguration['caching'] =>
  cache === null
    ? { disabled: true }
    : // Both numbers: what was set before is lost while caching is off.
      { disabled: false, max_age: cache.maxAgeSeconds, stale_while_revalidate: cache.staleSeconds };

const toldCaching = ({
  disabled,
  max_age: maxAge = 60,
  stale_while_revalidate: stale = 15,
}: HyperdriveConfiguration['caching']) => (disabled ? 'off' : `${maxAge} s and ${stale} s`);

const planOne = (database: DatabaseName, circumstances: Circumstances): PlannedStep => {
  const { environment, databases, existing, origins, lock, rotate } = circumstances;
  const name = configurationName(environment, database);
  const binding = databaseBindings[database];
  const origin = origins[database];
  const wanted = databases[database];
  const found = existing.find((one) => one.name === name);
  const rest = {
    caching: cachingOf(wanted.cache),
    origin_connection_limit: wanted.connections,
    mtls: { sslmode: sslMode },
  };
  const step = { name, database, binding };
  if (!found) {
    const settings = { name, ...(origin ? { origin } : {}), ...rest };
    return { ...step, action: 'create', id: null, reasons: [], lacksOrigin: !origin, settings };
  }
  const settings: { -readonly [Key in keyof HyperdriveSettings]: HyperdriveSettings[Key] } = {};
  const reasons: string[] = [];
  const compare = (what: string, now: string, due: string, change: HyperdriveSettings) => {
    if (now === due) return;
    reasons.push(`${what}: ${now}, to be ${due}`);
    Object.assign(settings, change);
  };
  compare('cache', toldCaching(found.caching), toldCaching(rest.caching), { caching: rest.caching });
  compare('connections', String(found.origin_connection_limit ?? 'default'), String(wanted.connections), {
    origin_connection_limit: wanted.connections,
  });
  compare('TLS', found.mtls?.sslmode ?? 'default', sslMode, { mtls: rest.mtls });
  const noted = lock[binding]?.origin;
  if (origin && fingerprint(origin) !== fingerprint(found.origin)) {
    const { user, host, port, database: at } = found.origin;
    compare(
      'origin',
      `${user}@${host}:${port}/${at}`,
      `${origin.user}@${origin.host}:${origin.port}/${origin.database}`,
      { origin },
    );
  } else if (origin && rotate) {
    reasons.push('password: set anew');
    settings.origin = origin;
  } else if (!origin && noted !== undefined && noted !== fingerprint(found.origin)) {
    reasons.push('origin: another one than was provisioned');
  }
  const lacksOrigin = !origin && reasons.some((reason) => reason.startsWith('origin'));
  const action = reasons.length === 0 ? 'keep' : 'change';
  return { ...step, action, id: found.id, reasons, lacksOrigin, settings };
};

/**
 * What has to be done so that an environment has its Hyperdrive configurations. Configurations are found by name, so one that
 * was made and not noted is taken over. Those of other environments and of other people are not looked at.
 */
export const planDatabases = (circumstances: Circumstances): PlannedStep[] => {
  const names = databaseNames.map((database) => configurationName(circumstances.environment, database));
  const foreign = circumstances.existing.filter(
    ({ name }) => name.startsWith(configurationName(circumstances.environment, '')) && !names.includes(name),
  );
  return [
    ...databaseNames.map((database) => planOne(database, circumstances)),
    ...foreign.map(({ name, id }): PlannedStep => {
      const action = circumstances.prune ? 'delete' : 'foreign';
      return { action, name, database: null, binding: null, id, reasons: [], lacksOrigin: false, settings: {} };
    }),
  ];
};
