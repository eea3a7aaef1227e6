import type { RateFactors, RatingInput } from '../../../../../schema/rating.ts';

// A small rate table and a risk for it: what the tests of rating begin with.

/** Rates of two coverages, rounded to the cent after every factor. */
export const exampleRates: RateFactors = {
  exposureBase: 'payroll',
  exposureUnitCents: '100000',
  order: ['limit', 'deductible', 'territory', 'class', 'loss_history', 'revenue_band', 'schedule'],
  rounding: { unit: 'cent', mode: 'half_even', at: 'step' },
  coverages: [
    {
      coverage: 'general_liability',
      baseRates: { '91340': '1102.5' },
      limitMultiple: '1',
      minimumPremiumCents: '0',
    },
    {
      coverage: 'products_completed_operations',
      baseRates: { '91340': '735' },
      limitMultiple: '2',
      minimumPremiumCents: '0',
    },
  ],
  limits: [{ limitCents: '100000000', factor: '1.250000' }],
  deductibles: [{ deductibleCents: '250000', factor: '0.950000' }],
  territories: { NY: '1.333333' },
  classes: {},
  revenueBands: [
    { upToCents: '100000000', factor: '1.100000' },
    { upToCents: null, factor: '0.900000' },
  ],
  lossRatioBands: [
    { upTo: '0.000000', factor: '0.900000' },
    { upTo: '0.400000', factor: '0.930000' },
    { upTo: null, factor: '1.400000' },
  ],
  unknownLossHistoryFactor: '1.150000',
  termFactors: [],
};

/** A risk that these rates price for a year. */
export const exampleRisk: RatingInput = {
  effectiveDate: '2026-03-01',
  expirationDate: '2027-03-01',
  stateCode: 'NY',
  classCode: '91340',
  revenueCents: '100000001',
  payrollCents: '43210987',
  totalInsuredValueCents: '0',
  limitCents: '100000000',
  deductibleCents: '250000',
  lossRatio: '0.4',
  scheduleModifier: '-0.100000',
  scheduleReason: 'Safety program with weekly training',
};
