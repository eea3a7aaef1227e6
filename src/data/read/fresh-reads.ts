import type { Keyspace } from '../../../schema/keyspaces.ts';
import { type ScannedStatement, scan } from '../guard/statement-rules/scan.ts';
import { tablesNamed } from '../guard/statement-rules/tables-named.ts';
import type { Freshness } from './freshness.ts';

/**
 * Ends a read that only the database may answer. Hyperdrive looks for the names of functions in a statement's text,
 * comments included, and keeps no answer to one that has such a name; to the database it is a comment.
 */
export const freshMarker = '/* fresh NOW() */';

/** How a statement wants to be answered. */
export interface StatementFreshness {
  /** That of the strictest of its tables; null for a statement that is no read. */
  readonly freshness: Freshness | null;
  /** Whether the request wants everything fresh from the statement's keyspace, whatever the tables. */
  readonly freshAsked: boolean;
}

const read = /^[\s(]*(?:select|with)\b/i;

/** The freshness of a scanned statement: null for one that is no read. */
export const freshnessOf = ({ code }: Pick<ScannedStatement, 'code'>): Freshness | null => {
  if (!read.test(code)) return null;
  const tables = tablesNamed(code);
  if (tables.some(({ freshness }) => freshness === 'never_cached')) return 'never_cached';
  // A read of no table asks for a sign of life, which no cache can give.
  return tables.length === 0 || tables.some(({ freshness }) => freshness === 'fresh') ? 'fresh' : 'cached';
};

/** Whether a statement must carry the marker. */
export const wantsMarker = ({ freshness, freshAsked }: StatementFreshness): boolean =>
  freshness !== null && (freshness !== 'cached' || freshAsked);

/** The keyspaces that one request reads nothing old from. */
export class FreshReads {
  readonly #keyspaces = new Set<Keyspace>();

  /** From now on, every read of these keyspaces is answered by the database. */
  from(keyspaces: readonly Keyspace[]): void {
    for (const keyspace of keyspaces) this.#keyspaces.add(keyspace);
  }

  /** A statement as it is to be sent: a read that wants the marker ends with it, and inside a transaction every read does. */
  mark(keyspace: Keyspace, sql: string, inTransaction: boolean): StatementFreshness & { readonly sql: string } {
    const wanted = { freshness: freshnessOf(scan(sql)), freshAsked: inTransaction || this.#keyspaces.has(keyspace) };
    return { ...wanted, sql: wantsMarker(wanted) ? `${sql} ${freshMarker}` : sql };
  }
}
