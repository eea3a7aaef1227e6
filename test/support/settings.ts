import { localFreshnessSecret } from '../../scripts/support/local-freshness-secret.ts';
import { localPhiKeys } from '../../scripts/support/local-phi-keys.ts';
import { localAudience, localIssuer } from '../../scripts/support/local-token.ts';
import type { Settings } from '../../src/server/settings.ts';

/** Signs the tokens of the tests. Obviously no secret. */
export const testSecret = 'only-for-tests-only-for-tests-only-for-tests';

/** What the Worker under test is told. */
export const testSettings: Settings = {
  ENVIRONMENT: 'development',
  JWT_SECRET: testSecret,
  JWT_ISSUER: localIssuer,
  JWT_AUDIENCE: localAudience,
  PHI_KEYS: localPhiKeys,
  FRESHNESS_SECRET: localFreshnessSecret,
  // Tests hold statements up for longer than production would wait; those about waiting set their own.
  CONNECT_TIMEOUT_MS: 10_000,
  STATEMENT_TIMEOUT_MS: 10_000,
  REQUEST_TIMEOUT_MS: 60_000,
  MUTATION_TIMEOUT_MS: 60_000,
};
