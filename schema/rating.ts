import { z } from 'zod';
import { coverageType } from './coverage.ts';
import { enumerated } from './enumeration.ts';

/** A share or factor as a decimal (`"1.150000"`): JSON numbers are floating point. */
const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/, 'is no decimal');

/** An amount of integer cents, as text for the same reason. */
const cents = z.string().regex(/^-?\d+$/, 'is no amount of cents');

/** By a state's postal code or the code of a class. */
const decimalByCode = z.record(z.string(), decimal);

/** The factors of one version of a program's rate table, in the order in which rating applies them. */
export const rateFactors = z.object({
  /** What premium is charged for. */
  exposureBase: z.enum(['revenue', 'payroll', 'total_insured_value']),
  /** One unit of exposure, in cents: base rates are per unit. */
  exposureUnitCents: cents,
  /** Base rate per unit of exposure, in cents as a decimal, by class code. */
  baseRates: decimalByCode,
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
  /** How the premium is shared among the coverages; the shares sum to one and the first coverage takes the remainder. */
  coverages: z.array(
    z.object({
      coverage: enumerated(coverageType),
      share: decimal,
      /** The coverage's limit as a multiple of the chosen limit. */
      limitMultiple: decimal,
    }),
  ),
  /** Premium tax by state, as its postal code. */
  taxRates: decimalByCode,
});

/** The factors of one version of a program's rate table. */
export type RateFactors = z.output<typeof rateFactors>;

/** What a premium was computed from. The same input and table version give the same cents. */
export const ratingInput = z.object({
  /** The day that chooses the version of the rate table. */
  effectiveDate: z.iso.date(),
  stateCode: z.string(),
  classCode: z.string(),
  revenueCents: cents,
  payrollCents: cents,
  totalInsuredValueCents: cents,
  limitCents: cents,
  deductibleCents: cents,
  /** Losses incurred over premium of the last five years. */
  lossRatio: decimal,
  /** Judgement of the underwriter, from -0.25 to 0.25, with its reason. */
  scheduleModifier: decimal,
  scheduleReason: z.string().nullable(),
});

/** What a premium was computed from. */
export type RatingInput = z.output<typeof ratingInput>;
