import type { BoundValues } from '../../../src/data/wire/bound-values.ts';
import { freshMarker, type StatementFreshness, wantsMarker } from '../../../src/data/wire/sent-text.ts';
import { pinsTenant } from './pins-tenant.ts';
import type { ScannedStatement } from './scan.ts';
import { tablesNamed } from './tables-named.ts';
import { tenantParameters } from './tenant-parameters.ts';
import { isLockingRead, isWrite, locksByKey, movesTenant } from './writes.ts';

/** What a rule looks at. */
export interface JudgedStatement extends ScannedStatement, StatementFreshness, BoundValues {
  /** The text as sent. */
  readonly sql: string;
  /** Whether it is sent inside of an explicit transaction. */
  readonly inTransaction: boolean;
}

import {
  nondeterministic,
  type StatementRule as TextRule,
  statementRules as textRules,
} from '../../../src/data/guard/statement-rules.ts';

/** A rule that a statement can be held to when it is parsed. */
export interface StatementRule extends Omit<TextRule, 'pattern' | 'for'> {
  /** Who minds: one of the two between us and the rows, or MySQL itself. */
  readonly for: TextRule['for'] | 'mysql';
  broken(statement: JudgedStatement): boolean;
}

const isMarker = (comment: string): boolean => `/*${comment}*/` === freshMarker;

/** One marker, and nothing behind it. In the middle of a text it may be a branch's, and go where the branch goes. */
const endsWithMarker = ({ sql, comments }: JudgedStatement): boolean =>
  sql.endsWith(freshMarker) && comments.filter(isMarker).length === 1;

/** The number of the placeholder behind each LIMIT or OFFSET. */
const boundLimits = (code: string): number[] =>
  [...code.matchAll(/\b(?:limit|offset)\s+\?/gi)].map(
    (match) => (code.slice(0, match.index).match(/\?/g) ?? []).length,
  );

/** Those that need no parser. In comments, only the names of functions matter. */
const rulesOfText = textRules.map(
  ({ pattern, ...rule }): StatementRule => ({
    ...rule,
    broken: ({ code, comments }) =>
      pattern.test(code) ||
      (pattern === nondeterministic && comments.some((comment) => pattern.test(comment) && !isMarker(comment))),
  }),
);

/** Every rule, each with the name by which tests and warnings call it. */
export const statementRules: readonly StatementRule[] = [
  ...rulesOfText,
  {
    name: 'marked-when-fresh',
    for: 'hyperdrive',
    why: `Hyperdrive may answer it with what was true 75 seconds ago, but it reads what must be fresh (src/data/freshness.ts). End it with one ${freshMarker}: src/data/wire/sent-text.ts does.`,
    broken: (statement) => wantsMarker(statement) && !endsWithMarker(statement),
  },
  {
    name: 'unmarked-when-cached',
    for: 'hyperdrive',
    why: `Hyperdrive caches no statement with ${freshMarker}, and this one is a write or reads what may be a minute old. Leave the marker to src/data/wire/sent-text.ts.`,
    broken: (statement) => !wantsMarker(statement) && statement.comments.some(isMarker),
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
    name: 'keeps-tenant',
    for: 'vitess',
    why: 'A row lives on the shard of its organization: vtgate refuses to give it another one. Leave org_id out of what is set.',
    broken: ({ code }) => movesTenant(code),
  },
  {
    name: 'writes-in-transaction',
    for: 'mysql',
    why: 'Of a write outside of an explicit transaction nobody knows, after a lost connection, whether it was done. Write by a WriteTransaction.',
    broken: ({ code, inTransaction }) => isWrite(code) && !inTransaction,
  },
  {
    name: 'locks-in-transaction',
    for: 'mysql',
    why: 'Outside of a transaction the lock is gone before its answer is there. Lock by a WriteTransaction.',
    broken: ({ code, inTransaction }) => isLockingRead(code) && !inTransaction,
  },
  {
    name: 'locks-by-key',
    for: 'mysql',
    why: 'A locking read by anything but a primary or unique key locks whatever its plan scans, perhaps all rows of the organization. Read plainly, then lock each row by its id.',
    broken: ({ code }) => isLockingRead(code) && !locksByKey(code),
  },
  {
    name: 'numeric-limit',
    for: 'vitess',
    why: 'LIMIT bound as text is refused. Bind it as a number.',
    broken: ({ code, parameterTypes }) => boundLimits(code).some((position) => parameterTypes[position] === 'string'),
  },
];
