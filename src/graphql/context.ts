import type { KeyEnvironment } from '../auth/api-key.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { DomainDb, PothosQueries } from '../data/domain-db.ts';
import type { NewIdentifier } from '../data/identifiers.ts';
import type { RequestData, UnreadableRow } from '../data/request-data.ts';
import type { SealKeys } from '../data/seal.ts';
import type { StatementLog } from '../data/wire/statement-log.ts';

/** What became of a cost that was to be taken of an API key's budget. */
export interface TakenCost {
  /** Whether there was as much. Of what was not granted, nothing was taken. */
  readonly granted: boolean;
  /** What is left now, in objects. */
  readonly remaining: number;
  /** After how many seconds there will be as much as was asked for; 0 for what was granted. */
  readonly waitSeconds: number;
}

/** A request of an API key that may send documents of its own. */
export interface OwnDocument {
  /** Whether the document came as text. What is persisted is not metered. */
  isSent: boolean;
  /** What was taken of the budget; null when nothing was, as for a persisted document. */
  readonly taken: TakenCost | null;
  /** Takes the cost of the document; null where it cannot be metered. */
  take(cost: number): Promise<TakenCost | null>;
}

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
  /** Of an API key that may send documents of its own: whether this is one. Null for everybody else. */
  readonly ownDocument: OwnDocument | null;
  /** What is found out of how long the answer may be kept. */
  readonly keeping: AnswerKeeping;
  /** Whether the answer tells the statements themselves, which development alone allows. */
  readonly showStatements: boolean;
}
