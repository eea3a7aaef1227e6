import { coverageFactor, type RateFactors as RateFactorsDocument } from '../../../schema/rating.ts';
import { builder } from '../../graphql/builder.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { CoverageType } from '../../graphql/shared-enums.ts';
import { ClassFactor, ClassRate, StateFactor } from './rate-factors-by-code.ts';
import { Rounding, RoundingPoint } from './rounding.ts';

/** What premium is charged for. */
export const exposureBase = {
  revenue: 'Annual revenue.',
  payroll: 'Annual payroll.',
  total_insured_value: 'Total insured value.',
} as const satisfies Record<RateFactorsDocument['exposureBase'], string>;

/** What premium is charged for. */
export const ExposureBase = storedEnum('ExposureBase', 'What premium is charged for.', exposureBase);

/** A factor that multiplies the premium of a coverage. */
export const CoverageFactor = storedEnum(
  'CoverageFactor',
  'A factor that multiplies the premium of a coverage.',
  coverageFactor,
);

const LimitFactor = builder.objectRef<RateFactorsDocument['limits'][number]>('LimitFactor').implement({
  description: 'What a limit of insurance does to the premium.',
  fields: (t) => ({
    limit: t.field({
      type: Money,
      description: 'The limit of insurance that was chosen.',
      resolve: ({ limitCents }) => BigInt(limitCents),
    }),
    factor: t.expose('factor', { type: 'Decimal', description: 'What the premium is multiplied by.' }),
  }),
});

const DeductibleFactor = builder.objectRef<RateFactorsDocument['deductibles'][number]>('DeductibleFactor').implement({
  description: 'What a deductible does to the premium.',
  fields: (t) => ({
    deductible: t.field({
      type: Money,
      description: 'The deductible that was chosen.',
      resolve: ({ deductibleCents }) => BigInt(deductibleCents),
    }),
    factor: t.expose('factor', {
      type: 'Decimal',
      description: 'What the premium is multiplied by: a credit below 1, a surcharge above.',
    }),
  }),
});

const RevenueBand = builder.objectRef<RateFactorsDocument['revenueBands'][number]>('RevenueBand').implement({
  description: 'What annual revenue does to the premium. The first band that revenue does not exceed applies.',
  fields: (t) => ({
    upTo: t.field({
      type: Money,
      nullable: true,
      description: 'The highest revenue of the band. Null for the last one, which is open.',
      resolve: ({ upToCents }) => (upToCents === null ? null : BigInt(upToCents)),
    }),
    factor: t.expose('factor', { type: 'Decimal', description: 'What the premium is multiplied by.' }),
  }),
});

const LossRatioBand = builder.objectRef<RateFactorsDocument['lossRatioBands'][number]>('LossRatioBand').implement({
  description:
    'What the loss ratio of the last five years does to the premium. The first band that it does not exceed applies.',
  fields: (t) => ({
    upTo: t.expose('upTo', {
      type: 'Decimal',
      nullable: true,
      description: 'The highest loss ratio of the band. Null for the last one, which is open.',
    }),
    factor: t.expose('factor', { type: 'Decimal', description: 'What the premium is multiplied by.' }),
  }),
});

const TermFactor = builder.objectRef<RateFactorsDocument['termFactors'][number]>('TermFactor').implement({
  description: "What a length of term does to a year's premium.",
  fields: (t) => ({
    months: t.exposeInt('months', { description: 'The length of the term, in months.' }),
    factor: t.expose('factor', { type: 'Decimal', description: "What a year's premium is multiplied by." }),
  }),
});

const CoverageRates = builder.objectRef<RateFactorsDocument['coverages'][number]>('CoverageRates').implement({
  description: 'What one coverage costs by itself.',
  fields: (t) => ({
    coverage: t.expose('coverage', { type: CoverageType, description: 'What is covered.' }),
    baseRates: t.field({
      ...atMost(listBounds.classCodes),
      type: [ClassRate],
      description: 'What one unit of exposure costs, by class code.',
      resolve: ({ baseRates }) => Object.entries(baseRates),
    }),
    limitMultiple: t.expose('limitMultiple', {
      type: 'Decimal',
      nullable: true,
      description:
        "Its limit as a multiple of the limit that was chosen. Null where the law sets the benefits, as in workers' compensation.",
    }),
    minimumPremium: t.field({
      type: Money,
      description: 'The least that it costs in a year.',
      resolve: ({ minimumPremiumCents }) => BigInt(minimumPremiumCents),
    }),
  }),
});

/** The content of a rate table: one JSON document, which is loaded as a whole. */
export const RateFactors = builder.objectRef<RateFactorsDocument>('RateFactors').implement({
  description: 'The factors of one version of the rates.',
  fields: (t) => ({
    exposureBase: t.expose('exposureBase', { type: ExposureBase, description: 'What premium is charged for.' }),
    exposureUnit: t.field({
      type: Money,
      description: 'One unit of exposure: base rates are per unit.',
      resolve: ({ exposureUnitCents }) => BigInt(exposureUnitCents),
    }),
    order: t.expose('order', {
      ...atMost(listBounds.coverageFactors),
      type: [CoverageFactor],
      description:
        'The factors that multiply the base premium of each coverage, in the order in which they were filed.',
    }),
    rounding: t.field({
      type: Rounding,
      description: 'How amounts are rounded.',
      resolve: ({ rounding }) => rounding,
    }),
    roundedAt: t.field({
      type: RoundingPoint,
      description: 'Where amounts are rounded: between the roundings they are exact.',
      resolve: ({ rounding }) => rounding.at,
    }),
    limits: t.expose('limits', {
      ...atMost(listBounds.ratingChoices),
      type: [LimitFactor],
      description: 'By the limit of insurance.',
    }),
    deductibles: t.expose('deductibles', {
      ...atMost(listBounds.ratingChoices),
      type: [DeductibleFactor],
      description: 'By the deductible.',
    }),
    territories: t.field({
      ...atMost(listBounds.states),
      type: [StateFactor],
      description: 'By the state of the risk.',
      resolve: ({ territories }) => Object.entries(territories),
    }),
    classes: t.field({
      ...atMost(listBounds.classCodes),
      type: [ClassFactor],
      description:
        'By class code, for hazards that the base rate does not price. A class without one has the factor 1.',
      resolve: ({ classes }) => Object.entries(classes),
    }),
    revenueBands: t.expose('revenueBands', {
      ...atMost(listBounds.ratingChoices),
      type: [RevenueBand],
      description: 'By annual revenue.',
    }),
    lossRatioBands: t.expose('lossRatioBands', {
      ...atMost(listBounds.ratingChoices),
      type: [LossRatioBand],
      description: 'By the loss history.',
    }),
    unknownLossHistoryFactor: t.expose('unknownLossHistoryFactor', {
      type: 'Decimal',
      description: 'What the premium is multiplied by where no loss history is known.',
    }),
    termFactors: t.expose('termFactors', {
      ...atMost(listBounds.termLengths),
      type: [TermFactor],
      description: 'By the length of the term. A year has none; any other term costs its days over 365.',
    }),
    coverages: t.expose('coverages', {
      ...atMost(listBounds.coveragesOfProgram),
      type: [CoverageRates],
      description: 'The coverages, each with its own rates.',
    }),
  }),
});
