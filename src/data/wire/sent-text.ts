import type { Statement } from './statement.ts';
import { tagComment } from './tag-comment.ts';

/**
 * Ends a read that only the database may answer. Hyperdrive looks for the names of functions in a statement's text,
 * comments included, and keeps no answer to one that has such a name; to the database it is a comment.
 */
export const freshMarker = '/* fresh NOW() */';

/** How a statement wants to be answered. */
export interface StatementFreshness extends Pick<Statement, 'freshness'> {
  /** Whether the request wants everything fresh from the statement's keyspace, whatever the table. */
  readonly freshAsked: boolean;
}

/** Whether a statement must carry the marker. */
export const wantsMarker = ({ freshness, freshAsked }: StatementFreshness): boolean =>
  freshness !== null && (freshness !== 'cached' || freshAsked);

/** A text with the marker, if it wants one. */
export const marked = (text: string, wanted: StatementFreshness): string =>
  wantsMarker(wanted) ? `${text} ${freshMarker}` : text;

/** Where the first SELECT of a read begins, behind the parenthesis of a union's first branch. */
const firstSelect = /^\(?select /;

/**
 * How much earlier than the Worker the server gives up a statement, in milliseconds: its own word on a slow statement tells
 * more than its silence, and must arrive before that is taken for an outage.
 */
const serverLeadMs = 500;

/**
 * A read's text with the time that it may take. MySQL takes the hint of the first SELECT for the whole statement; MariaDB
 * reads a comment.
 */
export const withTimeBound = (text: string, statementMs: number): string => {
  const boundMs = Math.max(1, statementMs - Math.min(serverLeadMs, Math.floor(statementMs / 10)));
  return text.replace(firstSelect, (select) => `${select}/*+ MAX_EXECUTION_TIME(${boundMs}) */ `);
};

/**
 * A statement's text as it travels: a read with its time bound, then the tags in SQLCommenter's form, then the marker of a
 * fresh read, which tools that parse tags leave alone. The same operation always makes the same text, which a cache knows.
 */
export const sentText = (statement: Statement, freshAsked: boolean, statementMs: number): string => {
  const { text, freshness, origin, tags } = statement;
  const bounded = freshness === null ? text : withTimeBound(text, statementMs);
  return marked(`${bounded} ${tagComment(tags, origin)}`, { freshness, freshAsked });
};
