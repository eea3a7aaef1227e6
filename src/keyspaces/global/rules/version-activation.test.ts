import { expect, test } from 'vitest';
import { activationRefusal, replacedVersion } from './version-activation.ts';

const version = (effectiveDate: string, status: 'draft' | 'active' | 'retired' = 'active') => ({
  id: `prv_${effectiveDate}`,
  status,
  effectiveDate,
});
const inForce = { status: 'active', effectiveDate: '2026-01-01', expirationDate: '2028-01-01' } as const;
const today = '2026-11-01';

const refusalOf = (from: string, others: ReturnType<typeof version>[], agreements = [inForce] as const) =>
  activationRefusal(version(from, 'draft'), { others, agreements, today })?.code ?? null;

test('the first terms of a program may begin in the past, all others begin after today and after those before', () => {
  expect(refusalOf('2026-06-01', [])).toBeNull();
  expect(refusalOf('2026-06-01', [version('2026-05-01', 'draft')])).toBeNull();
  expect(refusalOf('2026-11-01', [version('2026-05-01')])).toBe('not_in_the_future');
  expect(refusalOf('2026-11-02', [version('2026-05-01', 'retired')])).toBeNull();
  expect(refusalOf('2026-12-01', [version('2026-12-01')])).toBe('overlaps');
  expect(refusalOf('2026-12-01', [version('2027-01-01')])).toBe('overlaps');
});

test('terms need an agreement that is in force on their first day', () => {
  expect(refusalOf('2028-01-01', [])).toBe('no_agreement');
  expect(refusalOf('2025-12-31', [])).toBe('no_agreement');
});

test('terms replace the last ones that were agreed, never a draft', () => {
  const others = [version('2026-01-01', 'retired'), version('2026-05-01'), version('2026-07-01', 'draft')];
  expect(replacedVersion(others)?.effectiveDate).toBe('2026-05-01');
  expect(replacedVersion([version('2026-07-01', 'draft')])).toBeUndefined();
});
