import type { Keyspace } from '../../../schema/keyspaces.ts';
import type { Freshness } from '../freshness.ts';

/** What a statement tells whoever looks at the database: few different values each, none of them about a person or a tenant. */
export interface Tags {
  readonly application: string;
  readonly keyspace: Keyspace;
  /** The persisted operation that asked, `adhoc` for any other document, `identification` for what comes before. */
  readonly operation: string;
  /** The deployed version of the Worker, by the first letters of its commit; undefined where nothing was deployed. */
  readonly version?: string | undefined;
}

/** One statement, with all that is known of it where it is built: its text is never read again to find out. */
export interface Statement {
  /** A `?` stands for each value. */
  readonly text: string;
  readonly values: readonly unknown[];
  /** How old the answer may be; null for a statement that is no read. */
  readonly freshness: Freshness | null;
  /** The field or edge that asked (`Query.policies`, `policies.claims`); null for what no field asked for. */
  readonly origin: string | null;
  readonly tags: Tags;
}

/** What a database answers: the cells of its rows by position, as the driver hands them over. */
export interface Answer {
  readonly rows: readonly (readonly unknown[])[];
  /** Rows that a write matched, changed or not. */
  readonly matched: number;
}

/** Sends a statement; one that was not sent yet when `givenUp` is aborted is not sent any more. */
export type Send = (statement: Statement, givenUp?: AbortSignal) => Promise<Answer>;

/** A way to one database for the length of one request. Statements on it run one after another. */
export interface Connection {
  /** Opens it before its first statement, where there is room. That it fails, its first statement tells. */
  open(): void;
  /** Sends a statement outside of any transaction. */
  readonly send: Send;
  /** Lends the connection to a transaction: statements from outside wait until `run` is over. */
  exclusively<Result>(run: (send: Send) => Promise<Result>): Promise<Result>;
  /** Closes what is open, and gives up what is opening or under way. To be called after the response. */
  close(): Promise<void>;
}
