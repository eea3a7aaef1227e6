import { eq } from 'drizzle-orm';
import { quotes } from '../../../../schema/submissions/tables/index.ts';
import {
  AuthorityExceeded,
  changedRow,
  defineMutation,
  invalidTransition,
  isRefusal,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { offeringOf } from '../quoting/desk-in-hand.ts';
import { firstQuote } from '../quoting/first-quote.ts';
import { expiryOf, isRefusedExpiry } from '../quoting/offer-expiry.ts';
import { priceOptions } from '../quoting/price-options.ts';
import { pricingRefusals, refusalToPrice } from '../quoting/pricing-refusals.ts';
import { quoteOfferedEvent } from '../quoting/quote-events.ts';
import { lockQuoteAt } from '../quoting/quote-in-hand.ts';
import { optionToPrice, refusalOfConditions, revisedFields, subjectivity } from '../quoting/quote-option-input.ts';
import { keptConditions, optionOf, readReplaced } from '../quoting/revised-quote.ts';
import { writeQuotes } from '../quoting/write-quotes.ts';
import { quoteTransitions } from '../rules/lifecycle.ts';
import { quotedPremiumCents, submissionStatusAfterQuotes } from '../rules/quote.ts';

defineMutation('reviseQuote', {
  keyspace: 'submissions',
  description:
    'Replaces a quote by a new one at the rates that hold now, with some of its terms changed. Its conditions stay, its referrals are asked anew; the other options of its revision are left as they are.',
  roles: ['underwriter', 'org_admin'],
  refusals: [...pricingRefusals, AuthorityExceeded],
  input: (t) => ({
    quoteId: t.id('quotes', 'The quote that is replaced.'),
    expectedVersion: t.version('quote'),
    label: t.kept(t.text('What tells it from the other options.', { max: 100 })),
    ...revisedFields,
    validUntil: t.optional(t.day('The last day on which it can be bound: in 30 days without it, and in 60 at most.')),
    subjectivities: t.optional(t.list(subjectivity, { max: 10 }, 'Conditions beside those that the quote has.')),
    note: t.optional(t.text('Why a higher authority is asked, if it is referred.')),
  }),
  changed: {
    quote: changedRow('quotes', 'The new quote.'),
    replaced: changedRow('quotes', 'The quote that it replaces: superseded.'),
    submission: changedRow('submissions', 'The submission that it prices.'),
  },

  prepare: async ({ quoteId, expectedVersion, label, validUntil, subjectivities, ...changes }, context) => {
    const replaced = await readReplaced(context, quoteId);
    if (isRefusal(replaced)) return replaced;
    const { facts, desk } = replaced;
    const refusal = staleVersion(facts, expectedVersion) ?? refusalOfConditions(subjectivities ?? [], 'subjectivities');
    if (refusal) return refusal;
    if (isRefusal(desk)) return desk;
    const expiresAt = expiryOf(offeringOf(desk), validUntil);
    if (isRefusedExpiry(expiresAt)) return expiresAt;
    const option = optionToPrice(optionOf(facts, desk), label ?? facts.optionLabel, changes);
    const choices = priceOptions(desk, [option], () => []);
    return isRefusal(choices) ? choices : { facts, desk, choices, expiresAt };
  },

  change: async (transaction, input, { facts, desk, choices, expiresAt }) => {
    const locked = await lockQuoteAt(transaction, facts, input.expectedVersion);
    if (isRefusal(locked)) return locked;
    const { submission, quote: replaced } = locked;
    const refusal =
      staleVersion(submission, desk.facts.version) ??
      invalidTransition(quoteTransitions, replaced.status, 'superseded', 'quoteId') ??
      refusalToPrice(desk, submission);
    if (refusal) return refusal;
    await transaction.set('quotes', facts.id, { status: 'superseded' });
    const all = await transaction.read('quotes', ['revision', 'status'], eq(quotes.submissionId, facts.submissionId));
    const revision = {
      number: 1 + all.reduce((last, one) => Math.max(last, one.revision), 0),
      replacesId: facts.id,
      expiresAt,
      conditions: input.subjectivities ?? [],
      keptConditions: keptConditions(facts),
      rationale: input.note,
    };
    const made = await writeQuotes(transaction, desk, choices, revision);
    const status = submissionStatusAfterQuotes([...all, ...made].map((one) => one.status));
    await transaction.set('submissions', facts.submissionId, {
      status,
      quotedPremiumCents: quotedPremiumCents(made),
      ...firstQuote(transaction, submission, status),
    });
    return {
      changed: { quote: made.map(({ id }) => id)[0] ?? null, replaced: facts.id, submission: facts.submissionId },
      events: made.filter((one) => one.status === 'issued').map((one) => quoteOfferedEvent(one, 1)),
    };
  },
});
