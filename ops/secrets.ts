import type * as z from 'zod';
import { settingVariables } from '../src/server/settings.ts';

/** A secret of the Worker, which every environment has a value of its own for. */
interface Secret {
  /** What it is for, and what making another one costs. */
  readonly meaning: string;
  /** What the Worker accepts. */
  readonly accepts: z.ZodType;
}

const { JWT_SECRET, PHI_KEYS, FRESHNESS_SECRET } = settingVariables;

/** Secrets that an environment must have before it is released. An issuer's JWT_JWKS_URL would be a variable in its place. */
export const requiredSecrets = {
  JWT_SECRET: {
    meaning: 'signs tokens; after a change of it all tokens are refused',
    accepts: JWT_SECRET.unwrap(),
  },
  PHI_KEYS: {
    meaning: 'seals the most protected numbers; the old key stays behind the new one, or they cannot be opened',
    accepts: PHI_KEYS.unwrap(),
  },
  FRESHNESS_SECRET: {
    meaning: 'signs X-Fresh-Until; after a change of it, clients may not see what they have changed for 80 seconds',
    accepts: FRESHNESS_SECRET,
  },
} as const satisfies Record<string, Secret>;

/** Secrets that an environment may have: a database of PlanetScale that is reached over https, not through Hyperdrive. */
export const optionalSecretNames = [
  'DATABASE_URL',
  'DATABASE_URL_GLOBAL',
  'DATABASE_URL_SUBMISSIONS',
  'DATABASE_URL_POLICIES',
  'DATABASE_URL_CLAIMS',
  'DATABASE_URL_BILLING',
] as const;
