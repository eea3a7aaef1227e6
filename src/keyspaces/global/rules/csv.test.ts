import { expect, test } from 'vitest';
import { csvMoney, csvPlain, csvRows } from './csv.ts';

test('text that begins like a formula is none in a spreadsheet, and an amount below zero stays a number', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']) {
    expect(csvRows([[text]])).toMatch(/^"?'/);
  }
  expect(csvRows([[csvMoney(-1_05n), csvMoney(7n), csvMoney(1_234_56n), csvPlain(null), 'Smith & Co']])).toBe(
    '-1.05,0.07,1234.56,,Smith & Co\r\n',
  );
});

test('a comma, a quote and an end of line are inside their cell', () => {
  expect(csvRows([['Doe, "Jo"', 'two\nlines'], [csvPlain('2026-10-01')]])).toBe(
    '"Doe, ""Jo""","two\nlines"\r\n2026-10-01\r\n',
  );
});
