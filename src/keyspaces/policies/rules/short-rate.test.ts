import { expect, it } from 'vitest';
import { refuseShortRate, shortRateShareOf } from './short-rate.ts';

const table = [
  { upToDays: 30, returnShare: '0.950000' },
  { upToDays: null, returnShare: '0.900000' },
];

it('takes the share of the band in which the days in force lie, its last day included', () => {
  expect([1, 30, 31, 364].map((days) => shortRateShareOf(table, days))).toEqual([
    '0.950000',
    '0.950000',
    '0.900000',
    '0.900000',
  ]);
});

it('refuses a table whose last band is not open', () => {
  expect(() => shortRateShareOf(table.slice(0, 1), 31)).toThrow('its last band must be open');
});

it('is allowed on the request of the insured alone, and not where the state returns premium by days', () => {
  const state = { stateCode: 'VA', rule: 'short_rate_by_insured' } as const;
  expect(refuseShortRate(state, 'insured')).toBeNull();
  for (const requestedBy of ['producer', 'mga', 'carrier', 'finance_company'] as const) {
    expect(refuseShortRate(state, requestedBy)).toEqual({
      outcome: 'refused',
      code: 'short_rate_not_allowed',
      stateCode: 'VA',
      requestedBy,
    });
  }
  expect(refuseShortRate({ stateCode: 'NC', rule: 'pro_rata' }, 'insured')).toMatchObject({
    code: 'short_rate_not_allowed',
    stateCode: 'NC',
  });
});
