import { expect, it } from 'vitest';
import { takes } from '../../../../schema/codes.ts';
import { tables } from '../../../../schema/tables.ts';
import { numberedBy } from './payment-reference.ts';

const unidentified = (payerName: string) => numberedBy({ method: 'check', payerId: null, payerName });

it('tells checks with one number apart by who drew them', () => {
  const check = { method: 'check', payerName: 'Mesa Tacos LLC' } as const;
  expect(numberedBy({ ...check, payerId: 'ins_1' })).toBe('ins_1');
  expect(numberedBy({ ...check, payerId: 'ins_2' })).toBe('ins_2');
  expect(unidentified('Mesa Tacos LLC')).not.toBe(unidentified('Mesa Tacos Inc'));
});

it('knows who is not identified by the name on the check, however it is typed', () => {
  expect(unidentified('  Café Ångström,  L.L.C. ')).toBe(unidentified('CAFE ANGSTROM L L C'));
  expect(unidentified('東京 Trading')).not.toBe(unidentified('大阪 Trading'));
});

it('takes every other reference for the one that the processor gave', () => {
  for (const method of ['ach', 'card', 'wire'] as const) {
    expect(numberedBy({ method, payerId: 'ins_1', payerName: 'Mesa Tacos LLC' })).toBe('');
  }
});

it('gives a text that its column takes, whatever the name', () => {
  for (const name of ['東京'.repeat(50), 'a'.repeat(63).concat(' b'), '–', 'ß'.repeat(64)]) {
    expect(unidentified(name).length).toBeLessThanOrEqual(64);
    expect(takes(tables.payments.numberedBy, unidentified(name))).toBe(true);
  }
});
