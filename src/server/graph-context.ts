import type { Viewer } from '../auth/viewer.ts';
import { memoize } from '../data/memoize.ts';
import type { DomainDb, RequestData } from '../data/request-data.ts';
import { SealKeys } from '../data/seal.ts';
import { StatementLog } from '../data/wire/statement-log.ts';
import type { GraphContext } from '../graphql/context.ts';
import { unauthenticated } from '../graphql/errors.ts';

/** Stands where a client would be when nobody is known to ask: whatever is read from it is refused. */
const refusingDb = new Proxy({} as DomainDb, {
  get: () => {
    throw unauthenticated('Say who asks: send the header "Authorization: Bearer <token>".');
  },
});

/** What a request's context is told beside who asks. */
interface ContextOptions {
  readonly showStatements?: boolean;
  /** The secret PHI_KEYS. */
  readonly phiKeys?: string | undefined;
}

const sealKeysOf = (phiKeys: string | undefined): SealKeys => {
  if (phiKeys) return new SealKeys(phiKeys);
  throw new Error('Sealed values cannot be opened: set the secret PHI_KEYS. See "Configuration" in README.md.');
};

/** The context of a request whose viewer is known. */
export const contextOf = (
  viewer: Viewer,
  data: RequestData,
  { showStatements = false, phiKeys }: ContextOptions = {},
): GraphContext => {
  // Made for each request: a promise of one request must not be awaited by another.
  const sealKeys = memoize((_: 'phi') => sealKeysOf(phiKeys));
  return {
    viewer,
    db: data.db('legacy'),
    globalDb: data.db('global'),
    submissionsDb: data.db('submissions'),
    policiesDb: data.db('policies'),
    claimsDb: data.db('claims'),
    billingDb: data.db('billing'),
    sealKeys: () => sealKeys('phi'),
    log: data.log,
    showStatements,
  };
};

/** The context of a request without a token: introspection, and `viewer: null`. */
export const anonymousContext = (): GraphContext => ({
  viewer: null,
  db: refusingDb,
  globalDb: refusingDb,
  submissionsDb: refusingDb,
  policiesDb: refusingDb,
  claimsDb: refusingDb,
  billingDb: refusingDb,
  sealKeys: () => sealKeysOf(undefined),
  log: new StatementLog(),
  showStatements: false,
});
