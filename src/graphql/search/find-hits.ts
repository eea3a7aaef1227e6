import type { Keyspace } from '../../../schema/keyspaces.ts';
import { keyspaceOf } from '../../../schema/lookup.ts';
import type { SearchField } from '../../../schema/search-field.ts';
import { searchedColumns } from '../../../schema/searched-columns.ts';
import { KeyspaceBusyError, KeyspaceUnavailableError } from '../../data/guard/errors.ts';
import type { TermsAsked } from '../../data/read/search/terms-condition.ts';
import type { GraphContext } from '../context.ts';
import { domainDbOf } from '../domain-db.ts';
import { compareHits, type Hit, type HitPosition, positionIn, ranks } from './hit.ts';

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

/** What a field can be found by: a name has no exact number. */
export const matchesOf = (field: SearchField): readonly TermsAsked['match'][] =>
  searchedColumns[field].holds === 'number' ? ['exact', 'word', 'beginning'] : ['word', 'beginning'];

/** What a field is asked for: nothing that comes before the position. */
const asksOf = (field: SearchField, { words, after, limit }: Search): TermsAsked[] => {
  const word = firstOf(words);
  const others = words.filter((other) => other !== word);
  return matchesOf(field).flatMap((match) => {
    if (after && after.rank > ranks[match]) return [];
    const position = after?.rank === ranks[match] ? positionIn(field, after) : null;
    return [{ field, word, match, others, after: position, limit }];
  });
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
  const asks = search.fields.flatMap((field) => asksOf(field, search));
  const keyspaceOfAsk = ({ field }: TermsAsked): Keyspace => keyspaceOf(searchedColumns[field].table);
  const reads = asks.map(async (asked): Promise<Hit[]> => {
    const { field, match } = asked;
    const found = await domainDbOf(context, searchedColumns[field].table).findTerms(asked);
    return found.map(({ term, subjectId }) => ({ rank: ranks[match], term, id: subjectId, field }));
  });
  const failures = new Map<Keyspace, unknown>();
  const hits: Hit[] = [];
  for (const [index, outcome] of (await Promise.allSettled(reads)).entries()) {
    const asked = asks[index];
    if (outcome.status === 'fulfilled') hits.push(...outcome.value);
    else if (asked && isOfKeyspace(outcome.reason)) failures.set(keyspaceOfAsk(asked), outcome.reason);
    else throw outcome.reason;
  }
  const [failure] = failures.values();
  if (failure !== undefined && failures.size === new Set(asks.map(keyspaceOfAsk)).size) throw failure;
  for (const one of failures.values()) onMissing(one);
  const sorted = hits.toSorted(compareHits);
  // Two fields may say the same of one row: then it is found by the first of them.
  return sorted.filter((hit, index) => index === 0 || compareHits(hit, sorted[index - 1] ?? hit) !== 0);
};
