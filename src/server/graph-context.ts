import type { Viewer } from '../auth/viewer.ts';
import type { DomainDb, RequestData } from '../data/request-data.ts';
import { StatementLog } from '../data/statement-log.ts';
import type { GraphContext } from '../graphql/context.ts';
import { unauthenticated } from '../graphql/errors.ts';

/** Stands where a client would be when nobody is known to ask: whatever is read from it is refused. */
const refusingDb = new Proxy({} as DomainDb, {
  get: () => {
    throw unauthenticated('Say who asks: send the header "Authorization: Bearer <token>".');
  },
});

/** The context of a request whose viewer is known. */
export const contextOf = (viewer: Viewer, data: RequestData, showStatements = false): GraphContext => ({
  viewer,
  db: data.db('legacy'),
  globalDb: data.db('global'),
  submissionsDb: data.db('submissions'),
  policiesDb: data.db('policies'),
  claimsDb: data.db('claims'),
  billingDb: data.db('billing'),
  log: data.log,
  showStatements,
});

/** The context of a request without a token: introspection, and `viewer: null`. */
export const anonymousContext = (): GraphContext => ({
  viewer: null,
  db: refusingDb,
  globalDb: refusingDb,
  submissionsDb: refusingDb,
  policiesDb: refusingDb,
  claimsDb: refusingDb,
  billingDb: refusingDb,
  log: new StatementLog(),
  showStatements: false,
});
