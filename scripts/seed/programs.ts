import { carrierId, otherCarrierId } from './people.ts';
import type { RatePlan } from './rate-factors.ts';
import { ratePlans } from './rate-plans.ts';
import { prairieCarrierIds } from './reference-data.ts';
import type { Row } from './rows.ts';

/** A product: the program's columns, its rates, and the agreement under which its quotes are bound. */
export interface ProgramPlan {
  readonly code: string;
  readonly name: string;
  readonly carrierId: string;
  readonly lineOfBusinessCode: string;
  readonly rates: RatePlan;
  readonly commission: readonly [producer: string, mga: string];
  readonly dollars: {
    readonly autoBindPremium: number;
    readonly minimumPremium: number;
    readonly policyFee: number;
    readonly maxOccurrence: number;
    readonly maxAggregate: number;
    readonly maxPolicyPremium: number;
    readonly annualPremium: number;
  };
  readonly installmentPlans: Row<'programs'>['installmentPlans'];
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
    commission: ['0.150000', '0.075000'],
    dollars: {
      autoBindPremium: 25_000,
      minimumPremium: 1_500,
      policyFee: 150,
      maxOccurrence: 2_000_000,
      maxAggregate: 4_000_000,
      maxPolicyPremium: 250_000,
      annualPremium: 6_000_000,
    },
    installmentPlans: ['pif', 'two_pay', 'quarterly', 'monthly_10'],
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
    commission: ['0.125000', '0.080000'],
    dollars: {
      autoBindPremium: 40_000,
      minimumPremium: 2_500,
      policyFee: 200,
      maxOccurrence: 5_000_000,
      maxAggregate: 5_000_000,
      maxPolicyPremium: 300_000,
      annualPremium: 8_000_000,
    },
    installmentPlans: ['pif', 'two_pay', 'quarterly'],
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
    commission: ['0.150000', '0.075000'],
    dollars: {
      autoBindPremium: 20_000,
      minimumPremium: 1_000,
      policyFee: 125,
      maxOccurrence: 2_000_000,
      maxAggregate: 4_000_000,
      maxPolicyPremium: 150_000,
      annualPremium: 4_000_000,
    },
    installmentPlans: ['pif', 'two_pay', 'monthly_10'],
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
    commission: ['0.160000', '0.090000'],
    dollars: {
      autoBindPremium: 30_000,
      minimumPremium: 1_200,
      policyFee: 100,
      maxOccurrence: 2_000_000,
      maxAggregate: 2_000_000,
      maxPolicyPremium: 200_000,
      annualPremium: 5_000_000,
    },
    installmentPlans: ['pif', 'two_pay', 'quarterly'],
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
    commission: ['0.090000', '0.060000'],
    dollars: {
      autoBindPremium: 45_000,
      minimumPremium: 1_000,
      policyFee: 0,
      maxOccurrence: 2_000_000,
      maxAggregate: 2_000_000,
      maxPolicyPremium: 400_000,
      annualPremium: 9_000_000,
    },
    installmentPlans: ['pif', 'quarterly', 'monthly_12'],
    excludedClassCodes: ['5551'],
    exposureDollars: [150_000, 700_000],
    usualLimitDollars: 1_000_000,
  },
];
