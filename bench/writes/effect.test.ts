import { expect, test } from 'vitest';
import { compareEffects } from './effect.ts';

const effect = ['+ payments {"id":"new pay_","amount":"4250"}', '- invoices {"status":"open"}'];

test('a handler that leaves a row otherwise is refused, and so is a change of nothing', () => {
  expect(() => compareEffects('record-payment', effect, effect)).not.toThrow();
  expect(() => compareEffects('record-payment', effect, effect.slice(1))).toThrow('record-payment by hand');
  expect(() => compareEffects('record-payment', [], [])).toThrow('record-payment has changed nothing.');
});
