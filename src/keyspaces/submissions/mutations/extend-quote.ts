import type { GraphContext } from '../../../graphql/context.ts';
import { changedRow, defineMutation, invalidTransition, isRefusal, refuse } from '../../../graphql/mutation/index.ts';
import { rateTableOn } from '../../global/rules/versions.ts';
import { termsOf } from '../binding/proposed-bind.ts';
import { both, type Quote, readTerms } from '../quoting/beside-quote.ts';
import { expiryOf, isRefusedExpiry } from '../quoting/offer-expiry.ts';
import { lockQuoteAt, readQuoteWith } from '../quoting/quote-in-hand.ts';
import { EffectiveDatePassed, QuoteExpired, RatesChanged } from '../refusals.ts';
import { quoteTransitions } from '../rules/lifecycle.ts';
import { isExpiredOn } from '../rules/offer.ts';

const readRates = async ({ rulesDb }: Pick<GraphContext, 'rulesDb'>, { programId }: Quote) => ({
  rateTables: await rulesDb('global').query.rateTables.findMany({ where: { programId } }),
});

defineMutation('extendQuote', {
  keyspace: 'submissions',
  description:
    'Lets an offer last longer, at the same price: while its first day of cover has not passed, and the rates that it was made by still hold for that day.',
  roles: ['underwriter', 'org_admin'],
  refusals: [QuoteExpired, RatesChanged, EffectiveDatePassed],
  input: (t) => ({
    quoteId: t.id('quotes', 'The quote.'),
    expectedVersion: t.version('quote'),
    validUntil: t.day('The new last day on which it can be bound: in 60 days at most.'),
  }),
  changed: { quote: changedRow('quotes', 'The quote, open until the new day.') },
  prepare: ({ quoteId }, context) => readQuoteWith(context, quoteId, both(readTerms, readRates), 'quoteId'),
  change: async (transaction, { expectedVersion, validUntil }, { facts }, { today }) => {
    const locked = await lockQuoteAt(transaction, facts, expectedVersion);
    if (isRefusal(locked)) return locked;
    const { quote } = locked;
    const path = ['quoteId'];
    if (isExpiredOn(quote, today)) return refuse(QuoteExpired, path, { expiredAt: quote.expiresAt });
    const closed = invalidTransition(quoteTransitions, quote.status, 'binding', ...path);
    if (closed) return closed;
    const { effectiveDate } = facts;
    if (effectiveDate < today) return refuse(EffectiveDatePassed, path, { effectiveDate });
    const current = rateTableOn(facts.rateTables, effectiveDate, { renewal: false });
    if (current?.tableVersion !== facts.rateTableVersion) {
      return refuse(RatesChanged, path, { currentVersion: current?.tableVersion ?? null });
    }
    const { underwriterBackdatingDays: backdatingDays } = termsOf(facts);
    const expiresAt = expiryOf({ today, effectiveDate, backdatingDays }, validUntil);
    if (isRefusedExpiry(expiresAt)) return expiresAt;
    await transaction.set('quotes', facts.id, { expiresAt });
    return { changed: { quote: facts.id } };
  },
});
