import { eq } from 'drizzle-orm';
import { quotes } from '../../../../schema/submissions/tables/index.ts';
import {
  AuthorityExceeded,
  changedRow,
  changedRows,
  defineMutation,
  isRefusal,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { askedFor } from '../quoting/asked-for.ts';
import { offeringOf, readDesk } from '../quoting/desk-in-hand.ts';
import { firstQuote, productionColumns } from '../quoting/first-quote.ts';
import { expiryOf, isRefusedExpiry } from '../quoting/offer-expiry.ts';
import { priceOptions } from '../quoting/price-options.ts';
import { pricingRefusals, refusalToPrice } from '../quoting/pricing-refusals.ts';
import { quoteOfferedEvent } from '../quoting/quote-events.ts';
import { optionToPrice, quoteOption, refusalOfConditions, subjectivity } from '../quoting/quote-option-input.ts';
import { writeQuotes } from '../quoting/write-quotes.ts';
import { quotedPremiumCents, submissionStatusAfterQuotes } from '../rules/quote.ts';

defineMutation('quoteSubmission', {
  keyspace: 'submissions',
  description:
    'Prices a submission: one quote for each option, sharing a revision. Each is offered, referred to a higher authority with its reasons, or declined. Producers price where the program does so by itself.',
  roles: ['producer', 'agency_admin', 'underwriter', 'org_admin'],
  refusals: [...pricingRefusals, AuthorityExceeded],
  input: (t) => ({
    submissionId: t.id('submissions', 'The submission.'),
    expectedVersion: t.version('submission'),
    options: t.list(quoteOption, { max: 4 }, 'The options that are priced beside each other.'),
    validUntil: t.optional(
      t.day('The last day on which the offers can be bound: in 30 days without it, and in 60 at most.'),
    ),
    subjectivities: t.optional(t.list(subjectivity, { max: 10 }, 'The conditions of each option.')),
    note: t.optional(t.text('Why a higher authority is asked, for whatever is referred.')),
  }),
  changed: {
    submission: changedRow('submissions', 'The submission: quoted, referred or declined.'),
    quotes: changedRows('quotes', 'A quote for each option, in the order of the options.'),
  },

  prepare: async ({ submissionId, expectedVersion, options, validUntil, subjectivities }, context) => {
    const desk = await readDesk(
      context,
      submissionId,
      (facts) => staleVersion(facts, expectedVersion) ?? refusalOfConditions(subjectivities ?? [], 'subjectivities'),
    );
    if (isRefusal(desk)) return desk;
    const { facts } = desk;
    const refusal = refusalToPrice(desk, facts);
    if (refusal) return refusal;
    const expiresAt = expiryOf(offeringOf(desk), validUntil);
    if (isRefusedExpiry(expiresAt)) return expiresAt;
    const asked = options.map((option) => optionToPrice(askedFor(facts), option.label, option));
    const choices = priceOptions(desk, asked, (index) => ['options', String(index)]);
    return isRefusal(choices) ? choices : { desk, choices, expiresAt };
  },

  change: async (transaction, input, { desk, choices, expiresAt }) => {
    const { submissionId, expectedVersion, subjectivities, note: rationale } = input;
    const submission = await transaction.lock('submissions', submissionId, [
      'version',
      'status',
      'claimedById',
      'quotedPremiumCents',
      ...productionColumns,
    ]);
    if (!submission) return notFound(submissionId, 'submissionId');
    const refusal = staleVersion(submission, expectedVersion) ?? refusalToPrice(desk, submission);
    if (refusal) return refusal;
    // The submission is locked, and whoever makes or changes one of its quotes locks it first: no other comes.
    const before = await transaction.read('quotes', ['revision', 'status'], eq(quotes.submissionId, submissionId));
    const revision = {
      number: 1 + before.reduce((last, { revision }) => Math.max(last, revision), 0),
      replacesId: null,
      expiresAt,
      conditions: subjectivities ?? [],
      keptConditions: [],
      rationale,
    };
    const made = await writeQuotes(transaction, desk, choices, revision);
    const status = submissionStatusAfterQuotes([...before, ...made].map((quote) => quote.status));
    await transaction.set('submissions', submissionId, {
      status,
      quotedPremiumCents: quotedPremiumCents(made),
      ...firstQuote(transaction, submission, status),
    });
    const offers = made.filter((quote) => quote.status === 'issued');
    return {
      changed: { submission: submissionId, quotes: made.map(({ id }) => id) },
      events: offers.map((quote) => quoteOfferedEvent(quote, 1)),
    };
  },
});
