import type { Keyspace } from '../../schema/keyspaces.ts';
import type { MutationName } from '../operation-names.ts';

/** What every answer has of its own in a text that is the same otherwise. */
export type OwnPart =
  /** The mark of the rows that the request changes. */
  | { readonly own: 'mark' }
  /** The n-th new identifier. */
  | { readonly own: 'identifier'; readonly prefix: string; readonly ordinal: number }
  /** What tells one request from the others. */
  | { readonly own: 'request' }
  /** So many milliseconds after the first moment, with what stands between day and time. */
  | { readonly own: 'moment'; readonly afterMs: number; readonly between: string }
  /** A number that grows by a step with every change: what it was before the first, and how many digits it has at least. */
  | { readonly own: 'counted'; readonly from: number; readonly step: number; readonly digits: number };

/** A text of the product's own in parts: those that are always the same, and those that are not. */
export type RecordedText = readonly (string | OwnPart)[];

/** A statement of the product's own. */
export interface RecordedStatement {
  readonly keyspace: Keyspace;
  readonly text: RecordedText;
}

/** Statements that do not wait for one another. */
export type RecordedRound = readonly RecordedStatement[];

/** A change as the product makes it: round trip by round trip, to the answer and behind it. */
export interface RecordedMutation {
  readonly rounds: readonly RecordedRound[];
  readonly behind: readonly RecordedRound[];
  readonly data: RecordedText;
}

/** What a handler by hand is told of changes. */
export type Recorded = Readonly<Partial<Record<MutationName, RecordedMutation>>>;
