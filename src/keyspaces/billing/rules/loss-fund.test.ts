import { expect, it } from 'vitest';
import { lossFundCallCents } from './loss-fund.ts';

it('calls for money before a payment that the fund does not cover, so that the claims bank is never below zero', () => {
  expect(lossFundCallCents(50_000_00n, 50_000_00n)).toBe(0n);
  const calledCents = lossFundCallCents(12_345_67n, 50_000_00n);
  expect(calledCents).toBe(288_000_00n);
  expect(12_345_67n + calledCents - 50_000_00n).toBeGreaterThanOrEqual(250_000_00n);
});
