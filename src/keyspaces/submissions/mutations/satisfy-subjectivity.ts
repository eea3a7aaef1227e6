import { changedRow, defineMutation, isRefusal } from '../../../graphql/mutation/index.ts';
import { touchQuote } from '../quoting/quote-in-hand.ts';
import { lockOpenSubjectivity, readSubjectivity } from '../quoting/subjectivity-in-hand.ts';

defineMutation('satisfySubjectivity', {
  keyspace: 'submissions',
  description: 'Notes that a condition of a quote is satisfied, and by which document.',
  roles: ['underwriter', 'org_admin'],
  refusals: [],
  input: (t) => ({
    subjectivityId: t.id('quoteSubjectivities', 'The condition.'),
    expectedVersion: t.version('condition'),
    document: t.text('The document that shows it, by its name.', { max: 255 }),
  }),
  changed: { quote: changedRow('quotes', 'The quote, with its conditions.') },
  prepare: ({ subjectivityId }, context) => readSubjectivity(context, subjectivityId),
  change: async (transaction, { expectedVersion, document }, { facts, subjectivityId }, { viewer }) => {
    const locked = await lockOpenSubjectivity(transaction, facts, { subjectivityId, expectedVersion }, 'satisfied');
    if (isRefusal(locked)) return locked;
    const satisfied = { document, satisfiedAt: transaction.now, satisfiedById: viewer.userId };
    await transaction.set('quoteSubjectivities', subjectivityId, satisfied);
    await touchQuote(transaction, facts.id);
    return { changed: { quote: facts.id } };
  },
});
