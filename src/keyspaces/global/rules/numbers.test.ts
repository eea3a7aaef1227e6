import { describe, expect, test } from 'vitest';
import { formatNumber, numberAsPrinted } from './numbers.ts';

describe('a number that somebody has typed', () => {
  test.each([
    ['HPGL-2026-000123', 'HPGL-2026-000123'],
    ['hpgl-2026-000123', 'HPGL-2026-000123'],
    ['HPGL-2026-123', 'HPGL-2026-000123'],
    ['clm-hpgl-2026-7', 'CLM-HPGL-2026-000007'],
    [' SUB-2026-00000012 ', 'SUB-2026-000012'],
    ['INV-2026-1234567', 'INV-2026-1234567'],
    ['INV-2026-0', 'INV-2026-000000'],
  ])('%j is printed as %s', (written, printed) => {
    expect(numberAsPrinted(written)).toBe(printed);
  });

  test.each(['', 'HPGL', 'HPGL-26-1', 'HPGL-2026-', 'HPGL-2026-12A'])('%j is none, and stays', (written) => {
    expect(numberAsPrinted(written)).toBe(written);
  });

  test('without its zeros is the number that was given out, however long the count has become', () => {
    for (const count of [1, 42, 999_999, 1_000_000]) {
      expect(numberAsPrinted(`quo-2026-${count}`)).toBe(formatNumber('QUO', 2026, count));
    }
  });
});
