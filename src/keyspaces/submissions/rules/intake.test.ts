import { describe, expect, test } from 'vitest';
import { appetiteRefusal, missingFields, sumsOfExposures, usualPriority } from './intake.ts';

const program = { eligibleStates: ['VA', 'MD'], classCodes: ['91585'], allowedTermMonths: [6, 12] };

const cover = {
  effectiveDate: '2027-01-31',
  expirationDate: '2028-01-31',
  stateCode: 'VA',
  classCode: '91585',
  exposures: [{ stateCode: 'MD', classCode: '91585' }],
};

describe('what a program writes', () => {
  test('is its states and classes, at every location, for its terms', () => {
    expect(appetiteRefusal(cover, program)).toBe(null);
    expect(appetiteRefusal({ ...cover, expirationDate: '2027-07-31' }, program)).toBe(null);
    expect(appetiteRefusal({ ...cover, stateCode: 'NY' }, program)).toMatchObject({ exposure: null });
    expect(
      appetiteRefusal({ ...cover, exposures: [...cover.exposures, { stateCode: 'VA', classCode: '1' }] }, program),
    ).toEqual({ code: 'class_not_eligible', classCode: '1', exposure: 1 });
  });

  test('is no term that ends on another day of the month, and none that ends before it begins', () => {
    const refused = { code: 'term_not_allowed', allowedMonths: [6, 12] };
    for (const expirationDate of ['2028-01-30', '2027-04-30', '2027-01-31', '2026-01-31']) {
      expect(appetiteRefusal({ ...cover, expirationDate }, program), expirationDate).toEqual(refused);
    }
  });

  test('is a year from the last day of February of a leap year', () => {
    expect(appetiteRefusal({ ...cover, effectiveDate: '2028-02-29', expirationDate: '2029-02-28' }, program)).toBe(
      null,
    );
  });
});

test('a submission is in a rush when cover begins within 20 days, or has begun', () => {
  expect(['2026-10-01', '2026-11-20', '2026-11-21'].map((day) => usualPriority(day, '2026-11-01'))).toEqual([
    'rush',
    'rush',
    'normal',
  ]);
});

test('the exposures of each basis are summed, and a basis without any has no sum', () => {
  const exposures = [
    { basis: 'payroll', amountCents: 100n },
    { basis: 'payroll', amountCents: 50n },
    { basis: 'revenue', amountCents: 7n },
  ] as const;
  expect(sumsOfExposures(exposures)).toEqual({ revenue: 7n, payroll: 150n, total_insured_value: null });
});

test('what is missing is what the program asks for and nobody has told', () => {
  const told = {
    amounts: { revenue: 0n, payroll: 1n, total_insured_value: 0n },
    lossYears: 0,
    noPriorInsurance: false,
    yearsInBusiness: null,
  };
  expect(missingFields(told, ['revenue', 'payroll', 'loss_history', 'years_in_business'])).toEqual([
    'revenue',
    'loss_history',
    'years_in_business',
  ]);
  expect(
    missingFields({ ...told, noPriorInsurance: true, yearsInBusiness: 0 }, ['loss_history', 'years_in_business']),
  ).toEqual([]);
});
