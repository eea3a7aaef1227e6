/** A share or factor as a decimal string (`"1.150000"`), an amount as a string of integer cents: JSON numbers are floating point. */
type DecimalText = string;
type CentsText = string;

/** The factors of one version of a program's rate table, in the order in which rating applies them. */
export interface RateFactors {
  /** What premium is charged for. */
  readonly exposureBase: 'revenue' | 'payroll' | 'total_insured_value';
  /** One unit of exposure, in cents: base rates are per unit. */
  readonly exposureUnitCents: CentsText;
  /** Base rate per unit of exposure, in cents as a decimal, by class code. */
  readonly baseRates: Readonly<Record<string, DecimalText>>;
  /** Factor by limit of insurance. */
  readonly limits: readonly { readonly limitCents: CentsText; readonly factor: DecimalText }[];
  /** Credit or surcharge by deductible. */
  readonly deductibles: readonly { readonly deductibleCents: CentsText; readonly factor: DecimalText }[];
  /** Factor by state, as its postal code. */
  readonly territories: Readonly<Record<string, DecimalText>>;
  /** Factor by class code, for hazards that the base rate does not price. */
  readonly classes: Readonly<Record<string, DecimalText>>;
  /** Factor by annual revenue: the first band whose bound is not exceeded; the last one is open. */
  readonly revenueBands: readonly { readonly upToCents: CentsText | null; readonly factor: DecimalText }[];
  /** Factor by loss ratio of the last five years: the first band whose bound is not exceeded; the last one is open. */
  readonly lossRatioBands: readonly { readonly upTo: DecimalText | null; readonly factor: DecimalText }[];
  /** How the premium is shared among the coverages; the shares sum to one and the first coverage takes the remainder. */
  readonly coverages: readonly {
    readonly coverage: string;
    readonly share: DecimalText;
    /** The coverage's limit as a multiple of the chosen limit. */
    readonly limitMultiple: DecimalText;
  }[];
  /** Premium tax by state, as its postal code. */
  readonly taxRates: Readonly<Record<string, DecimalText>>;
}

/** What a premium was computed from. The same input and table version give the same cents. */
export interface RatingInput {
  /** The day that chooses the version of the rate table. */
  readonly effectiveDate: string;
  readonly stateCode: string;
  readonly classCode: string;
  readonly revenueCents: CentsText;
  readonly payrollCents: CentsText;
  readonly totalInsuredValueCents: CentsText;
  readonly limitCents: CentsText;
  readonly deductibleCents: CentsText;
  /** Losses incurred over premium of the last five years. */
  readonly lossRatio: DecimalText;
  /** Judgement of the underwriter, from -0.25 to 0.25, with its reason. */
  readonly scheduleModifier: DecimalText;
  readonly scheduleReason: string | null;
}
