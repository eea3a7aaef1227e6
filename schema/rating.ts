import * as z from 'zod';
import { coverageType } from './coverage.ts';
import { enumerated } from './enumeration.ts';
import { rounding, roundingPoint } from './rounding.ts';

/** The factors that multiply the premium of a coverage. */
export const coverageFactor = {
  limit: 'Factor of the chosen limit.',
  deductible: 'Credit of the chosen deductible.',
  territory: 'Factor of the state.',
  class: 'Factor of the class of business.',
  loss_history: 'Factor of the losses of five years, or of not knowing them.',
  revenue_band: 'Factor of the revenue.',
  schedule: "The underwriter's judgement, within the bound of the state.",
} as const;

/** A share or factor as a decimal (`"1.150000"`): JSON numbers are floating point. */
const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/, 'is no decimal');

/** An amount of integer cents, as text for the same reason. */
const cents = z.string().regex(/^-?\d+$/, 'is no amount of cents');

/** By a state's postal code or the code of a class. */
const decimalByCode = z.record(z.string(), decimal);

/** What a coverage costs by itself. */
const coverageRates = z.object({
  coverage: enumerated(coverageType),
  /** Base rate per unit of exposure, in cents as a decimal, by class code. */
  baseRates: decimalByCode,
  /** The coverage's limit as a multiple of the chosen limit; null where the law sets the benefits, so that there is none. */
  limitMultiple: decimal.nullable(),
  minimumPremiumCents: cents,
});

/** The factors of one version of a program's rate table. */
export const rateFactors = z.object({
  /** What premium is charged for. */
  exposureBase: z.enum(['revenue', 'payroll', 'total_insured_value']),
  /** One unit of exposure, in cents: base rates are per unit. */
  exposureUnitCents: cents,
  /** The factors that multiply the base premium of each coverage, in the order in which they were filed. */
  order: z.array(enumerated(coverageFactor)),
  /** How amounts are rounded, and where. */
  rounding: rounding.extend({ at: enumerated(roundingPoint) }),
  coverages: z.array(coverageRates),
  /** Factor by limit of insurance. */
  limits: z.array(z.object({ limitCents: cents, factor: decimal })),
  /** Credit or surcharge by deductible. */
  deductibles: z.array(z.object({ deductibleCents: cents, factor: decimal })),
  /** Factor by state, as its postal code. */
  territories: decimalByCode,
  /** Factor by class code, for hazards that the base rate does not price. */
  classes: decimalByCode,
  /** Factor by annual revenue: the first band whose bound is not exceeded; the last one is open. */
  revenueBands: z.array(z.object({ upToCents: cents.nullable(), factor: decimal })),
  /** Factor by loss ratio of the last five years: the first band whose bound is not exceeded; the last one is open. */
  lossRatioBands: z.array(z.object({ upTo: decimal.nullable(), factor: decimal })),
  /** Factor where no loss history is known: nobody rates best by saying nothing. */
  unknownLossHistoryFactor: decimal,
  /** Factor by months of the term. A year has none; any other term goes by its days over 365. */
  termFactors: z.array(z.object({ months: z.int(), factor: decimal })),
});

/** The factors of one version of a program's rate table. */
export type RateFactors = z.output<typeof rateFactors>;

/** What a premium was computed from. The same input and table version give the same cents. */
export const ratingInput = z.object({
  /** The day that chooses the version of the rate table. */
  effectiveDate: z.iso.date(),
  /** The first day after the term. */
  expirationDate: z.iso.date(),
  stateCode: z.string(),
  classCode: z.string(),
  revenueCents: cents,
  payrollCents: cents,
  totalInsuredValueCents: cents,
  limitCents: cents,
  deductibleCents: cents,
  /** Losses incurred over premium of the last five years; null where they are not known. */
  lossRatio: decimal.nullable(),
  /** Judgement of the underwriter, within the bound of the state, with its reason. */
  scheduleModifier: decimal,
  scheduleReason: z.string().nullable(),
});

/** What a premium was computed from. */
export type RatingInput = z.output<typeof ratingInput>;
