import { expect, test } from 'vitest';
import { exampleRates } from './example-rates.ts';
import { cellsOutOfOrder } from './rate-order.ts';

test('rates whose bounds grow, and by which more costs no less, are in order: size may be cheaper by the unit', () => {
  expect(cellsOutOfOrder(exampleRates)).toEqual([]);
});

test.each([
  [
    {
      limits: [
        { limitCents: '2', factor: '1' },
        { limitCents: '1', factor: '1' },
      ],
    },
    ['limits.1'],
  ],
  [
    {
      limits: [
        { limitCents: '1', factor: '1' },
        { limitCents: '2', factor: '0.99' },
      ],
    },
    ['limits.2'],
  ],
  [
    {
      deductibles: [
        { deductibleCents: '1', factor: '0.9' },
        { deductibleCents: '2', factor: '0.95' },
      ],
    },
    ['deductibles.2'],
  ],
  [
    {
      revenueBands: [
        { upToCents: '10', factor: '1' },
        { upToCents: '9', factor: '1' },
        { upToCents: null, factor: '1' },
      ],
    },
    ['revenueBands.9'],
  ],
  [{ revenueBands: [{ upToCents: '10', factor: '1' }] }, ['revenueBands.10']],
  [
    {
      lossRatioBands: [
        { upTo: '0.40', factor: '1' },
        { upTo: '0.4', factor: '1' },
        { upTo: null, factor: '1' },
      ],
    },
    ['lossRatioBands.0.4'],
  ],
  [
    {
      lossRatioBands: [
        { upTo: '0.4', factor: '1' },
        { upTo: null, factor: '0.9' },
      ],
    },
    ['lossRatioBands.null'],
  ],
])('with %o the cells out of order are named', (wrong, cells) => {
  expect(cellsOutOfOrder({ ...exampleRates, ...wrong })).toEqual(cells);
});
