import { expect, it } from 'vitest';
import { yearOfAccount } from './year-of-account.ts';

it('is the year of the last anniversary of the agreement by the first day of the policy', () => {
  const agreement = { effectiveDate: '2024-09-01' };
  const years = ['2024-09-01', '2025-08-31', '2025-09-01', '2025-12-31', '2026-08-31'].map((day) =>
    yearOfAccount(agreement, day),
  );
  expect(years).toEqual(['2024', '2024', '2025', '2025', '2025']);
});
