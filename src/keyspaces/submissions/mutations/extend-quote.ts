import { changedRow, defineMutation, invalidTransition, isRefusal, refuse } from '../../../graphql/mutation/index.ts';
import { rateTableOn } from '../../global/rules/versions.ts';
import { termsOf } from '../binding/proposed-bind.ts';
import { expiryOf, isRefusedExpiry } from '../quoting/offer-expiry.ts';
import { lockQuoteAt, readQuote } from '../quoting/quote-in-hand.ts';
import { EffectiveDatePassed, QuoteExpired, RatesChanged } from '../refusals.ts';
import { quoteTransitions } from '../rules/lifecycle.ts';
import { isExpiredOn } from '../rules/offer.ts';

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
  prepare: async ({ quoteId }, context) => {
    const quote = await readQuote(context, quoteId, 'quoteId');
    if (isRefusal(quote)) return quote;
    const where = { where: { programId: quote.facts.programId } } as const;
    return { ...quote, rateTables: await context.rulesDb('global').query.rateTables.findMany(where) };
  },
  change: async (transaction, { expectedVersion, validUntil }, { facts, rateTables }, { today }) => {
    const locked = await lockQuoteAt(transaction, facts, expectedVersion);
    if (isRefusal(locked)) return locked;
    const { quote } = locked;
    const path = ['quoteId'];
    if (isExpiredOn(quote, today)) return refuse(QuoteExpired, path, { expiredAt: quote.expiresAt });
    const closed = invalidTransition(quoteTransitions, quote.status, 'binding', ...path);
    if (closed) return closed;
    const { effectiveDate } = facts;
    if (effectiveDate < today) return refuse(EffectiveDatePassed, path, { effectiveDate });
    const current = rateTableOn(rateTables, effectiveDate, { renewal: false });
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
