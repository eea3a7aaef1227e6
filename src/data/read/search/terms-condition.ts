import { and, asc, desc, eq, gt, gte, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { columnOf, keyspaceOf, tableOf } from '../../../../schema/lookup.ts';
import type { SearchField } from '../../../../schema/search-field.ts';
import { searchKeysBeginningWith } from '../../../../schema/search-key.ts';
import { searchedColumns, searchFields } from '../../../../schema/searched-columns.ts';
import { type TermsTable, type Visibility, visibleTerms } from '../visibility.ts';

/** Where a search goes on: behind a term, and among the rows with the same one behind a row. */
export interface TermPosition {
  readonly term: string;
  readonly subjectId: string;
  /** Whether the row itself is still to come. */
  readonly inclusive: boolean;
}

/** What is looked for in one field. */
export interface TermsAsked {
  readonly field: SearchField;
  /** The word that the field must have. */
  readonly word: string;
  /**
   * `exact`: it is the whole of a number; `word`: it is a word of a name or a part of a number. In both the newest rows come
   * first. `beginning`: it begins a longer word, and those come in their order.
   */
  readonly match: 'exact' | 'word' | 'beginning';
  /** Words with which terms must begin by which the same row is found, in whichever field. */
  readonly others: readonly string[];
  readonly after: TermPosition | null;
  readonly limit: number;
}

const mayRead = (field: SearchField, visibility: Visibility): boolean =>
  visibility.ruleOf(searchedColumns[field].table).rows !== 'none';

const isNumber = (field: SearchField): boolean => searchedColumns[field].holds === 'number';

/** The fields by which rows of the same table are found, as far as the viewer may read them. */
const fieldsBeside = (field: SearchField, visibility: Visibility): SearchField[] =>
  searchFields.filter(
    (other) => searchedColumns[other].subject === searchedColumns[field].subject && mayRead(other, visibility),
  );

/** Builds the conditions on the terms of one field, for one viewer. */
class Terms {
  readonly #table: TermsTable;
  readonly #orgId: string;
  readonly #fields: readonly SearchField[];

  constructor(table: TermsTable, orgId: string, fields: readonly SearchField[]) {
    this.#table = table;
    this.#orgId = orgId;
    this.#fields = fields;
  }

  column(name: string) {
    return columnOf(tableOf(this.#table), name);
  }

  /** That the same row has another term, of a field that the viewer may read: whose book it is in is known by then. */
  hasAnother(condition: (columnOfOther: (name: string) => SQL) => SQL | undefined, fields = this.#fields): SQL {
    const all = tableOf(`${keyspaceOf(this.#table)}SearchTerms`);
    const other = sql.identifier('other');
    const of = (name: string): SQL => sql`${other}.${sql.identifier(columnOf(all, name).name)}`;
    const own = and(
      eq(of('orgId'), this.#orgId),
      eq(of('subjectId'), this.column('subjectId')),
      inArray(of('field'), [...fields]),
      condition(of),
    );
    return sql`exists (select 1 from ${all} ${other} where ${own})`;
  }

  /** That the same row has a term that begins so. */
  hasBeginning(word: string): SQL {
    const { from, below } = searchKeysBeginningWith(word);
    return this.hasAnother((of) => and(gte(of('term'), from), lt(of('term'), below)));
  }

  /** The term itself: where a number says no more, or where the row was not found by such a number before. */
  whole({ field, word, after, match }: TermsAsked): SQL | undefined {
    const ofNumber = isNumber(field);
    const otherNumbers = this.#fields.filter((other) => other !== field && isNumber(other));
    const isExact = (of: (name: string) => SQL) => and(eq(of('term'), word), eq(of('isWhole'), true));
    const beyond = after?.inclusive ? lte : lt;
    return and(
      eq(this.column('term'), word),
      after ? beyond(this.column('subjectId'), after.subjectId) : undefined,
      ofNumber ? eq(this.column('isWhole'), match === 'exact') : undefined,
      match === 'exact' || otherNumbers.length === 0 ? undefined : sql`not ${this.hasAnother(isExact, otherNumbers)}`,
    );
  }

  /** Longer terms, and that the row was not found by one before it. */
  beginnings({ word, after }: TermsAsked): SQL | undefined {
    const term = this.column('term');
    const { below } = searchKeysBeginningWith(word);
    const beyond = after?.inclusive ? gte : gt;
    return and(
      after ? gte(term, after.term) : gt(term, word),
      lt(term, below),
      after ? or(gt(term, after.term), beyond(this.column('subjectId'), after.subjectId)) : undefined,
      sql`not ${this.hasAnother((of) => and(gte(of('term'), word), lt(of('term'), term)))}`,
    );
  }
}

/** The table of the terms that are looked for, the condition on them, and their order. Null when the viewer may not find anything by the field. */
export const termsConditionOf = (
  asked: TermsAsked,
  visibility: Visibility,
): { readonly table: TermsTable; readonly where: SQL | undefined; readonly order: SQL } | null => {
  const { field, match, others } = asked;
  if (!mayRead(field, visibility)) return null;
  const visible = visibleTerms(searchedColumns[field].subject, visibility);
  if (visible === null) return null;
  const { table, own } = visible;
  const terms = new Terms(table, visibility.orgId, fieldsBeside(field, visibility));
  const where = and(
    own,
    eq(terms.column('field'), field),
    match === 'beginning' ? terms.beginnings(asked) : terms.whole(asked),
    ...others.map((word) => terms.hasBeginning(word)),
  );
  const subjectId = terms.column('subjectId');
  // Both follow the index: of one term it leads to the newest rows as well as to the oldest.
  const order = match === 'beginning' ? sql`${asc(terms.column('term'))}, ${asc(subjectId)}` : desc(subjectId);
  return { table, where, order };
};
