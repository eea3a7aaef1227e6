import { openSubjectivities, type Subjectivity } from '../../src/keyspaces/submissions/rules/bind.ts';
import {
  type Condition,
  conditionRows,
  conditionsOfApproval,
  subjectivityDueDate,
} from '../../src/keyspaces/submissions/rules/subjectivities.ts';
import type { Book, Stored } from './book.ts';
import { dayOf, later } from './calendar.ts';

type Row = Stored<'quoteSubjectivities'>;

const usual = [
  { kind: 'before_bind', text: 'Signed application, dated within 30 days of the bind.', withinDays: null },
  {
    kind: 'before_issue',
    text: 'Name and telephone number of the person to arrange the inspection with.',
    withinDays: null,
  },
  { kind: 'within_days', withinDays: 60, text: 'Loss control visit, and the recommendations in hand.' },
] as const satisfies readonly Condition[];

/** The conditions of a quote, as they were added. */
const subjectivitiesOf = ({ rows }: Book, quote: Stored<'quotes'>): Row[] =>
  // Rows that are in the book have their identifiers.
  rows.quoteSubjectivities.filter((row): row is Row => row.quoteId === quote.id);

const add = (book: Book, quote: Stored<'quotes'>, conditions: readonly Condition[]): void => {
  for (const row of conditionRows(quote, conditions, subjectivitiesOf(book, quote).length)) {
    book.add('quoteSubjectivities', row);
  }
};

/** Makes a quote subject to what its program always asks, and some more. */
export const addSubjectivities = (book: Book, quote: Stored<'quotes'>): void => {
  const count = book.random.between(1, usual.length);
  add(book, quote, usual.slice(0, count));
};

/** Makes a quote subject to the conditions of its approval. */
export const addConditions = (book: Book, quote: Stored<'quotes'>, conditions: readonly string[]): void => {
  add(book, quote, conditionsOfApproval(conditions));
};

const asRule = ({ id, kind, satisfiedAt, waivedAt }: Row): Subjectivity => ({
  id,
  kind,
  satisfiedAt: satisfiedAt ?? null,
  waivedAt: waivedAt ?? null,
});

/** The conditions of a quote as the rules of binding take them. */
export const conditionsOf = (book: Book, quote: Stored<'quotes'>): Subjectivity[] =>
  subjectivitiesOf(book, quote).map(asRule);

const settle = (book: Book, quote: Stored<'quotes'>, kind: Row['kind'], userId: string): void => {
  const open = new Set(openSubjectivities(conditionsOf(book, quote), kind).map(({ id }) => id));
  for (const row of subjectivitiesOf(book, quote).filter(({ id }) => open.has(id))) {
    if (book.random.chance(0.1)) {
      const waiverReason = 'The prior carrier has it on file from last year.';
      book.act('waiveSubjectivity', userId, () =>
        book.change(row, { waivedAt: book.now, waivedById: userId, waiverReason }),
      );
    } else {
      const document = `${row.text.split(',')[0]}, received ${dayOf(book.now)}`;
      book.act('satisfySubjectivity', userId, () =>
        book.change(row, { document, satisfiedAt: book.now, satisfiedById: userId }),
      );
    }
  }
};

/** Satisfies or waives what must be done before the bind. */
export const settleBeforeBind = (book: Book, quote: Stored<'quotes'>, userId: string): void =>
  settle(book, quote, 'before_bind', userId);

/** Once a quote is bound: what is due gets its day, and most of it is done in time. */
export const followUp = (book: Book, quote: Stored<'quotes'>, userId: string): void => {
  const boundOn = dayOf(book.now);
  for (const row of subjectivitiesOf(book, quote)) {
    const dueDate = subjectivityDueDate({ kind: row.kind, withinDays: row.withinDays ?? null }, boundOn);
    book.change(row, { dueDate });
  }
  // The documents of the policy go out two days after the bind.
  book.agenda.schedule(later(book.now, 1), () => settle(book, quote, 'before_issue', userId));
  book.agenda.schedule(later(book.now, 24), () => settle(book, quote, 'within_days', userId));
};
