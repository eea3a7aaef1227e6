import { personOf } from '../../../auth/viewer.ts';
import { changedRow, defineMutation, invalidTransition, isRefusal } from '../../../graphql/mutation/index.ts';
import { readRisk } from '../quoting/beside-quote.ts';
import { lockQuoteAt, readQuoteToDecide, touchQuote } from '../quoting/quote-in-hand.ts';
import { decideQuestions, decisionRefusals } from '../referral/decide-questions.ts';
import { decisionFields } from '../referral/decision-input.ts';
import { CarrierDecides } from '../refusals.ts';
import { quoteTransitions } from '../rules/lifecycle.ts';

defineMutation('decideBindApproval', {
  keyspace: 'submissions',
  description:
    'Decides on requests for approval to bind a quote, by the level that each asks for, within the decider’s own limits, and never on an own request. The quote stays open; its bind needs every reason approved.',
  roles: ['underwriter', 'org_admin'],
  refusals: [...decisionRefusals, CarrierDecides],
  input: () => decisionFields,
  changed: { quote: changedRow('quotes', 'The quote, with its approvals.') },
  prepare: ({ quoteId }, context) => readQuoteToDecide(context, quoteId, readRisk, 'quoteId'),
  change: async (transaction, input, { facts, profile }, { viewer }) => {
    const locked = await lockQuoteAt(transaction, facts, input.expectedVersion);
    if (isRefusal(locked)) return locked;
    const refusal = invalidTransition(quoteTransitions, locked.quote.status, 'binding', 'quoteId');
    if (refusal) return refusal;
    const { approvalIds, decision, note, conditions } = input;
    transaction.because(note);
    const decided = await decideQuestions(transaction, {
      facts,
      profile,
      deciderId: personOf(viewer),
      subjectType: 'bind',
      authority: 'organization',
      approvalIds,
      verdict: { decision, note, conditions: conditions ?? [] },
    });
    if (isRefusal(decided)) return decided;
    await touchQuote(transaction, facts.id);
    return { changed: { quote: facts.id } };
  },
});
