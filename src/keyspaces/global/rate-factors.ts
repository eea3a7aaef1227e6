import type { RateFactors as RateFactorsDocument } from '../../../schema/rating.ts';
import { builder } from '../../graphql/builder.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { CoverageType } from '../../graphql/shared-enums.ts';
import { ClassFactor, ClassRate, StateFactor, StateTaxRate } from './rate-factors-by-code.ts';

const ExposureBase = storedEnum('ExposureBase', 'What premium is charged for.', {
  revenue: 'Annual revenue.',
  payroll: 'Annual payroll.',
  total_insured_value: 'Total insured value.',
} satisfies Record<RateFactorsDocument['exposureBase'], string>);

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

const CoverageShare = builder.objectRef<RateFactorsDocument['coverages'][number]>('CoverageShare').implement({
  description: "A coverage's part of the premium.",
  fields: (t) => ({
    coverage: t.expose('coverage', { type: CoverageType, description: 'What is covered.' }),
    share: t.expose('share', { type: 'Decimal', description: 'Its part of the whole: the shares sum to 1.' }),
    limitMultiple: t.expose('limitMultiple', {
      type: 'Decimal',
      description: 'Its limit as a multiple of the limit that was chosen.',
    }),
  }),
});

/** The content of a rate table: one JSON document, which is loaded as a whole. */
export const RateFactors = builder.objectRef<RateFactorsDocument>('RateFactors').implement({
  description: 'The factors of one version of the rates, in the order in which rating applies them.',
  fields: (t) => ({
    exposureBase: t.expose('exposureBase', { type: ExposureBase, description: 'What premium is charged for.' }),
    exposureUnit: t.field({
      type: Money,
      description: 'One unit of exposure: base rates are per unit.',
      resolve: ({ exposureUnitCents }) => BigInt(exposureUnitCents),
    }),
    baseRates: t.field({
      ...atMost(listBounds.classCodes),
      type: [ClassRate],
      description: 'What one unit of exposure costs, by class code.',
      resolve: ({ baseRates }) => Object.entries(baseRates),
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
    coverages: t.expose('coverages', {
      ...atMost(listBounds.coverages),
      type: [CoverageShare],
      description: 'How the premium is shared among the coverages; the first one takes the cents that do not divide.',
    }),
    taxRates: t.field({
      ...atMost(listBounds.states),
      type: [StateTaxRate],
      description: 'Premium tax by state.',
      resolve: ({ taxRates }) => Object.entries(taxRates),
    }),
  }),
});
