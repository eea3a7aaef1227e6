import { expect, test } from 'vitest';
import { ownValues, textFor } from '../by-hand/own-values.ts';
import { markOf } from './mark.ts';
import { OwnParts } from './own-parts.ts';

const statement = (copy: number, payment: string, moment: string, number: string, total: number) =>
  `insert into payments values ('org_01HK153X00HARB0RP01NT00001', '${payment}', 'inv_01HK153X0000${markOf(copy)}', '${number}', 4250, '{\\"total\\":\\"${total}\\"}', '${moment}')`;
const earlier = statement(2, 'pay_01M8C96WS1XMRW3X5Y1N61YF02', '2026-11-26 15:57:26.177', 'P-000019', 9_400);
const later = statement(3, 'pay_01M8C96YZT6SH3JBYEZDCZMA2C', '2026-11-26 15:57:28.442', 'P-000020', 10_200);

test('a text that was recorded twice is written for other rows with what is their own', () => {
  const text = new OwnParts(3).partsOf(earlier, later);
  const values = { ...ownValues(markOf(12)), now: Date.UTC(2027, 0, 5, 9) };
  const payment = `pay_${values.identifier}0000`;
  expect(payment).toMatch(/^pay_[0-9A-F]{26}$/);
  expect(textFor(text, values)).toBe(statement(12, payment, '2027-01-05 09:00:00.000', 'P-000029', 17_400));
});

test('an identifier that was new once is the same wherever it stands', () => {
  const own = new OwnParts(3);
  own.partsOf(earlier, later);
  const text = own.partsOf("'pay_01M8C96WS1XMRW3X5Y1N61YF02'", "'pay_01M8C96YZT6SH3JBYEZDCZMA2C'");
  expect(text).toEqual(["'", { own: 'identifier', prefix: 'pay', ordinal: 0 }, "'"]);
});

test('two texts that differ by anything else are refused', () => {
  expect(() => new OwnParts(3).partsOf('select a from b', 'select a from c')).toThrow('in two ways');
});
