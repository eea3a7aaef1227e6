import { expect, it } from 'vitest';
import { accountingDateOf } from './accounting-date.ts';

it('is the day of inception for what is bound before, and the first open day for what reaches into a closed month', () => {
  const open = { firstOpenDay: '2026-05-01' };
  expect(accountingDateOf({ ...open, bookedOn: '2026-05-10', effectiveDate: '2026-06-02' })).toBe('2026-06-02');
  expect(accountingDateOf({ ...open, bookedOn: '2026-05-10', effectiveDate: '2026-03-01' })).toBe('2026-05-10');
  expect(accountingDateOf({ ...open, bookedOn: '2026-04-30', effectiveDate: '2026-04-12' })).toBe('2026-05-01');
});
