import { expect, test } from 'vitest';
import { exampleRates, exampleRisk } from './example-rates.ts';
import { testRates } from './tested-rates.ts';

const terms = { minimumPremiumCents: 0n, scheduleModifierBound: '0.25' };
const version = (tableVersion: number, factors = exampleRates) => ({ tableVersion, factors });
const doubled = {
  ...exampleRates,
  coverages: exampleRates.coverages.map((one) => ({ ...one, baseRates: { '91340': '2205.0' } })),
};

test('a change is told as a share of what the premium is now', () => {
  const same = testRates(exampleRisk, { proposed: version(2), current: version(1) }, terms);
  expect(same.change).toBe('0.000000');
  const single = { ...exampleRates, coverages: exampleRates.coverages.slice(0, 1) };
  const both = {
    proposed: version(2, { ...doubled, coverages: doubled.coverages.slice(0, 1) }),
    current: version(1, single),
  };
  expect(testRates(exampleRisk, both, terms).change).toBe('1.000000');
});

test('no change is told where one of the two does not rate the risk, or nothing holds now', () => {
  const elsewhere = { ...exampleRisk, stateCode: 'VA' };
  const lacking = testRates(elsewhere, { proposed: version(2), current: version(1) }, terms);
  expect(lacking).toMatchObject({ change: null, proposed: { rating: { outcome: 'not_rated' } } });
  expect(testRates(exampleRisk, { proposed: version(1), current: null }, terms)).toMatchObject({
    change: null,
    current: null,
    proposed: { rating: { outcome: 'rated' } },
  });
});
