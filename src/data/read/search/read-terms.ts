import { columnOf, tableOf } from '../../../../schema/lookup.ts';
import { build } from '../../wire/drizzle.ts';
import { shapeOfRead, signatureOf } from '../relational-query/batches.ts';
import { fieldsIn } from '../relational-query/branch.ts';
import type { KeyedRead } from '../relational-query/keyspace-loader.ts';
import { limitPart, textOfPart } from '../relational-query/known-texts.ts';
import type { Visibility } from '../visibility.ts';
import { type TermsAsked, termsConditionOf } from './terms-condition.ts';

/** A row that was found, and by which word. */
export interface FoundTerm {
  readonly term: string;
  readonly subjectId: string;
}

/**
 * The read of the terms of one field. All that are asked of a keyspace at once travel in one statement, each as a branch that
 * follows an index to its first rows. Null when the viewer may not find anything by the field.
 */
export const readTerms = (asked: TermsAsked, visibility: Visibility): KeyedRead<FoundTerm[]> | null => {
  const condition = termsConditionOf(asked, visibility);
  if (!condition) return null;
  const { table, where, order } = condition;
  const { limit, field, match } = asked;
  const fields = { term: columnOf(tableOf(table), 'term'), subjectId: columnOf(tableOf(table), 'subjectId') };
  return {
    shape: shapeOfRead('terms', visibility, `${signatureOf(where)} ${signatureOf(order)} ${limit}`),
    key: '',
    origin: 'Query.search',
    empty: () => [],
    select: () => [
      {
        table,
        branches: [
          {
            what: `${match} terms of ${field}`,
            put: (place) => ({
              parts: [textOfPart(where), textOfPart(order), limitPart(limit)],
              build: () =>
                build.select(fieldsIn(place, fields)).from(tableOf(table)).where(where).orderBy(order).limit(limit),
            }),
          },
        ],
        width: 2,
        mostRows: limit,
        resultsOf: (rows) => new Map([['', rows.map(([term, id]) => ({ term: String(term), subjectId: String(id) }))]]),
      },
    ],
  };
};
