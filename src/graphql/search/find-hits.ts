import type { Keyspace } from '../../../schema/keyspaces.ts';
import { keyspaceOf } from '../../../schema/lookup.ts';
import type { SearchField } from '../../../schema/search-field.ts';
import { searchedColumns } from '../../../schema/searched-columns.ts';
import { KeyspaceBusyError, KeyspaceUnavailableError } from '../../data/guard/errors.ts';
import type { TermsAsked } from '../../data/read/search/terms-condition.ts';
import type { GraphContext } from '../context.ts';
import { domainDbOf } from '../domain-db.ts';
import { compareHits, type Hit, type HitPosition, positionIn, rankOfWhole, ranks } from './hit.ts';

/** What is looked for, and how much of it. */
export interface Search {
  readonly fields: readonly SearchField[];
  /** Folded; at least one. */
  readonly words: readonly string[];
  readonly after: HitPosition | null;
  readonly limit: number;
}

/** The word that is looked for first, which the others only narrow: the longest one is in the fewest names. */
const firstOf = (words: readonly string[]): string =>
  words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');

/** What a field is asked for, each with the rank of what it finds: nothing that comes before the position. */
const asksOf = (field: SearchField, { words, after, limit }: Search): { rank: number; asked: TermsAsked }[] => {
  const word = firstOf(words);
  const others = words.filter((other) => other !== word);
  const asksFor = (rank: number, match: TermsAsked['match']) => {
    if (after && after.rank > rank) return [];
    const position = after && after.rank === rank ? positionIn(field, after) : null;
    return [{ rank, asked: { field, word, match, others, after: position, limit } }];
  };
  return [...asksFor(rankOfWhole(field), 'whole'), ...asksFor(ranks.beginning, 'beginning')];
};

/** Whether a failure is one of a keyspace alone: the others have answered. */
const isOfKeyspace = (failure: unknown): boolean =>
  failure instanceof KeyspaceUnavailableError || failure instanceof KeyspaceBusyError;

/**
 * The first hits of a search, in their order: each keyspace is asked by one statement, and what they have found is merged. One
 * that is out of reach is told of beside the answer; when all are, or something else fails, that is thrown.
 */
export const findHits = async (
  search: Search,
  context: GraphContext,
  onMissing: (failure: unknown) => void,
): Promise<Hit[]> => {
  const reads = search.fields.flatMap((field) =>
    asksOf(field, search).map(async ({ rank, asked }): Promise<Hit[]> => {
      const found = await domainDbOf(context, searchedColumns[field].table).findTerms(asked);
      return found.map(({ term, subjectId }) => ({ rank, term, id: subjectId, field }));
    }),
  );
  const keyspaces = search.fields.flatMap((field) =>
    asksOf(field, search).map((): Keyspace => keyspaceOf(searchedColumns[field].table)),
  );
  const outcomes = await Promise.allSettled(reads);
  const failures = new Map<Keyspace, unknown>();
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === 'fulfilled') continue;
    if (!isOfKeyspace(outcome.reason)) throw outcome.reason;
    failures.set(keyspaces[index] ?? 'global', outcome.reason);
  }
  if (failures.size === new Set(keyspaces).size) throw failures.values().next().value;
  for (const failure of failures.values()) onMissing(failure);
  const hits = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
  const sorted = hits.toSorted(compareHits);
  // Two fields may say the same of one row: then it is found by the first of them.
  return sorted.filter((hit, index) => index === 0 || compareHits(hit, sorted[index - 1] ?? hit) !== 0);
};
