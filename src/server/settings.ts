import * as z from 'zod';
import type { CredentialSettings } from '../auth/identify.ts';
import { maySendOwnDocuments } from '../auth/permissions.ts';
import type { Viewer } from '../auth/viewer.ts';
import { memoizeWeakly } from '../data/memoize.ts';
import { sealKeysPattern } from '../data/seal.ts';
import { defaultTimeouts, type Timeouts } from '../data/wire/timeouts.ts';

const wholeMilliseconds = 'is no whole number of milliseconds above 0';

/** A time in milliseconds that an operator may set otherwise. */
const milliseconds = (byDefault: number) =>
  z.coerce.number({ error: wholeMilliseconds }).int(wholeMilliseconds).min(1, wholeMilliseconds).default(byDefault);

const tooShort = 'has fewer than 32 characters: make a longer one, for instance with "openssl rand -base64 48"';

/** What the Worker is told by its variables and secrets, beside where its databases are. */
export const settingVariables = {
  /** `development` answers without a token to introspection and `viewer`, and opens GraphiQL. */
  ENVIRONMENT: z.enum(['development', 'production'], { error: 'must be set to "development" or "production"' }),
  /** Whether documents that are not persisted are answered: see `allowsArbitraryDocuments`. */
  ARBITRARY_DOCUMENTS: z.enum(['allow', 'refuse'], { error: 'must be "allow" or "refuse"' }).optional(),
  /** Signs tokens (HS256). This or the next one. */
  JWT_SECRET: z.string().min(32, tooShort).optional(),
  /** Where the issuer of tokens publishes its keys (RS256, ES256). */
  JWT_JWKS_URL: z
    .url({ protocol: /^https?$/, error: 'is no https address: copy the "jwks_uri" of the issuer of tokens' })
    .optional(),
  JWT_ISSUER: z.string('is not set: name the issuer of tokens, as their claim "iss" does'),
  JWT_AUDIENCE: z.string('is not set: name the audience of tokens, as their claim "aud" does'),
  /** Seal and open the most protected numbers; `data/seal.ts` says in which form. */
  PHI_KEYS: z.string().regex(sealKeysPattern, 'is no list of ids and keys of 32 bytes in base64').optional(),
  /** Signs what tells a client's next requests that it has changed something: `freshness-token.ts`. */
  FRESHNESS_SECRET: z.string('is not set: make one, for instance with "openssl rand -base64 48"').min(32, tooShort),
  /** How long a request waits for its databases: `data/timeouts.ts` says for what. */
  CONNECT_TIMEOUT_MS: milliseconds(defaultTimeouts.connectMs),
  STATEMENT_TIMEOUT_MS: milliseconds(defaultTimeouts.statementMs),
  REQUEST_TIMEOUT_MS: milliseconds(defaultTimeouts.requestMs),
  MUTATION_TIMEOUT_MS: milliseconds(defaultTimeouts.mutationMs),
};

const schema = z.object(settingVariables);

/** The Worker's settings, checked. */
export type Settings = z.infer<typeof schema>;

/** How long a request waits for its databases. */
export const timeoutsOf = (checkedSettings: Settings): Timeouts => ({
  connectMs: checkedSettings.CONNECT_TIMEOUT_MS,
  statementMs: checkedSettings.STATEMENT_TIMEOUT_MS,
  requestMs: checkedSettings.REQUEST_TIMEOUT_MS,
  // Long enough for a second try after a statement that waited in vain.
  busyMs: 2 * checkedSettings.STATEMENT_TIMEOUT_MS,
  mutationMs: checkedSettings.MUTATION_TIMEOUT_MS,
});

/** Whether a document may come as text. Where nothing is set, development takes it, and production takes ids alone. */
export const allowsArbitraryDocuments = ({ ENVIRONMENT, ARBITRARY_DOCUMENTS }: Settings): boolean =>
  ARBITRARY_DOCUMENTS === undefined ? ENVIRONMENT === 'development' : ARBITRARY_DOCUMENTS === 'allow';

/** Whether a caller may send documents as text: where all may, and an API key that was given it by name. */
export const takesTextFrom = (checkedSettings: Settings, viewer: Viewer | null): boolean =>
  allowsArbitraryDocuments(checkedSettings) || (viewer !== null && maySendOwnDocuments(viewer));

/** What credentials are checked against. */
export const credentialSettingsOf = memoizeWeakly((checkedSettings: Settings): CredentialSettings => {
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
});
