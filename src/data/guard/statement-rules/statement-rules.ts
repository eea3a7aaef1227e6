import { freshnessOf } from '../../read/fresh-reads.ts';
import type { BoundValues } from '../../wire/bound-values.ts';
import { type StatementRule, statementRules } from './rules.ts';
import { scan } from './scan.ts';

/** A statement as it is about to be sent. */
export interface StatementToJudge extends Partial<BoundValues> {
  readonly sql: string;
  /** Whether its request wanted everything fresh; without it the tables alone decide. */
  readonly freshAsked?: boolean;
}

/**
 * The rules that a statement breaks: what Hyperdrive would not cache or take, and what a sharded keyspace would refuse or
 * send to every shard. Needs no cluster; on Vitess the plan gate compares its verdicts with vtgate's.
 */
export const brokenRules = ({
  sql,
  parameterTypes = [],
  firstAlike = [],
  freshAsked = false,
}: StatementToJudge): StatementRule[] => {
  const scanned = scan(sql);
  const statement = { ...scanned, sql, parameterTypes, firstAlike, freshAsked, freshness: freshnessOf(scanned) };
  return statementRules.filter((rule) => rule.broken(statement));
};
