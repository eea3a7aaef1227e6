import { coverageType } from '../../../../schema/coverage.ts';
import { coverageFactor } from '../../../../schema/rating.ts';
import { roundingMode, roundingPoint, roundingUnit } from '../../../../schema/rounding.ts';
import { listBounds } from '../../../graphql/list-bounds.ts';
import { inputKinds as t } from '../../../graphql/mutation/input.ts';
import { CoverageType } from '../../../graphql/shared-enums.ts';
import { CoverageFactor, ExposureBase, exposureBase } from '../rate-factors.ts';
import { RoundingMode, RoundingPoint, RoundingUnit } from '../rounding.ts';

const { ratingChoices, classCodes, states } = listBounds;

const classCode = t.code(
  'The class of business, by its code in the line of business.',
  /^[!-~]{1,16}$/,
  'must be 1 to 16 printable ASCII characters',
);

const factor = t.factor('What the premium is multiplied by.');

const limit = t.object('LimitFactorInput', 'What a limit of insurance does to the premium.', {
  limit: t.money('The limit of insurance that is chosen.'),
  factor,
});

const deductible = t.object('DeductibleFactorInput', 'What a deductible does to the premium.', {
  deductible: t.moneyOrZero('The deductible that is chosen.'),
  factor,
});

const territory = t.object('StateFactorInput', 'What a state does to the premium.', {
  stateCode: t.code('The state, by postal code.', /^[A-Z]{2}$/, 'must be two capital letters'),
  factor,
});

const classFactor = t.object('ClassFactorInput', 'What a class of business does to the premium.', {
  classCode,
  factor,
});

const revenueBand = t.object('RevenueBandInput', 'What annual revenue does to the premium.', {
  upTo: t.optional(t.money('The highest revenue of the band. Without it the band is open, as the last one must be.')),
  factor,
});

const lossRatioBand = t.object(
  'LossRatioBandInput',
  'What the loss ratio of the last five years does to the premium.',
  {
    upTo: t.optional(
      t.ratio('The highest loss ratio of the band. Without it the band is open, as the last one must be.'),
    ),
    factor,
  },
);

const termFactor = t.object('TermFactorInput', "What a length of term does to a year's premium.", {
  months: t.count('The length of the term, in months.', { min: 1, max: 36 }),
  factor: t.factor("What a year's premium is multiplied by."),
});

const classRate = t.object('ClassRateInput', 'What one unit of exposure costs for a class of business.', {
  classCode,
  centsPerUnit: t.factor('Cents per unit of exposure, of which there may be fractions.'),
});

const coverage = t.object('CoverageRatesInput', 'What one coverage costs by itself.', {
  coverage: t.oneOf(CoverageType, coverageType, 'What is covered.'),
  baseRates: t.list(classRate, { max: classCodes }, 'What one unit of exposure costs, by class code.'),
  limitMultiple: t.optional(
    t.factor(
      "Its limit as a multiple of the limit that is chosen. Left out where the law sets the benefits, as in workers' compensation.",
    ),
  ),
  minimumPremium: t.moneyOrZero('The least that it costs in a year.'),
});

/** The factors of a version of the rates, as a draft says them: whole, as they are filed. */
export const rateFactorsInput = t.object('RateFactorsInput', 'The factors of one version of the rates.', {
  exposureBase: t.oneOf(ExposureBase, exposureBase, 'What premium is charged for.'),
  exposureUnit: t.money('One unit of exposure: base rates are per unit.'),
  order: t.list(
    t.oneOf(CoverageFactor, coverageFactor, 'A factor.'),
    { max: listBounds.coverageFactors },
    'The factors that multiply the base premium of each coverage, in the order in which they are filed.',
  ),
  roundingUnit: t.oneOf(RoundingUnit, roundingUnit, 'To what an amount is rounded.'),
  roundingMode: t.oneOf(RoundingMode, roundingMode, 'Where an amount goes that lies exactly between two.'),
  roundedAt: t.oneOf(RoundingPoint, roundingPoint, 'Where amounts are rounded: between the roundings they are exact.'),
  limits: t.list(limit, { min: 0, max: ratingChoices }, 'By the limit of insurance, by growing limits.'),
  deductibles: t.list(deductible, { min: 0, max: ratingChoices }, 'By the deductible, by growing deductibles.'),
  territories: t.list(territory, { min: 0, max: states }, 'By the state of the risk.'),
  classes: t.list(
    classFactor,
    { min: 0, max: classCodes },
    'By class code, for hazards that the base rate does not price. A class without one has the factor 1.',
  ),
  revenueBands: t.list(revenueBand, { min: 0, max: ratingChoices }, 'By annual revenue, by growing bounds.'),
  lossRatioBands: t.list(lossRatioBand, { min: 0, max: ratingChoices }, 'By the loss history, by growing bounds.'),
  unknownLossHistoryFactor: t.factor('What the premium is multiplied by where no loss history is known.'),
  termFactors: t.list(
    termFactor,
    { min: 0, max: listBounds.termLengths },
    'By the length of the term. A year needs none; any other term without one costs its days over 365.',
  ),
  coverages: t.list(coverage, { max: listBounds.coveragesOfProgram }, 'The coverages, each with its own rates.'),
});
