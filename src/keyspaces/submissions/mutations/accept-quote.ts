import { billingMethod } from '../../../../schema/contract-terms.ts';
import { installmentPlan } from '../../../../schema/global/enums.ts';
import { listBounds } from '../../../graphql/list-bounds.ts';
import {
  changedRow,
  defineMutation,
  invalidInput,
  invalidTransition,
  isRefusal,
  refuse,
} from '../../../graphql/mutation/index.ts';
import { BillingMethod } from '../../../graphql/shared-enums.ts';
import { InstallmentPlan } from '../../global/installment-plan.ts';
import { refusalOfPayment } from '../binding/refusal-to-bind.ts';
import { readTerms } from '../quoting/beside-quote.ts';
import { quoteAcceptedEvent } from '../quoting/quote-events.ts';
import { lockQuoteAt, readQuoteWith } from '../quoting/quote-in-hand.ts';
import { PlanNotOffered, QuoteExpired } from '../refusals.ts';
import { quoteTransitions } from '../rules/lifecycle.ts';
import { isExpiredOn } from '../rules/offer.ts';

defineMutation('acceptQuote', {
  keyspace: 'submissions',
  description:
    'Accepts an offered quote for the insured. It stays open to be bound, as do the other options until one is.',
  roles: ['producer', 'agency_admin'],
  refusals: [QuoteExpired, PlanNotOffered],
  input: (t) => ({
    quoteId: t.id('quotes', 'The quote.'),
    expectedVersion: t.version('quote'),
    plan: t.oneOf(InstallmentPlan, installmentPlan, 'How the insured wants to pay: a plan that the program offers.'),
    billingMethod: t.oneOf(BillingMethod, billingMethod, 'Who is to collect the premium.'),
    signedAt: t.moment('When the insured signed: since the offer, and not after now.'),
    documents: t.optional(
      t.list(
        t.text('A document, by its name.', { max: 100 }),
        { max: listBounds.acceptanceDocuments },
        'What came with the signature.',
      ),
    ),
  }),
  changed: { quote: changedRow('quotes', 'The quote, accepted.') },
  prepare: ({ quoteId }, context) => readQuoteWith(context, quoteId, readTerms, 'quoteId'),
  change: async (transaction, input, { facts }, { today }) => {
    const locked = await lockQuoteAt(transaction, facts, input.expectedVersion);
    if (isRefusal(locked)) return locked;
    const { quote } = locked;
    if (isExpiredOn(quote, today)) return refuse(QuoteExpired, ['quoteId'], { expiredAt: quote.expiresAt });
    const refusal =
      invalidTransition(quoteTransitions, quote.status, 'accepted', 'quoteId') ?? refusalOfPayment(facts, input);
    if (refusal) return refusal;
    const { plan, billingMethod, documents } = input;
    if (input.signedAt > transaction.now || input.signedAt < (quote.offeredAt ?? transaction.now)) {
      return invalidInput('must lie between the offer and now', 'signedAt');
    }
    const accepted = { plan, billingMethod, signedAt: input.signedAt.toISOString() };
    const acceptance = { ...accepted, documents: documents ?? [] };
    await transaction.set('quotes', facts.id, { status: 'accepted', acceptance });
    return { changed: { quote: facts.id }, events: [quoteAcceptedEvent(facts, quote.version + 1, accepted)] };
  },
});
