import { freshnessOf } from '../fresh-reads.ts';
import { type StatementRule, statementRules } from './rules.ts';
import { scan } from './scan.ts';

/** A statement as it is about to be sent. */
export interface StatementToJudge {
  readonly sql: string;
  /** The kinds of the bound values (`typeof`), in order. */
  readonly parameterTypes?: readonly string[];
  /** Whether its request wanted everything fresh; without it the tables alone decide. */
  readonly freshAsked?: boolean;
}

/**
 * The rules that a statement breaks: what Hyperdrive would not cache or take, and what a sharded keyspace would refuse or
 * send to every shard. Needs no cluster; on Vitess the plan gate compares its verdicts with vtgate's.
 */
export const brokenRules = ({ sql, parameterTypes = [], freshAsked = false }: StatementToJudge): StatementRule[] => {
  const scanned = scan(sql);
  const statement = { ...scanned, sql, parameterTypes, freshAsked, freshness: freshnessOf(scanned) };
  return statementRules.filter((rule) => rule.broken(statement));
};
