import type { Freshness } from '../../../src/data/freshness.ts';
import type { BoundValues } from '../../../src/data/wire/bound-values.ts';
import { type StatementRule, statementRules } from './rules.ts';
import { type ScannedStatement, scan } from './scan.ts';
import { tablesNamed } from './tables-named.ts';

/** A statement as it is about to be sent. */
export interface StatementToJudge extends Partial<BoundValues> {
  readonly sql: string;
  /** Whether its request wanted everything fresh; without it the tables alone decide. */
  readonly freshAsked?: boolean;
  /** Whether it is sent inside of an explicit transaction; without it, as if it were. */
  readonly inTransaction?: boolean;
}

const read = /^[\s(]*(?:select|with)\b/i;

/** The freshness of a scanned statement, by the strictest of its tables: null for one that is no read. */
const freshnessOf = ({ code }: ScannedStatement): Freshness | null => {
  if (!read.test(code)) return null;
  const tables = tablesNamed(code);
  if (tables.some(({ freshness }) => freshness === 'never_cached')) return 'never_cached';
  // A read of no table asks for a sign of life, which no cache can give.
  return tables.length === 0 || tables.some(({ freshness }) => freshness === 'fresh') ? 'fresh' : 'cached';
};

/**
 * The rules that a statement breaks: what Hyperdrive would not cache or take, and what a sharded keyspace would refuse or
 * send to every shard. Needs no cluster; on Vitess the plan gate compares its verdicts with vtgate's.
 */
export const brokenRules = ({
  sql,
  parameterTypes = [],
  firstAlike = [],
  freshAsked = false,
  inTransaction = true,
}: StatementToJudge): StatementRule[] => {
  const scanned = scan(sql);
  const statement = {
    ...scanned,
    sql,
    parameterTypes,
    firstAlike,
    freshAsked,
    inTransaction,
    freshness: freshnessOf(scanned),
  };
  return statementRules.filter((rule) => rule.broken(statement));
};
