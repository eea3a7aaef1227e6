import { freshMarker, type StatementFreshness, wantsMarker } from '../../read/fresh-reads.ts';
import type { BoundValues } from '../../wire/bound-values.ts';
import { pinsTenant } from './pins-tenant.ts';
import type { ScannedStatement } from './scan.ts';
import { tablesNamed } from './tables-named.ts';
import { tenantParameters } from './tenant-parameters.ts';

/** What a rule looks at. */
export interface JudgedStatement extends ScannedStatement, StatementFreshness, BoundValues {
  /** The text as sent. */
  readonly sql: string;
}

/** What one of the two between us and the rows would not take, or would not do well. */
export interface StatementRule {
  readonly name: string;
  /** Who minds. */
  readonly for: 'hyperdrive' | 'vitess';
  /** What goes wrong, and what to do instead. */
  readonly why: string;
  broken(statement: JudgedStatement): boolean;
}

const nondeterministic =
  /\b(?:(?:now|curdate|curtime|sysdate|utc_date|utc_time|utc_timestamp|unix_timestamp|uuid|uuid_short|rand|last_insert_id|connection_id|found_rows|row_count|sleep|get_lock|release_lock)\s*\(|current_(?:date|time|timestamp|user)\b|localtime(?:stamp)?\b)/i;

const isMarker = (comment: string): boolean => `/*${comment}*/` === freshMarker;

/** One marker, and nothing behind it. In the middle of a text it may be a branch's, and go where the branch goes. */
const endsWithMarker = ({ sql, comments }: JudgedStatement): boolean =>
  sql.endsWith(freshMarker) && comments.filter(isMarker).length === 1;

/** Windows computed inside a derived table that is then filtered. */
const filteredWindow = /\(\s*select\b[\s\S]*\bover\s*(?:\(|\w)[\s\S]*\)\s*(?:as\s+)?\w+\s+where\b/i;

const matches = (pattern: RegExp) => (statement: JudgedStatement) => pattern.test(statement.code);

/** The number of the placeholder behind each LIMIT or OFFSET. */
const boundLimits = (code: string): number[] =>
  [...code.matchAll(/\b(?:limit|offset)\s+\?/gi)].map(
    (match) => (code.slice(0, match.index).match(/\?/g) ?? []).length,
  );

/** Every rule, each with the name by which tests and warnings call it. */
export const statementRules: readonly StatementRule[] = [
  {
    name: 'no-nondeterministic-function',
    for: 'hyperdrive',
    why: 'Hyperdrive caches no statement whose text holds such a function, not even in a comment. Pass times and ids as parameters.',
    broken: ({ code, comments }) =>
      nondeterministic.test(code) || comments.some((comment) => nondeterministic.test(comment) && !isMarker(comment)),
  },
  {
    name: 'marked-when-fresh',
    for: 'hyperdrive',
    why: `Hyperdrive may answer it with what was true 75 seconds ago, but it reads what must be fresh (src/data/read/freshness.ts). End it with one ${freshMarker}: the clients of src/data/wire/domain-clients.ts do.`,
    broken: (statement) => wantsMarker(statement) && !endsWithMarker(statement),
  },
  {
    name: 'unmarked-when-cached',
    for: 'hyperdrive',
    why: `Hyperdrive caches no statement with ${freshMarker}, and this one is a write or reads what may be a minute old. Leave the marker to the clients of src/data/wire/domain-clients.ts.`,
    broken: (statement) => !wantsMarker(statement) && statement.comments.some(isMarker),
  },
  {
    name: 'no-prepared-statement',
    for: 'hyperdrive',
    why: "Hyperdrive refuses MySQL's prepared statements. Send text with `query`, never `execute`.",
    broken: matches(/^\s*(?:prepare|execute|deallocate)\b/i),
  },
  {
    name: 'no-use',
    for: 'hyperdrive',
    why: 'Hyperdrive refuses USE: one binding is one database. Take the client of the keyspace.',
    broken: matches(/^\s*use\b/i),
  },
  {
    name: 'no-multiple-statements',
    for: 'hyperdrive',
    why: 'Hyperdrive refuses several statements in one text. Send them one by one.',
    broken: matches(/;\s*\S/),
  },
  {
    name: 'no-charset',
    for: 'hyperdrive',
    why: 'A session setting does not outlive the pooled connection. The connection is utf8mb4 already.',
    broken: matches(/^\s*set\s+(?:names|character|charset|session|@@)/i),
  },
  {
    name: 'no-lateral',
    for: 'vitess',
    why: 'A sharded keyspace refuses LATERAL. Send one flat statement per level.',
    broken: matches(/\blateral\s*\(/i),
  },
  {
    name: 'no-json-table',
    for: 'vitess',
    why: 'PlanetScale refuses JSON_TABLE. Parse documents in the Worker.',
    broken: matches(/\bjson_table\s*\(/i),
  },
  {
    name: 'no-replace',
    for: 'vitess',
    why: 'A sharded keyspace refuses REPLACE. Use INSERT … ON DUPLICATE KEY UPDATE.',
    broken: matches(/^\s*replace\b/i),
  },
  {
    name: 'no-filtered-window',
    for: 'vitess',
    why: 'vtgate pushes the filter into the derived table, which is invalid there. Page with UNION ALL branches.',
    broken: matches(filteredWindow),
  },
  {
    name: 'pins-tenant',
    for: 'vitess',
    why: 'Without org_id = ? in every branch the statement goes to every shard, and past the tenant. Read through the relational query.',
    broken: ({ code }) => !pinsTenant(code),
  },
  {
    name: 'one-tenant',
    for: 'vitess',
    why: 'Its branches or rows name several organizations, and so several shards. Send one statement for each.',
    broken: ({ code, firstAlike }) => {
      const named = tenantParameters(code).map((position) => (position === null ? null : firstAlike[position]));
      return named.includes(null) || new Set(named).size > 1;
    },
  },
  {
    name: 'one-keyspace',
    for: 'vitess',
    why: 'A statement over two keyspaces cannot run where each has a database of its own. Send one per keyspace.',
    broken: ({ code }) => new Set(tablesNamed(code).map(({ keyspace }) => keyspace)).size > 1,
  },
  {
    name: 'numeric-limit',
    for: 'vitess',
    why: 'LIMIT bound as text is refused. Bind it as a number.',
    broken: ({ code, parameterTypes }) => boundLimits(code).some((position) => parameterTypes[position] === 'string'),
  },
];
