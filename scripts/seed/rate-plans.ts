import type { RatePlan } from './rate-factors.ts';

const liabilityLimits = [
  [500_000, '0.820000'],
  [1_000_000, '1.000000'],
  [2_000_000, '1.280000'],
] as const;
const deductibles = [
  [1_000, '1.000000'],
  [2_500, '0.960000'],
  [5_000, '0.920000'],
  [10_000, '0.870000'],
] as const;

/** The rates of each line of business. */
export const ratePlans = {
  generalLiability: {
    exposureBase: 'payroll',
    exposureUnitDollars: 1_000,
    baseRates: {
      91340: 2450,
      91342: 2310,
      91343: 1420,
      91560: 1980,
      92338: 1510,
      92478: 1360,
      95410: 2240,
      97047: 890,
      97447: 1870,
      98304: 2060,
      98305: 980,
      98482: 1740,
      98678: 6900,
    },
    limitDollars: liabilityLimits,
    deductibleDollars: deductibles,
    classes: { 91340: '1.100000', 98304: '1.050000' },
    coverages: [
      ['general_liability', '0.62', '1'],
      ['products_completed_operations', '0.26', '2'],
      ['personal_advertising_injury', '0.08', '1'],
      ['medical_payments', '0.04', '0.01'],
    ],
  },
  commercialProperty: {
    exposureBase: 'total_insured_value',
    exposureUnitDollars: 100,
    baseRates: { '0311': 31, '0532': 44, '0542': 62, '0567': 36, '0702': 21, '0742': 47, '1211': 33, '2459': 130 },
    limitDollars: [
      [1_000_000, '1.000000'],
      [2_500_000, '1.040000'],
      [5_000_000, '1.090000'],
    ],
    deductibleDollars: deductibles,
    classes: { '0542': '1.150000' },
    coverages: [
      ['building', '0.66', '0.7'],
      ['business_personal_property', '0.22', '0.2'],
      ['business_income', '0.12', '0.1'],
    ],
  },
  professionalLiability: {
    exposureBase: 'revenue',
    exposureUnitDollars: 1_000,
    baseRates: {
      531210: 390,
      541110: 810,
      541211: 470,
      541310: 690,
      541330: 740,
      541511: 420,
      541611: 360,
      541613: 330,
    },
    limitDollars: liabilityLimits,
    deductibleDollars: deductibles,
    classes: { 541330: '1.080000' },
    coverages: [
      ['professional_liability', '0.88', '1'],
      ['defense_costs', '0.12', '0.5'],
    ],
  },
  cyber: {
    exposureBase: 'revenue',
    exposureUnitDollars: 1_000,
    baseRates: { 236220: 62, 484121: 70, 522130: 180, 541512: 115, 611310: 140, 621111: 150, 622110: 260, 721110: 96 },
    limitDollars: liabilityLimits,
    deductibleDollars: deductibles,
    classes: { 621111: '1.120000', 522130: '1.100000' },
    coverages: [
      ['cyber_first_party', '0.55', '1'],
      ['cyber_third_party', '0.45', '1'],
    ],
  },
  workersCompensation: {
    exposureBase: 'payroll',
    exposureUnitDollars: 100,
    baseRates: {
      '0042': 490,
      3632: 310,
      5183: 380,
      5190: 330,
      5403: 780,
      5437: 520,
      5474: 610,
      5551: 1950,
      5645: 860,
      8017: 150,
      8810: 18,
      9014: 360,
      9082: 170,
    },
    limitDollars: liabilityLimits,
    deductibleDollars: deductibles,
    classes: {},
    coverages: [
      ['workers_compensation', '0.91', '1'],
      ['employers_liability', '0.09', '0.5'],
    ],
  },
} as const satisfies Record<string, RatePlan>;
