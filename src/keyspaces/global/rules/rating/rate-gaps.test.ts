import { expect, test } from 'vitest';
import { exampleRates } from './example-rates.ts';
import { missingCells, type RatedMarket } from './rate-gaps.ts';

const market: RatedMarket = {
  stateCodes: ['NY'],
  classCodes: ['91340'],
  limitsCents: ['100000000'],
  deductiblesCents: ['250000'],
};

test('rates that price all that is sold lack nothing', () => {
  expect(missingCells(exampleRates, market)).toEqual([]);
});

test('a class is needed in each coverage, a state and a limit once', () => {
  const more = { ...market, classCodes: ['91340', '91342'], stateCodes: ['NY', 'VA'], limitsCents: ['50000000'] };
  expect(missingCells(exampleRates, more)).toEqual([
    'general_liability.baseRates.91342',
    'products_completed_operations.baseRates.91342',
    'territories.VA',
    'limits.50000000',
  ]);
});

test('what no rate is multiplied by need not be there', () => {
  const rates = { ...exampleRates, order: [], territories: {}, limits: [], lossRatioBands: [] };
  expect(missingCells(rates, market)).toEqual([]);
  expect(missingCells({ ...rates, order: ['territory', 'loss_history'] }, market)).toEqual([
    'territories.NY',
    'lossRatioBands',
  ]);
});
