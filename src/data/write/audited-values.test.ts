import { describe, expect, test } from 'vitest';
import { changesOf } from '../../keyspaces/global/audited-changes.ts';
import { auditAction, auditedColumns, auditedValues, recordedValue } from './audited-values.ts';

describe('what an audit entry records', () => {
  test('are the business columns that differ, before and after, with money and moments as text', () => {
    const before = { version: 3, status: 'active', annualPremiumCents: 120_000n, effectiveDate: '2026-02-01' };
    const after = { version: 4, status: 'active', annualPremiumCents: 150_000n, createdAt: new Date(0) };
    expect(auditedValues('policies', before, after)).toEqual({
      before: { annualPremiumCents: '120000' },
      after: { annualPremiumCents: '150000' },
    });
    expect(recordedValue(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  });

  test('of a creation are the columns that have a value', () => {
    expect(auditedValues('policies', null, { number: 'HPGL-2026-000001', cancellationDate: null })).toEqual({
      before: null,
      after: { number: 'HPGL-2026-000001' },
    });
  });

  test('is nothing when nothing differs, whatever the order of a document is', () => {
    const input = { stateCode: 'VA', classCode: '91340' };
    const same = { classCode: '91340', stateCode: 'VA' };
    expect(auditedValues('policySegments', { ratingInput: input }, { ratingInput: same })).toBeNull();
  });

  test('of a document is each place that differs, and of a list that has grown the whole list', () => {
    const factors = (more: object) => ({
      territories: { VA: '1.000000', MD: '1.060000' },
      limits: [{ factor: '1' }],
      ...more,
    });
    const recorded = (more: object) =>
      auditedValues('rateTables', { factors: factors({}) }, { factors: factors(more) });
    expect(
      recorded({ territories: { VA: '1.020000', MD: '1.060000', NY: '1.350000' }, limits: [{ factor: '2' }] }),
    ).toEqual({
      before: { 'factors.territories.VA': '1.000000', 'factors.territories.NY': null, 'factors.limits.0.factor': '1' },
      after: {
        'factors.territories.VA': '1.020000',
        'factors.territories.NY': '1.350000',
        'factors.limits.0.factor': '2',
      },
    });
    expect(recorded({ limits: [] })).toEqual({
      before: { 'factors.limits': [{ factor: '1' }] },
      after: { 'factors.limits': [] },
    });
  });

  test.each([
    ['apiKeys', 'keyHash'],
    ['claimParties', 'treatmentNotes'],
    ['claimParties', 'socialSecurityNumberSealed'],
  ] as const)('of %s.%s is that it changed, never from what to what', (table, column) => {
    const recorded = auditedValues(table, { [column]: 'secret-1' }, { [column]: 'secret-2' });
    expect(JSON.stringify(recorded)).not.toContain('secret');
    expect(changesOf('sub_01HK153X000000000000000001', recorded?.before ?? null, recorded?.after ?? null)).toEqual([
      { field: column, before: null, after: null, withheld: true },
    ]);
  });

  test('leaves out what follows from the rest: ids, versions and search keys', () => {
    expect(auditedColumns('users')).toContain('name');
    expect(
      auditedColumns('users').filter((name) => /^(id|orgId|version|createdAt|updatedAt|nameKey)$/.test(name)),
    ).toEqual([]);
  });

  test('leaves out when an API key was last used: each request would be a change', () => {
    expect(auditedColumns('apiKeys')).toContain('revokedAt');
    expect(auditedColumns('apiKeys')).not.toContain('lastUsedAt');
  });

  test('names an action by the mutation, its words between dots', () => {
    expect(auditAction('bindQuote')).toBe('bind.quote');
    expect(auditAction('issueCancellationNotice')).toBe('issue.cancellation.notice');
  });
});
