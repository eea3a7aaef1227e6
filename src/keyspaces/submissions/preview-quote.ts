import { builder } from '../../graphql/builder.ts';
import { ChargeType } from '../../graphql/charge.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { AuthorityExceeded, isRefusal } from '../../graphql/mutation/index.ts';
import { inputKinds as t } from '../../graphql/mutation/input.ts';
import { definePreview } from '../../graphql/mutation/preview.ts';
import { PreviewedCoverage } from '../global/previewed-coverage.ts';
import { RatingInputType } from '../global/rating-input.ts';
import { sumOfCharges } from '../global/rules/charges.ts';
import { multiplyCents } from '../global/rules/decimal.ts';
import { QuoteStatus } from './quote.ts';
import { askedFor } from './quoting/asked-for.ts';
import { readDesk } from './quoting/desk-in-hand.ts';
import { type PricedChoice, priceOptions } from './quoting/price-options.ts';
import { pricingRefusals } from './quoting/pricing-refusals.ts';
import { optionToPrice, quoteOption } from './quoting/quote-option-input.ts';

const PreviewedQuote = builder.objectRef<PricedChoice>('PreviewedQuote').implement({
  description: 'An option as it would be quoted now. Nothing of it is stored.',
  fields: (t) => ({
    optionLabel: t.exposeString('label', { description: 'The option, as the input names it.' }),
    status: t.field({
      type: QuoteStatus,
      description: 'What would become of it: ISSUED, REFERRED or DECLINED.',
      resolve: ({ outcome }) => outcome.status,
    }),
    reasons: t.stringList({
      ...atMost(20),
      description: 'Why it would be referred or declined. Empty for an offer.',
      resolve: ({ outcome }) =>
        outcome.status === 'issued' ? [] : outcome.reasons.map((reason) => reason.toUpperCase()),
    }),
    annualPremium: t.field({
      type: Money,
      description: 'The premium of the whole term, without taxes and fees.',
      resolve: ({ rated }) => rated.annualPremiumCents,
    }),
    charges: t.field({
      ...atMost(listBounds.charges),
      type: [ChargeType],
      description: 'What the insured would pay, thing by thing.',
      resolve: ({ rated }) => [...rated.charges],
    }),
    total: t.field({
      type: Money,
      description: 'What the insured would pay: premium, taxes and fees.',
      resolve: ({ rated }) => sumOfCharges(rated.charges),
    }),
    commissionRate: t.expose('commissionRate', {
      type: 'Decimal',
      description: "The producer's share of the premium: 0.150000 is 15 %.",
    }),
    commission: t.field({
      type: Money,
      description: 'What the producer would earn, as part of the premium.',
      resolve: ({ rated, commissionRate }) => multiplyCents(rated.annualPremiumCents, commissionRate),
    }),
    coverages: t.field({
      ...atMost(listBounds.coverages),
      type: [PreviewedCoverage],
      description: 'What would be covered, line by line.',
      resolve: ({ rated }) => [...rated.coverages],
    }),
    ratingInput: t.field({
      type: RatingInputType,
      description: 'What the premium was computed from.',
      resolve: ({ ratingInput }) => ratingInput,
    }),
  }),
});

const QuotePreview = builder.objectRef<{ readonly quotes: readonly PricedChoice[] }>('QuotePreview').implement({
  description: 'The options as they would be quoted now.',
  fields: (t) => ({
    quotes: t.field({
      ...atMost(4),
      type: [PreviewedQuote],
      description: 'A price for each option, in the order of the options.',
      resolve: ({ quotes }) => [...quotes],
    }),
  }),
});

definePreview('previewQuote', {
  description:
    'What `quoteSubmission` would offer, by the same rules and with the same refusals. Nothing is stored, and nobody needs to have claimed the submission.',
  roles: ['producer', 'agency_admin', 'underwriter', 'org_admin'],
  of: 'quotes',
  refusals: [...pricingRefusals, AuthorityExceeded],
  input: {
    submissionId: t.id('submissions', 'The submission.'),
    options: t.list(quoteOption, { max: 4 }, 'The options that are priced beside each other.'),
  },
  result: QuotePreview,
  cost: { hiddenStatements: 14, hiddenRows: 600 },
  compute: async ({ submissionId, options }, context) => {
    const desk = await readDesk(context, submissionId);
    if (isRefusal(desk)) return desk;
    const asked = options.map((option) => optionToPrice(askedFor(desk.facts), option.label, option));
    const quotes = priceOptions(desk, asked, (index) => ['options', String(index)]);
    return isRefusal(quotes) ? quotes : { quotes };
  },
});
