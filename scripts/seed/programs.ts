import { carrierId, otherCarrierId } from './people.ts';
import type { RatePlan } from './rate-factors.ts';
import { ratePlans } from './rate-plans.ts';
import { prairieCarrierIds } from './reference-data.ts';
import type { TermsPlan } from './terms.ts';

/** A product: the program's columns, its rates, and the agreement under which its quotes are bound. */
export interface ProgramPlan {
  readonly code: string;
  readonly name: string;
  readonly carrierId: string;
  readonly lineOfBusinessCode: string;
  readonly rates: RatePlan;
  /** The versions of its terms, the oldest first. */
  readonly terms: readonly TermsPlan[];
  readonly dollars: {
    readonly autoBindPremium: number;
    readonly maxOccurrence: number;
    readonly maxAggregate: number;
    readonly maxPolicyPremium: number;
    readonly annualPremium: number;
  };
  readonly excludedClassCodes: readonly string[];
  /** The usual range of exposure, in dollars. */
  readonly exposureDollars: readonly [number, number];
  /** The usual limit, in dollars. */
  readonly usualLimitDollars: number;
}

/** The programs of Harbor Point Underwriters. */
export const harborPrograms: readonly ProgramPlan[] = [
  {
    code: 'HPGL',
    name: 'Artisan Contractors General Liability',
    carrierId,
    lineOfBusinessCode: 'general_liability',
    rates: ratePlans.generalLiability,
    terms: [
      {
        effectiveDate: '2024-09-01',
        commission: ['0.150000', '0.075000'],
        minimumPremiumDollars: 1_500,
        policyFeeDollars: 150,
        minimumEarnedRate: '0.000000',
        installmentPlans: ['pif', 'two_pay', 'quarterly', 'monthly_10'],
        nonAdmitted: false,
        coverageTrigger: 'occurrence',
        auditable: true,
      },
      {
        effectiveDate: '2026-07-01',
        commission: ['0.145000', '0.075000'],
        minimumPremiumDollars: 1_750,
        policyFeeDollars: 175,
        minimumEarnedRate: '0.000000',
        installmentPlans: ['pif', 'two_pay', 'quarterly', 'monthly_10'],
        nonAdmitted: false,
        coverageTrigger: 'occurrence',
        auditable: true,
      },
    ],
    dollars: {
      autoBindPremium: 25_000,
      maxOccurrence: 2_000_000,
      maxAggregate: 4_000_000,
      maxPolicyPremium: 250_000,
      annualPremium: 6_000_000,
    },
    excludedClassCodes: ['98678'],
    exposureDollars: [120_000, 900_000],
    usualLimitDollars: 1_000_000,
  },
  {
    code: 'HPCP',
    name: 'Main Street Commercial Property',
    carrierId: otherCarrierId,
    lineOfBusinessCode: 'commercial_property',
    rates: ratePlans.commercialProperty,
    terms: [
      {
        effectiveDate: '2024-09-01',
        commission: ['0.125000', '0.080000'],
        minimumPremiumDollars: 2_500,
        policyFeeDollars: 200,
        minimumEarnedRate: '0.250000',
        billingMethods: ['direct', 'agency'],
        installmentPlans: ['pif', 'two_pay', 'quarterly'],
        nonAdmitted: true,
        coverageTrigger: 'occurrence',
        auditable: false,
      },
    ],
    dollars: {
      autoBindPremium: 40_000,
      maxOccurrence: 5_000_000,
      maxAggregate: 5_000_000,
      maxPolicyPremium: 300_000,
      annualPremium: 8_000_000,
    },
    excludedClassCodes: ['2459'],
    exposureDollars: [800_000, 2_400_000],
    usualLimitDollars: 2_500_000,
  },
  {
    code: 'HPPL',
    name: 'Miscellaneous Professional Liability',
    carrierId,
    lineOfBusinessCode: 'professional_liability',
    rates: ratePlans.professionalLiability,
    terms: [
      {
        effectiveDate: '2024-09-01',
        commission: ['0.150000', '0.075000'],
        minimumPremiumDollars: 1_000,
        policyFeeDollars: 125,
        minimumEarnedRate: '0.000000',
        installmentPlans: ['pif', 'two_pay', 'monthly_10'],
        nonAdmitted: false,
        coverageTrigger: 'claims_made',
        auditable: false,
      },
    ],
    dollars: {
      autoBindPremium: 20_000,
      maxOccurrence: 2_000_000,
      maxAggregate: 4_000_000,
      maxPolicyPremium: 150_000,
      annualPremium: 4_000_000,
    },
    excludedClassCodes: ['541110'],
    exposureDollars: [400_000, 2_500_000],
    usualLimitDollars: 1_000_000,
  },
];

/** The programs of Prairie State Specialty. */
export const prairiePrograms: readonly ProgramPlan[] = [
  {
    code: 'PSCY',
    name: 'Cyber for the Middle Market',
    carrierId: prairieCarrierIds.cyber,
    lineOfBusinessCode: 'cyber',
    rates: ratePlans.cyber,
    terms: [
      {
        effectiveDate: '2024-09-01',
        commission: ['0.160000', '0.090000'],
        minimumPremiumDollars: 1_200,
        policyFeeDollars: 100,
        minimumEarnedRate: '0.000000',
        installmentPlans: ['pif', 'two_pay', 'quarterly'],
        nonAdmitted: false,
        coverageTrigger: 'claims_made',
        auditable: false,
      },
    ],
    dollars: {
      autoBindPremium: 30_000,
      maxOccurrence: 2_000_000,
      maxAggregate: 2_000_000,
      maxPolicyPremium: 200_000,
      annualPremium: 5_000_000,
    },
    excludedClassCodes: ['622110'],
    exposureDollars: [2_000_000, 14_000_000],
    usualLimitDollars: 1_000_000,
  },
  {
    code: 'PSWC',
    name: "Main Street Workers' Compensation",
    carrierId: prairieCarrierIds.workersCompensation,
    lineOfBusinessCode: 'workers_compensation',
    rates: ratePlans.workersCompensation,
    terms: [
      {
        effectiveDate: '2024-09-01',
        commission: ['0.090000', '0.060000'],
        minimumPremiumDollars: 1_000,
        policyFeeDollars: 0,
        minimumEarnedRate: '0.000000',
        billingMethods: ['direct', 'agency'],
        installmentPlans: ['pif', 'quarterly', 'monthly_12'],
        nonAdmitted: false,
        coverageTrigger: 'occurrence',
        auditable: true,
      },
    ],
    dollars: {
      autoBindPremium: 45_000,
      maxOccurrence: 2_000_000,
      maxAggregate: 2_000_000,
      maxPolicyPremium: 400_000,
      annualPremium: 9_000_000,
    },
    excludedClassCodes: ['5551'],
    exposureDollars: [150_000, 700_000],
    usualLimitDollars: 1_000_000,
  },
];
