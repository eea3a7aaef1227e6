import type { KeyEnvironment } from '../auth/api-key.ts';
import type { Viewer } from '../auth/viewer.ts';
import { memoize } from '../data/memoize.ts';
import type { RequestData } from '../data/request-data.ts';
import { SealKeys } from '../data/seal.ts';
import { StatementLog } from '../data/wire/statement-log.ts';
import type { GraphContext, OwnDocument } from '../graphql/context.ts';
import { unauthenticated } from '../graphql/errors.ts';
import { dayIn } from '../keyspaces/global/rules/dates.ts';

const refuse = (): never => {
  throw unauthenticated('Say who asks: send the header "Authorization: Bearer <token>".');
};

/** What a request's context is told beside who asks. */
interface ContextOptions {
  /** The time zone of the viewer's organization; null or not given when it is not known. */
  readonly timeZone?: string | null;
  readonly showStatements?: boolean;
  /** The secret PHI_KEYS. */
  readonly phiKeys?: string | undefined;
  /** Where API keys may be used that the request makes: everywhere but in production, unless it is told. */
  readonly keyEnvironment?: KeyEnvironment;
  /** Of an API key that may send documents of its own. */
  readonly ownDocument?: OwnDocument | null;
  /** The name of the request in logs and audit entries. */
  readonly requestId?: string;
}

const sealKeysOf = (phiKeys: string | undefined): SealKeys => {
  if (phiKeys) return new SealKeys(phiKeys);
  throw new Error('Sealed values cannot be opened: set the secret PHI_KEYS. See "Configuration" in README.md.');
};

/** The context of a request whose viewer is known. */
export const contextOf = (
  viewer: Viewer,
  data: RequestData,
  {
    timeZone = null,
    showStatements = false,
    phiKeys,
    keyEnvironment = 'test',
    requestId = crypto.randomUUID(),
    ownDocument = null,
  }: ContextOptions = {},
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
    pothosQueries: data.pothosQueries,
    rulesDb: (domain) => data.rulesDb(domain),
    historyDb: (domain) => data.historyDb(domain),
    missing: [],
    data,
    requestId,
    now: data.now,
    // Of an outage of `global` alone: to a reader, a day that is hours off is better than no answer about a policy.
    today: dayIn(timeZone ?? 'UTC', data.now),
    timeZone: timeZone ?? 'UTC',
    knowsToday: timeZone !== null,
    newId: data.newId,
    nameOperation: (name) => {
      data.operation = name;
    },
    sealKeys: () => sealKeys('phi'),
    keyEnvironment,
    unreadable: data.unreadable,
    log: data.log,
    keeping: { untilRelease: false },
    ownDocument,
    showStatements,
  };
};

/**
 * The context of a request without a token: introspection, and `viewer: null`. Whatever is read through a client is refused:
 * the getters stand where the clients would be.
 */
export const anonymousContext = (): GraphContext => ({
  viewer: null,
  get db() {
    return refuse();
  },
  get globalDb() {
    return refuse();
  },
  get submissionsDb() {
    return refuse();
  },
  get policiesDb() {
    return refuse();
  },
  get claimsDb() {
    return refuse();
  },
  get billingDb() {
    return refuse();
  },
  get pothosQueries() {
    return refuse();
  },
  get data() {
    return refuse();
  },
  requestId: '',
  rulesDb: refuse,
  historyDb: refuse,
  missing: [],
  now: new Date(),
  get today() {
    return refuse();
  },
  get timeZone() {
    return refuse();
  },
  knowsToday: false,
  newId: refuse,
  nameOperation: () => {},
  sealKeys: refuse,
  get keyEnvironment() {
    return refuse();
  },
  unreadable: [],
  log: new StatementLog(),
  keeping: { untilRelease: false },
  ownDocument: null,
  showStatements: false,
});
