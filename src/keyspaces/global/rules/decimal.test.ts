import { describe, expect, it } from 'vitest';
import { compareDecimals, divideHalfEven, formatDecimal, multiplyCents, parseDecimal, ratio } from './decimal.ts';

describe('decimal arithmetic on cents', () => {
  it('rounds exact halves to the even neighbor on both sides of zero', () => {
    expect([-5n, -3n, -1n, 1n, 3n, 5n].map((halves) => divideHalfEven(halves, 2n))).toEqual([-2n, -2n, 0n, 0n, 2n, 2n]);
  });

  it('never errs by more than half of the divisor, whatever the signs', () => {
    for (let dividend = -60n; dividend <= 60n; dividend++) {
      for (const divisor of [-7n, -4n, -1n, 1n, 3n, 8n]) {
        const error = divideHalfEven(dividend, divisor) * divisor - dividend;
        const size = (value: bigint) => (value < 0n ? -value : value);
        expect(size(error) * 2n <= size(divisor), `${dividend} / ${divisor}`).toBe(true);
      }
    }
  });

  it('reads and writes the same text', () => {
    for (const text of ['0.150000', '-1.25', '1000000', '0.000001']) {
      const { digits, scale } = parseDecimal(text);
      expect(formatDecimal(digits, scale)).toBe(text);
    }
    expect(() => parseDecimal('1,5')).toThrow('not a decimal');
  });

  it('multiplies amounts beyond the integers that floating point can hold', () => {
    expect(multiplyCents(9_007_199_254_740_993n, '1.000000')).toBe(9_007_199_254_740_993n);
    expect(multiplyCents(12_345n, '0.150000')).toBe(1852n);
  });

  it('compares by value, not by spelling', () => {
    expect(compareDecimals('1.5', '1.500000')).toBe(0);
    expect(compareDecimals('-0.30', '-0.25')).toBe(-1);
    expect(ratio(1n, 3n)).toBe('0.333333');
  });
});
