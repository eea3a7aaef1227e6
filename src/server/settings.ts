import { z } from 'zod';
import type { CredentialSettings } from '../auth/identify.ts';
import { sealKeysPattern } from '../data/seal.ts';
import { defaultTimeouts, type Timeouts } from '../data/wire/timeouts.ts';

/** A variable that is set to nothing is not set: wrangler has no other way to take one back. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** A time in milliseconds that an operator may set otherwise. */
const milliseconds = (byDefault: number) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.coerce.number().int().min(1).default(byDefault));

/** What the Worker is told by its variables and secrets. Bindings of databases are read by the data path. */
const settings = z
  .object({
    /** `development` answers without a token to introspection and `viewer`, and opens GraphiQL. */
    ENVIRONMENT: z.enum(['development', 'production']),
    /** Whether documents that are not persisted are answered: see `allowsArbitraryDocuments`. */
    ARBITRARY_DOCUMENTS: optional(z.enum(['allow', 'refuse'])),
    /** Signs tokens (HS256). This or the next one. */
    JWT_SECRET: optional(z.string().min(32)),
    /** Where the issuer of tokens publishes its keys (RS256, ES256). */
    JWT_JWKS_URL: optional(z.url({ protocol: /^https?$/ })),
    JWT_ISSUER: z.string().min(1),
    JWT_AUDIENCE: z.string().min(1),
    /** Seal and open the most protected numbers; `data/seal.ts` says in which form. */
    PHI_KEYS: optional(z.string().regex(sealKeysPattern, 'is not a list of ids and keys of 32 bytes in base64')),
    /** How long a request waits for its databases: `data/timeouts.ts` says for what. */
    CONNECT_TIMEOUT_MS: milliseconds(defaultTimeouts.connectMs),
    STATEMENT_TIMEOUT_MS: milliseconds(defaultTimeouts.statementMs),
    REQUEST_TIMEOUT_MS: milliseconds(defaultTimeouts.requestMs),
  })
  .check(({ value, issues }) => {
    const { JWT_SECRET, JWT_JWKS_URL, ENVIRONMENT } = value;
    const refuse = (name: string, message: string) =>
      issues.push({ code: 'custom', input: value, path: [name], message });
    if (JWT_SECRET && JWT_JWKS_URL) refuse('JWT_JWKS_URL', 'is set beside JWT_SECRET: set one of them');
    if (!JWT_SECRET && !JWT_JWKS_URL) refuse('JWT_SECRET', 'is not set, and neither is JWT_JWKS_URL: set one of them');
    if (ENVIRONMENT === 'production' && JWT_JWKS_URL?.startsWith('http:')) {
      refuse('JWT_JWKS_URL', 'must be an https address in production: whoever answers it decides who is let in');
    }
  });

/** The Worker's settings, checked. */
export type Settings = z.infer<typeof settings>;

const checked = new WeakMap<object, Settings>();

/** Reads and checks the settings, once per isolate. */
export const settingsFrom = (environment: object): Settings => {
  const known = checked.get(environment);
  if (known) return known;
  const parsed = settings.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new Error(`The Worker is not configured: ${problems}. See "Configuration" in README.md.`);
  }
  checked.set(environment, parsed.data);
  return parsed.data;
};

/** How long a request waits for its databases. */
export const timeoutsOf = (checkedSettings: Settings): Timeouts => ({
  connectMs: checkedSettings.CONNECT_TIMEOUT_MS,
  statementMs: checkedSettings.STATEMENT_TIMEOUT_MS,
  requestMs: checkedSettings.REQUEST_TIMEOUT_MS,
});

/** Whether a document may come as text. Where nothing is set, development takes it, and production takes ids alone. */
export const allowsArbitraryDocuments = ({ ENVIRONMENT, ARBITRARY_DOCUMENTS }: Settings): boolean =>
  ARBITRARY_DOCUMENTS === undefined ? ENVIRONMENT === 'development' : ARBITRARY_DOCUMENTS === 'allow';

/** What credentials are checked against. */
export const credentialSettingsOf = (checkedSettings: Settings): CredentialSettings => {
  const { ENVIRONMENT, JWT_SECRET, JWT_JWKS_URL, JWT_ISSUER, JWT_AUDIENCE } = checkedSettings;
  return {
    tokens: {
      // One of them is set: checked above. An empty secret would let nobody in.
      key: JWT_JWKS_URL ? { keySetUrl: JWT_JWKS_URL } : { secret: JWT_SECRET ?? '' },
      issuer: JWT_ISSUER,
      audience: JWT_AUDIENCE,
    },
    keyEnvironment: ENVIRONMENT === 'production' ? 'live' : 'test',
  };
};
