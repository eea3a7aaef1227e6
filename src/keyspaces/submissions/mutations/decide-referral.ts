import { personOf } from '../../../auth/viewer.ts';
import { changedRow, defineMutation, isRefusal } from '../../../graphql/mutation/index.ts';
import { both, readRisk, readTerms } from '../quoting/beside-quote.ts';
import { lockQuoteAt, readQuoteToDecide } from '../quoting/quote-in-hand.ts';
import { concludeReferral } from '../referral/conclude-referral.ts';
import { decisionRefusals } from '../referral/decide-questions.ts';
import { decisionFields, thenDecline } from '../referral/decision-input.ts';
import { CarrierDecides } from '../refusals.ts';

defineMutation('decideReferral', {
  keyspace: 'submissions',
  description:
    'Decides on the referrals of a quote, by the level that each asks for, within the decider’s own limits, and never on an own request. With all of them approved the quote is offered as it is; one denied declines it.',
  roles: ['underwriter', 'org_admin'],
  refusals: [...decisionRefusals, CarrierDecides],
  input: () => ({ ...decisionFields, thenDecline }),
  changed: {
    quote: changedRow('quotes', 'The quote: offered, declined, or waiting for other decisions.'),
    submission: changedRow('submissions', 'The submission that it prices.'),
  },
  prepare: ({ quoteId }, context) => readQuoteToDecide(context, quoteId, both(readRisk, readTerms), 'quoteId'),
  change: async (transaction, input, { facts, profile }, { viewer, today }) => {
    const locked = await lockQuoteAt(transaction, facts, input.expectedVersion);
    if (isRefusal(locked)) return locked;
    const { approvalIds, decision, note, conditions } = input;
    transaction.because(note);
    const concluded = await concludeReferral(
      transaction,
      {
        facts,
        profile,
        deciderId: personOf(viewer),
        subjectType: 'referral',
        authority: 'organization',
        approvalIds,
        verdict: { decision, note, conditions: conditions ?? [] },
      },
      locked,
      { today, thenDecline: input.thenDecline === true },
    );
    if (isRefusal(concluded)) return concluded;
    return { changed: { quote: facts.id, submission: facts.submissionId }, events: concluded.events };
  },
});
