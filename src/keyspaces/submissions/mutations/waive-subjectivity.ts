import {
  AuthorityExceeded,
  authorityExceeded,
  changedRow,
  defineMutation,
  isRefusal,
} from '../../../graphql/mutation/index.ts';
import { backgroundOf } from '../binding/proposed-bind.ts';
import { touchQuote } from '../quoting/quote-in-hand.ts';
import { lockOpenSubjectivity, readSubjectivityToWaive } from '../quoting/subjectivity-in-hand.ts';
import { riskFactsOf } from '../rules/risk.ts';
import { levelToWaive } from '../rules/subjectivities.ts';

defineMutation('waiveSubjectivity', {
  keyspace: 'submissions',
  description:
    'Waives a condition of a quote. It takes the level that could offer the quote alone, and that of whoever has approved it: no condition of a higher authority is waived below it.',
  roles: ['underwriter', 'org_admin'],
  refusals: [AuthorityExceeded],
  input: (t) => ({
    subjectivityId: t.id('quoteSubjectivities', 'The condition.'),
    expectedVersion: t.version('condition'),
    reason: t.text('Why it need not be satisfied.'),
  }),
  changed: { quote: changedRow('quotes', 'The quote, with its conditions.') },
  prepare: ({ subjectivityId }, context) => readSubjectivityToWaive(context, subjectivityId),
  change: async (transaction, { expectedVersion, reason }, relied, { viewer }) => {
    const { facts, subjectivityId, profile, profiles } = relied;
    const locked = await lockOpenSubjectivity(transaction, facts, { subjectivityId, expectedVersion }, 'waived');
    if (isRefusal(locked)) return locked;
    const level = levelToWaive(riskFactsOf(facts, backgroundOf(facts)), facts.approvals, profiles);
    if ((profile?.level ?? 0) < level) return authorityExceeded(level, 'subjectivityId');
    transaction.because(reason);
    const waived = { waivedAt: transaction.now, waivedById: viewer.userId, waiverReason: reason };
    await transaction.set('quoteSubjectivities', subjectivityId, waived);
    await touchQuote(transaction, facts.id);
    return { changed: { quote: facts.id } };
  },
});
