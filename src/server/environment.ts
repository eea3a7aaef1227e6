import * as z from 'zod';
import { memoizeWeakly } from '../data/memoize.ts';
import { readVariables, type Variables } from '../data/variables.ts';
import { type KeyspaceSources, sourcesOf, sourceVariables } from '../data/wire/keyspace-sources.ts';
import { counterBindings, type RequestCounters } from './limits/limit-requests.ts';
import { type Settings, settingVariables } from './settings.ts';
import { type PointsBinding, pointsBinding } from './telemetry/points.ts';
import { versionBinding, versionOf } from './telemetry/version.ts';

/** All that the Worker is told from outside: by variables, secrets and bindings. */
export interface Environment {
  readonly settings: Settings;
  readonly sources: KeyspaceSources;
  readonly counters: RequestCounters;
  /** Where points are written to that tell of requests; undefined: nowhere. */
  readonly points?: PointsBinding | undefined;
  /** The deployed version of the Worker; undefined where nothing was deployed. */
  readonly version?: string | undefined;
}

/** Whether somebody on the way could read, or answer, what is asked of this address. */
const isOpen = (address: unknown): boolean => typeof address === 'string' && address.startsWith('http:');

/** Everything that is read from outside, in one place: no other reads a variable. */
const everything = {
  ...settingVariables,
  ...sourceVariables,
  ...counterBindings,
  ...pointsBinding,
  ...versionBinding,
};

const schema = z.object(everything).check(({ value, issues }) => {
  const refuse = (name: string, message: string) =>
    issues.push({ code: 'custom', input: undefined, path: [name], message });
  const { JWT_SECRET, JWT_JWKS_URL, ENVIRONMENT } = value;
  if (JWT_SECRET && JWT_JWKS_URL) refuse('JWT_JWKS_URL', 'is set beside JWT_SECRET: take one of them back');
  if (!JWT_SECRET && !JWT_JWKS_URL) refuse('JWT_SECRET', 'is not set, and neither is JWT_JWKS_URL: set one of them');
  if (ENVIRONMENT === 'development') return;
  for (const [name, address] of Object.entries(value)) {
    if (isOpen(address)) refuse(name, 'is no https address, which production demands: whoever is on the way reads it');
  }
});

const read = (given: Variables): Environment => {
  const variables = readVariables(schema, given);
  return {
    settings: variables,
    sources: sourcesOf(variables),
    counters: variables,
    points: variables.METRICS,
    version: versionOf(variables),
  };
};

type Outcome = { readonly environment: Environment } | { readonly failure: unknown };

const outcomeOf = memoizeWeakly((given: Variables): Outcome => {
  try {
    return { environment: read(given) };
  } catch (failure) {
    return { failure };
  }
});

/** Reads and checks the environment, once per isolate. Throws each time when something is wrong with it. */
export const environmentFrom = (given: Variables): Environment => {
  const outcome = outcomeOf(given);
  if ('failure' in outcome) throw outcome.failure;
  return outcome.environment;
};
