import { bindRefusal, quoteStatus } from '../../../schema/submissions/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { ChargeType } from '../../graphql/charge.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import {
  defineListing,
  edgeConnection,
  moneyRange,
  ownerFilters,
  rootConnection,
} from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';
import { numberField } from '../global/number-field.ts';
import { RatingInputType } from '../global/rating-input.ts';
import { sumOfCharges, taxKinds } from '../global/rules/charges.ts';
import { QuoteAcceptance } from './quote-acceptance.ts';
import { endOfDay, openQuoteStatuses } from './rules/offer.ts';

/** Where a quote stands. */
export const QuoteStatus = storedEnum('QuoteStatus', 'Where a quote stands.', quoteStatus);

const BindRefusal = storedEnum('BindRefusal', 'Why a bind that was under way came to nothing.', bindRefusal);

/** The condition on quotes that can be bound on a day: what `openToBind` says of one, as a list can be asked for it. */
const openOn = (day: string): object => ({
  status: { in: [...openQuoteStatuses] },
  offeredAt: { lt: endOfDay(day) },
  expiresAt: { gte: endOfDay(day) },
});

defineListing('quotes', {
  splitBy: { filter: 'status', sorts: { created: [], expires_at: ['quotes_expires'] } },
  type: 'Quote',
  filters: {
    numberBeginsWith: { column: 'number', beginsWith: 'code', description: 'Whose number begins so; capitals matter.' },
    status: { column: 'status', oneOf: QuoteStatus, description: 'In one of these statuses.' },
    openToBindOn: {
      onDay: openOn,
      among: openQuoteStatuses,
      description: 'Which can be bound on this day: offered, and not lapsed before it ends, whatever is swept late.',
    },
    submissionId: { column: 'submissionId', idOf: 'submissions', description: 'Of this submission.' },
    ...ownerFilters,
    programId: { column: 'programId', idOf: 'programs', description: 'Under this program.' },
    rateTableId: { column: 'rateTableId', idOf: 'rateTables', description: 'Rated by this version of the rates.' },
    ...moneyRange('annualPremium', { column: 'annualPremiumCents', of: 'With an annual premium' }),
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
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it was referred or declined, in words. Null for one that never was.',
    }),
    optionLabel: t.exposeString('optionLabel', {
      description: 'What tells it from the other options of its revision: `Option A`.',
    }),
    revision: t.exposeInt('revision', {
      description: 'How often the submission had been priced, from 1: the options made at once share it.',
    }),
    bindRefusal: t.expose('bindRefusal', {
      type: BindRefusal,
      nullable: true,
      description: 'Why its last bind came to nothing. Null unless one did.',
    }),
    acceptance: t.field({
      type: QuoteAcceptance,
      nullable: true,
      description: 'How it was accepted. Null unless it was.',
      select: { columns: { acceptance: true } },
      resolve: ({ acceptance }) => acceptance,
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
      description:
        'When the offer itself lapses: the end of the day that `validUntil` names, written as the midnight behind it in UTC. In the organization that day ends when it ends there.',
    }),
    offeredAt: t.expose('offeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was first open to be bound. Null when it never was.',
    }),
    annualPremium: t.expose('annualPremiumCents', {
      type: Money,
      description: 'The premium of a whole term, without taxes and fees.',
    }),
    charges: t.field({
      ...atMost(listBounds.charges),
      type: [ChargeType],
      description: 'What the insured would pay, thing by thing.',
      select: { columns: { charges: true } },
      resolve: ({ charges }) => charges,
    }),
    tax: t.field({
      type: Money,
      description: 'Surplus-lines tax and stamping fee of the state. Zero on admitted paper.',
      select: { columns: { charges: true } },
      resolve: ({ charges }) => sumOfCharges(charges, taxKinds),
    }),
    fee: t.field({
      type: Money,
      description: 'The fees: whatever is neither premium nor tax.',
      select: { columns: { charges: true } },
      resolve: ({ charges }) => sumOfCharges(charges) - sumOfCharges(charges, ['premium', ...taxKinds]),
    }),
    total: t.field({
      type: Money,
      description: 'What the insured pays: premium, taxes and fees.',
      select: { columns: { charges: true } },
      resolve: ({ charges }) => sumOfCharges(charges),
    }),
    ratingInput: t.field({
      type: RatingInputType,
      description: "What the premium was computed from, the underwriter's judgement and its reason among it.",
      select: { columns: { ratingInput: true } },
      resolve: ({ ratingInput }) => ratingInput,
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
    subjectivities: t.relation('subjectivities', {
      ...atMost(listBounds.subjectivities),
      nullable: true,
      description: 'What it is subject to.',
      query: { orderBy: { ordinal: 'asc' } },
    }),
    approvals: t.field(edgeConnection('quotes', 'approvals', 'Its referrals, and requests for approval to bind it.')),
    revisionOf: t.relation('revisionOf', { nullable: true, description: 'The quote that it replaces, if any.' }),
    revisions: t.field(edgeConnection('quotes', 'revisions', 'The quotes that replace it.')),
  }),
});

builder.queryFields((t) => ({
  quotes: t.field(rootConnection('quotes', 'The quotes that the viewer sees. Empty for roles that do not read them.')),
  quote: t.field(numberField('quotes', Quote, 'quote')),
}));
