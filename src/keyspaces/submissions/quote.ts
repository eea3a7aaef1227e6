import { quoteOutcome, quoteStatus } from '../../../schema/submissions/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection, ownerFilters, rootConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';

const QuoteStatus = storedEnum('QuoteStatus', 'Where a quote stands.', quoteStatus);

const QuoteOutcome = storedEnum('QuoteOutcome', 'What rating and authority made of a submission.', quoteOutcome);

defineListing('quotes', {
  type: 'Quote',
  filters: {
    numberBeginsWith: { column: 'number', beginsWith: 'code', description: 'Whose number begins so; capitals matter.' },
    status: { column: 'status', oneOf: QuoteStatus, description: 'In one of these statuses.' },
    outcome: { column: 'outcome', oneOf: QuoteOutcome, description: 'With one of these outcomes.' },
    submissionId: { column: 'submissionId', idOf: 'submissions', description: 'Of this submission.' },
    ...ownerFilters,
    programId: { column: 'programId', idOf: 'programs', description: 'Under this program.' },
    rateTableId: { column: 'rateTableId', idOf: 'rateTables', description: 'Rated by this version of the rates.' },
    effectiveFrom: { column: 'effectiveDate', from: 'Date', description: 'Whose term begins on this day or later.' },
    effectiveBefore: { column: 'effectiveDate', before: 'Date', description: 'Whose term begins before this day.' },
    lapsesFrom: {
      column: 'expiresAt',
      from: 'DateTime',
      description: 'Whose offer lapses at this moment or later.',
    },
    lapsesBefore: { column: 'expiresAt', before: 'DateTime', description: 'Whose offer lapses before this moment.' },
  },
  sorts: {
    number: { column: 'number', kind: 'text', unique: true, description: 'By the quote number.' },
    effective_date: { column: 'effectiveDate', kind: 'day', description: 'By the first day of the term.' },
    expires_at: { column: 'expiresAt', kind: 'moment', description: 'By when the offer lapses.' },
    annual_premium: { column: 'annualPremiumCents', kind: 'cents', description: 'By the annual premium.' },
  },
});

/** The price of a submission, by one version of the program's rates. */
export const Quote = builder.drizzleObject('quotes', {
  name: 'Quote',
  description: 'The price of a submission. The same submission and version of the rates give the same price.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    number: t.exposeString('number', { description: 'The quote number, unique in the organization.' }),
    status: t.expose('status', { type: QuoteStatus, description: 'Where the quote stands.' }),
    outcome: t.expose('outcome', {
      type: QuoteOutcome,
      description: 'Whether it is a firm offer, waits for a higher authority, or offers nothing.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it was referred or declined. Null for a firm offer.',
    }),
    effectiveDate: t.expose('effectiveDate', {
      type: 'Date',
      description: 'The first day of cover. It chooses the version of the rates.',
    }),
    expirationDate: t.expose('expirationDate', {
      type: 'Date',
      description: 'The day on which the term ends: the first one without cover.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'When the offer itself lapses, 30 days after it was made: from then on it cannot be bound.',
    }),
    annualPremium: t.expose('annualPremiumCents', {
      type: Money,
      description: 'The premium of a whole term, without taxes and fees.',
    }),
    tax: t.expose('taxCents', { type: Money, description: 'Premium tax of the state.' }),
    fee: t.expose('feeCents', { type: Money, description: "The organization's policy fee." }),
    total: t.field({
      type: Money,
      description: 'What the insured pays: premium, tax and fee.',
      select: { columns: { annualPremiumCents: true, taxCents: true, feeCents: true } },
      resolve: ({ annualPremiumCents, taxCents, feeCents }) => annualPremiumCents + taxCents + feeCents,
    }),
    commissionRate: t.expose('commissionRate', {
      type: 'Decimal',
      description: "The producer's share of the premium: 0.150000 is 15 %.",
    }),
    commission: t.expose('commissionCents', {
      type: Money,
      description: 'What the producer earns when it is bound. It is part of the premium, not added to it.',
    }),
    rateTableVersion: t.exposeInt('rateTableVersion', { description: "The version of the program's rates." }),
    version: version(t),
    createdAt: createdAt(t, 'When it was made.'),
    updatedAt: updatedAt(t),
    organization: t.relation('organization', { nullable: true, description: 'The organization that made it.' }),
    producer: t.relation('producer', { nullable: true, description: 'The agency that it was made for.' }),
    carrier: t.relation('carrier', { nullable: true, description: 'The carrier on whose paper it would be written.' }),
    insured: t.relation('insured', { nullable: true, description: 'Who would be covered.' }),
    submission: t.relation('submission', { nullable: true, description: 'The submission that it prices.' }),
    program: t.relation('program', { nullable: true, description: 'The product that it is made under.' }),
    rateTable: t.relation('rateTable', {
      nullable: true,
      description: 'The rates that it was computed by. Null for roles that do not read rates.',
    }),
    policy: t.relation('policy', { nullable: true, description: 'What it became. Null until it is bound.' }),
    utilization: t.relation('utilization', {
      nullable: true,
      description:
        'What it took of the agreement with the carrier when it was bound. Null until then, or for roles that do not read agreements.',
    }),
    coverages: t.relation('coverages', {
      ...atMost(listBounds.coverages),
      nullable: true,
      description: 'What it covers, line by line.',
      query: { orderBy: { ordinal: 'asc' } },
    }),
    ratingSteps: t.relation('ratingSteps', {
      ...atMost(listBounds.ratingSteps),
      nullable: true,
      description: 'How the premium was computed, step by step. Empty for roles that do not read rates.',
      query: { orderBy: { ordinal: 'asc' } },
    }),
    referrals: t.field(edgeConnection('quotes', 'referrals', 'Questions to a higher authority about it.')),
    bindApprovals: t.field(
      edgeConnection(
        'quotes',
        'bindApprovals',
        'Requests for approval to bind it. Empty for roles outside underwriting.',
      ),
    ),
  }),
});

builder.queryFields((t) => ({
  quotes: t.field(rootConnection('quotes', 'The quotes that the viewer sees. Empty for roles that do not read them.')),
}));
