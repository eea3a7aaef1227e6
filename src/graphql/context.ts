import type { KeyEnvironment } from '../auth/api-key.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { DomainDb, PothosQueries } from '../data/domain-db.ts';
import type { NewIdentifier } from '../data/identifiers.ts';
import type { RequestData, UnreadableRow } from '../data/request-data.ts';
import type { SealKeys } from '../data/seal.ts';
import type { StatementLog } from '../data/wire/statement-log.ts';

/** How long an answer may be kept, beside what the statements behind it say. */
export interface AnswerKeeping {
  /** Whether it changes with a release alone. */
  untilRelease: boolean;
}

/** What a list lacks, and why. */
export interface MissingPart {
  readonly path: readonly (string | number)[];
  readonly failure: unknown;
}

/** What every resolver gets: who asks, and one client per domain. Reading a client without a viewer is refused. */
export interface GraphContext {
  /** Null when the request carries no token, which development alone allows. */
  readonly viewer: Viewer | null;
  /** The legacy database's client: every table of every domain. */
  readonly db: DomainDb;
  readonly globalDb: DomainDb<'global'>;
  readonly submissionsDb: DomainDb<'submissions'>;
  readonly policiesDb: DomainDb<'policies'>;
  readonly claimsDb: DomainDb<'claims'>;
  readonly billingDb: DomainDb<'billing'>;
  /** What Pothos loads with what the selection of a parent did not answer. */
  readonly pothosQueries: PothosQueries;
  /** Reads for business rules, domain by domain: all rows of the organization. Nothing of them may become an answer. */
  readonly rulesDb: RequestData['rulesDb'];
  /** Reads of the past of rows that the viewer was shown, domain by domain: of what it may know of it, answers tell no more. */
  readonly historyDb: RequestData['historyDb'];
  /** Parts of lists that are missing in the answer, because their keyspace could not be read: told beside the data. */
  readonly missing: MissingPart[];
  /** What mutations are made and followed with. Fields that read use the clients. */
  readonly data: RequestData;
  /** The name of the request in logs and audit entries. */
  readonly requestId: string;
  /** The request's moment: all that is written goes by it. */
  readonly now: Date;
  /**
   * The calendar day of the viewer's organization at that moment. In UTC while the organization's time zone cannot be read.
   * Reading it without a viewer is refused.
   */
  readonly today: string;
  /** The time zone in which the days of the organization begin, by its IANA name; UTC while it cannot be read. */
  readonly timeZone: string;
  /** Whether these are the organization's own: while its time zone cannot be read, nothing is changed by them. */
  readonly knowsToday: boolean;
  /** Makes the identifiers of what the request writes. */
  readonly newId: NewIdentifier;
  /** The keys that open sealed values. Throws when the Worker has none. */
  readonly sealKeys: () => SealKeys;
  /** Where the API keys that it makes may be used. */
  readonly keyEnvironment: KeyEnvironment;
  /** Says what the statements that follow name as their operation. */
  readonly nameOperation: (name: string) => void;
  /** Rows left out of the answer so far, because this release cannot read them. */
  readonly unreadable: readonly UnreadableRow[];
  /** What the request has sent to its databases so far. */
  readonly log: StatementLog;
  /** What is found out of how long the answer may be kept. */
  readonly keeping: AnswerKeeping;
  /** Whether the answer tells the statements themselves, which development alone allows. */
  readonly showStatements: boolean;
}
