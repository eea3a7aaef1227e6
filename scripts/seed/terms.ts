import type { NoticeDays, ProgramFee } from '../../schema/program-terms.ts';
import type { SurplusLinesRule } from '../../src/keyspaces/global/rules/charges.ts';
import { noticeDaysOf, stateRuleOn } from '../../src/keyspaces/global/rules/state-rules.ts';
import { programVersionOn } from '../../src/keyspaces/global/rules/versions.ts';
import type { ReturnTerms } from '../../src/keyspaces/policies/rules/short-rate.ts';
import type { Book, Stored } from './book.ts';
import type { Product } from './products.ts';
import type { ProgramPlan } from './programs.ts';
import type { Row } from './rows.ts';

type Columns = Row<'programVersions'>;

/** What one version of a program's terms says that others say differently. */
export interface TermsPlan {
  readonly effectiveDate: string;
  readonly commission: readonly [producer: string, mga: string];
  readonly minimumPremiumDollars: number;
  readonly policyFeeDollars: number;
  readonly minimumEarnedRate: string;
  readonly installmentPlans: Columns['installmentPlans'];
  readonly nonAdmitted: boolean;
  readonly coverageTrigger: Columns['coverageTrigger'];
  readonly auditable: boolean;
  /** Who may bill its insureds; without it, the organization alone. */
  readonly billingMethods?: Columns['billingMethods'];
}

const policyFee = (dollars: number): ProgramFee[] => {
  if (dollars === 0) return [];
  return [{ kind: 'policy_fee', amountCents: BigInt(dollars) * 100n, refundable: 'flat_only', taxable: true }];
};

/** What all programs of the demonstration have in common. */
const common = {
  commissionBasis: 'collected',
  // Whoever cancels early at his own wish gets nine tenths of what pro rata would give.
  shortRateTable: [{ upToDays: null, returnShare: '0.900000' }],
  rounding: { unit: 'cent', mode: 'half_even' },
  taxesUpFront: true,
  allowedTermMonths: [12],
  billingMethods: ['direct'],
  autoQuote: false,
  producerBackdatingDays: 0,
  underwriterBackdatingDays: 3,
  noticeDays: { nonPayment: 10, underwriting: 10, midTerm: 30, nonRenewal: 45 },
  invoiceLeadDays: 20,
  renewalLeadDays: 120,
  reinstatementDays: 30,
} as const satisfies Partial<Columns>;

const exposureField = {
  revenue: 'revenue',
  payroll: 'payroll',
  total_insured_value: 'total_insured_value',
} as const satisfies Record<ProgramPlan['rates']['exposureBase'], Columns['requiredFields'][number]>;

/** Adds the versions of a program's terms. The last one that has begun is in use, those before it are retired. */
export const addVersions = (
  book: Book,
  { code, carrierId, rates, terms, excludedClassCodes }: ProgramPlan,
  { programId, draftedById }: { readonly programId: string; readonly draftedById: string },
): Stored<'programVersions'>[] => {
  const { calendar } = book;
  const begun = terms.filter(({ effectiveDate }) => calendar.day(effectiveDate) <= calendar.today).length;
  const beginOf = (version: TermsPlan | undefined) => version && calendar.day(version.effectiveDate);
  return terms.map(({ effectiveDate, commission, minimumPremiumDollars, policyFeeDollars, ...plan }, index) =>
    book.add('programVersions', {
      ...common,
      ...plan,
      effectiveDate: calendar.day(effectiveDate),
      retiredFrom: index + 1 < begun ? beginOf(terms[index + 1]) : null,
      allowedTermMonths: [...common.allowedTermMonths],
      billingMethods: [...(plan.billingMethods ?? common.billingMethods)],
      shortRateTable: [...common.shortRateTable],
      programId,
      draftedById,
      carrierId,
      versionNumber: index + 1,
      status: index >= begun ? 'draft' : index === begun - 1 ? 'active' : 'retired',
      producerCommissionRate: commission[0],
      mgaCommissionRate: commission[1],
      minimumPremiumCents: BigInt(minimumPremiumDollars) * 100n,
      fees: policyFee(policyFeeDollars),
      classCodes: Object.keys(rates.baseRates).filter((one) => !excludedClassCodes.includes(one)),
      requiredFields: [exposureField[rates.exposureBase], 'years_in_business', 'loss_history'],
      forms: [
        { number: `${code} 00 01`, edition: '09 24', title: 'Common Policy Declarations' },
        { number: `${code} 10 01`, edition: '09 24', title: 'Coverage Form' },
      ],
      numberSeries: code,
    }),
  );
};

/** The terms of a program for a policy that takes effect on a day. Throws before the first version. */
export const termsOn = (
  {
    program,
    versions,
  }: { readonly program: Stored<'programs'>; readonly versions: readonly Stored<'programVersions'>[] },
  day: string,
): Stored<'programVersions'> => {
  const version = programVersionOn(versions, day);
  if (!version) throw new Error(`${program.code} has no terms for ${day}.`);
  return version;
};

type Sold = Pick<Product, 'program' | 'versions' | 'stateRules'>;

/** The rule of a state for a product's policy that takes effect on a day. Throws where none is known. */
export const stateRuleFor = (product: Sold, stateCode: string, day: string): Row<'stateRules'> => {
  const { lineOfBusinessCode } = product.program;
  const admitted = !termsOn(product, day).nonAdmitted;
  const rule = stateRuleOn(product.stateRules, { stateCode, lineOfBusinessCode, admitted }, day);
  if (!rule) throw new Error(`No rule of ${stateCode} is known for ${lineOfBusinessCode} on ${day}.`);
  return rule;
};

/** How the state taxes a product's policy that takes effect on a day; null on admitted paper. */
export const surplusLinesOn = (product: Sold, stateCode: string, day: string): SurplusLinesRule | null =>
  termsOn(product, day).nonAdmitted ? stateRuleFor(product, stateCode, day) : null;

/** How premium of a product's policy is returned that takes effect on a day. */
export const returnTermsOn = (product: Sold, stateCode: string, day: string): ReturnTerms => ({
  stateCode,
  rule: stateRuleFor(product, stateCode, day).returnPremiumRule,
  shortRateTable: termsOn(product, day).shortRateTable,
});

/** The notice that a product's policy must get that takes effect on a day. */
export const noticeDaysOn = (product: Sold, stateCode: string, day: string): NoticeDays =>
  noticeDaysOf(stateRuleFor(product, stateCode, day), termsOn(product, day).noticeDays);
