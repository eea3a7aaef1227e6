import { personOf } from '../../../auth/viewer.ts';
import { changedRow, defineMutation, invalidTransition, isRefusal } from '../../../graphql/mutation/index.ts';
import { both, readRisk, readTerms } from '../quoting/beside-quote.ts';
import { lockQuoteAt, readQuoteToDecide, touchQuote } from '../quoting/quote-in-hand.ts';
import { concludeReferral } from '../referral/conclude-referral.ts';
import { decideQuestions, decisionRefusals } from '../referral/decide-questions.ts';
import { decisionFields, thenDecline } from '../referral/decision-input.ts';
import { OrganizationDecides } from '../refusals.ts';
import { quoteTransitions } from '../rules/lifecycle.ts';

defineMutation('recordCarrierDecision', {
  keyspace: 'submissions',
  description:
    "Records what the carrier has decided on terms of its agreement that a quote exceeds, with the carrier's person and reference. Another than the one who asked records it.",
  roles: ['underwriter', 'org_admin'],
  refusals: [...decisionRefusals, OrganizationDecides],
  input: (t) => ({
    ...decisionFields,
    carrierPerson: t.text('Who decided at the carrier.', { max: 100 }),
    carrierReference: t.code(
      "The carrier's reference of its decision.",
      /^[!-~](?:[ -~]{0,98}[!-~])?$/,
      'must be 1 to 100 printable ASCII characters',
    ),
    thenDecline,
  }),
  changed: {
    quote: changedRow('quotes', 'The quote: offered, declined, or waiting for other decisions.'),
    submission: changedRow('submissions', 'The submission that it prices.'),
  },
  prepare: ({ quoteId }, context) => readQuoteToDecide(context, quoteId, both(readRisk, readTerms), 'quoteId'),
  change: async (transaction, input, { facts, profile }, { viewer, today }) => {
    const locked = await lockQuoteAt(transaction, facts, input.expectedVersion);
    if (isRefusal(locked)) return locked;
    const { approvalIds, note, conditions, carrierPerson: person, carrierReference: reference } = input;
    transaction.because(note);
    const isReferral = locked.quote.status === 'referred';
    const decision = {
      facts,
      profile,
      deciderId: personOf(viewer),
      subjectType: isReferral ? 'referral' : 'bind',
      authority: 'carrier',
      approvalIds,
      verdict: { decision: input.decision, note, conditions: conditions ?? [], carrier: { person, reference } },
    } as const;
    const changed = { quote: facts.id, submission: facts.submissionId };
    if (isReferral) {
      const declines = input.thenDecline === true;
      const concluded = await concludeReferral(transaction, decision, locked, { today, thenDecline: declines });
      return isRefusal(concluded) ? concluded : { changed, events: concluded.events };
    }
    const refusal = invalidTransition(quoteTransitions, locked.quote.status, 'binding', 'quoteId');
    if (refusal) return refusal;
    const decided = await decideQuestions(transaction, decision);
    if (isRefusal(decided)) return decided;
    await touchQuote(transaction, facts.id);
    return { changed };
  },
});
