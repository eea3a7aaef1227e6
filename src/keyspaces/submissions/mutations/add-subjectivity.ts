import { changedRow, defineMutation, isRefusal, refuse } from '../../../graphql/mutation/index.ts';
import { addConditions } from '../quoting/add-conditions.ts';
import { lockQuoteAt, readQuoteAlone, touchQuote } from '../quoting/quote-in-hand.ts';
import { refusalOfCondition, subjectivityFields } from '../quoting/quote-option-input.ts';
import { QuoteClosed } from '../refusals.ts';
import { mayBeConditional, subjectivityDueDate } from '../rules/subjectivities.ts';

defineMutation('addSubjectivity', {
  keyspace: 'submissions',
  description:
    'Makes a quote subject to a condition while it is open or referred. Once it is bound, its policy may still get conditions that are due within days, counted from today.',
  roles: ['underwriter', 'org_admin'],
  refusals: [QuoteClosed],
  input: (t) => ({
    quoteId: t.id('quotes', 'The quote.'),
    expectedVersion: t.version('quote'),
    ...subjectivityFields,
  }),
  changed: { quote: changedRow('quotes', 'The quote, with the condition.') },
  prepare: async ({ quoteId, kind, text, withinDays }, context) =>
    refusalOfCondition({ kind, text, withinDays }) ?? readQuoteAlone(context, quoteId, 'quoteId'),
  change: async (transaction, { expectedVersion, ...condition }, { facts }, { today }) => {
    const locked = await lockQuoteAt(transaction, facts, expectedVersion);
    if (isRefusal(locked)) return locked;
    const { status } = locked.quote;
    if (!mayBeConditional(status, condition.kind)) {
      return refuse(QuoteClosed, ['quoteId'], { status: status.toUpperCase() });
    }
    const dueDate = status === 'bound' ? subjectivityDueDate(condition, today) : null;
    const refusal = await addConditions(transaction, facts, [condition], dueDate, 'text');
    if (refusal) return refusal;
    await touchQuote(transaction, facts.id);
    return { changed: { quote: facts.id } };
  },
});
