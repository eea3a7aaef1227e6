import type { DemonstrationUser } from '../../scripts/seed/people.ts';
import { localFreshnessSecret } from '../../scripts/support/local-freshness-secret.ts';
import { localPhiKeys } from '../../scripts/support/local-phi-keys.ts';
import { localAudience, localIssuer, mintToken } from '../../scripts/support/local-token.ts';
import type { Recorded } from '../by-hand/recorded.ts';

/** Signs the tokens of the benchmark. Obviously no secret. */
const secret = 'only-for-benchmarks-only-for-benchmarks';

/** What every server is told of tokens. */
const tokens = { JWT_SECRET: secret, JWT_ISSUER: localIssuer, JWT_AUDIENCE: localAudience };

/**
 * What the product is told: all as in production, but that it takes documents that are not persisted. Its counters of
 * requests are not bound: they would end the run after a second.
 */
export const productVariables = {
  ...tokens,
  ENVIRONMENT: 'production',
  ARBITRARY_DOCUMENTS: 'allow',
  PHI_KEYS: localPhiKeys,
  FRESHNESS_SECRET: localFreshnessSecret,
};

/** What the others are told. `claimFileId` names the one document that clients send by its id; `recorded` is of changes. */
export const otherVariables = (claimFileId: string, recorded: Recorded = {}) => ({
  ...tokens,
  CLAIM_FILE_ID: claimFileId,
  RECORDED: JSON.stringify(recorded),
});

/** The token that requests of a run carry: its administrator sees all rows of the organization, by default the first one. */
export const benchToken = (user?: DemonstrationUser): Promise<string> => mintToken({ secret, role: 'ORG_ADMIN', user });
