/** What one of the two between us and the rows would not take, or would not do well. */
export interface StatementRule {
  readonly name: string;
  /** Who minds. */
  readonly for: 'hyperdrive' | 'vitess';
  /** What goes wrong, and what to do instead. */
  readonly why: string;
  /** What a text that breaks the rule has in it. Values are never in a text: they are bound. */
  readonly pattern: RegExp;
}

/** Functions whose answer differs from one time to the next. Hyperdrive looks for their names. */
export const nondeterministic =
  /\b(?:(?:now|curdate|curtime|sysdate|unix_timestamp|uuid|uuid_short|rand|last_insert_id|connection_id|found_rows|row_count|sleep|get_lock|release_lock)\s*\(|(?:current|utc)_(?:date|time|timestamp)\b|current_user\b|localtime(?:stamp)?\b)/i;

/** The rules that a text can be held to without being parsed. The tests know more, and hold every statement to all. */
export const statementRules: readonly StatementRule[] = [
  {
    name: 'no-nondeterministic-function',
    for: 'hyperdrive',
    why: 'Hyperdrive caches no statement whose text holds such a function, not even in a comment; and what is written by the clock of a server is another moment at each retry. Pass times and ids as parameters.',
    pattern: nondeterministic,
  },
  {
    name: 'no-prepared-statement',
    for: 'hyperdrive',
    why: "Hyperdrive refuses MySQL's prepared statements. Send text with `query`, never `execute`.",
    pattern: /^\s*(?:prepare|execute|deallocate)\b/i,
  },
  {
    name: 'no-use',
    for: 'hyperdrive',
    why: 'Hyperdrive refuses USE: one binding is one database. Take the client of the keyspace.',
    pattern: /^\s*use\b/i,
  },
  {
    name: 'no-multiple-statements',
    for: 'hyperdrive',
    why: 'Hyperdrive refuses several statements in one text. Send them one by one.',
    pattern: /;\s*\S/,
  },
  {
    name: 'no-charset',
    for: 'hyperdrive',
    why: 'A session setting does not outlive the pooled connection. The connection is utf8mb4 already.',
    pattern: /^\s*set\s+(?:names|character|charset|session|@@)/i,
  },
  {
    name: 'no-lateral',
    for: 'vitess',
    why: 'A sharded keyspace refuses LATERAL. Send one flat SELECT per level.',
    pattern: /\blateral\s*\(/i,
  },
  {
    name: 'no-json-table',
    for: 'vitess',
    why: 'PlanetScale refuses JSON_TABLE. Parse documents in the Worker.',
    pattern: /\bjson_table\s*\(/i,
  },
  {
    name: 'no-replace',
    for: 'vitess',
    why: 'A sharded keyspace refuses REPLACE. Use INSERT … ON DUPLICATE KEY UPDATE.',
    pattern: /^\s*replace\b/i,
  },
  {
    name: 'no-filtered-window',
    for: 'vitess',
    why: 'vtgate pushes the filter into the derived table, which is invalid there. Page with UNION ALL branches.',
    pattern: /\(\s*select\b[\s\S]*\bover\s*(?:\(|\w)[\s\S]*\)\s*(?:as\s+)?\w+\s+where\b/i,
  },
];
