import type { Viewer } from '../auth/viewer.ts';
import type { DomainDb } from '../data/request-data.ts';
import type { SealKeys } from '../data/seal.ts';
import type { StatementLog } from '../data/wire/statement-log.ts';

/** What every resolver gets: who asks, and one client per domain. Reading a client without a viewer is refused. */
export interface GraphContext {
  /** Null when the request carries no token, which development alone allows. */
  readonly viewer: Viewer | null;
  /** The legacy database's client: every table of every domain. */
  readonly db: DomainDb;
  readonly globalDb: DomainDb;
  readonly submissionsDb: DomainDb;
  readonly policiesDb: DomainDb;
  readonly claimsDb: DomainDb;
  readonly billingDb: DomainDb;
  /** The keys that open sealed values. Throws when the Worker was given none. */
  readonly sealKeys: () => SealKeys;
  /** What the request has sent to its databases so far. */
  readonly log: StatementLog;
  /** Whether the answer tells the statements themselves, which development alone allows. */
  readonly showStatements: boolean;
}
