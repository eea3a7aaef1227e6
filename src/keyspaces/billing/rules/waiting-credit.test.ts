import { describe, expect, it } from 'vitest';
import { leavingCents } from './waiting-credit.ts';

describe('what waits of a credit', () => {
  it('may leave its policy as a whole while no payment of the policy was taken back', () => {
    expect(leavingCents(1_030_00n, 0n)).toBe(1_030_00n);
    expect(leavingCents(1_030_00n, 200_00n)).toBe(1_030_00n);
  });

  it('stays as far as less than nothing is collected', () => {
    expect(leavingCents(1_030_00n, -400_00n)).toBe(630_00n);
    expect(leavingCents(400_00n, -1_030_00n)).toBe(0n);
  });
});
