import { describe, expect, test } from 'vitest';
import { retentionOf } from './retention.ts';

const expiring = { expirationDate: '2026-12-01', cancellationDate: null, renewalIntent: 'offer' } as const;
const renewal = { effectiveDate: '2026-12-01', cancellationDate: null };

describe('the retention of a policy', () => {
  test('is renewed by a bound renewal, whatever happens to that later', () => {
    expect(retentionOf(expiring, [renewal], '2026-11-26')).toBe('renewed');
    expect(retentionOf(expiring, [{ ...renewal, cancellationDate: '2027-03-01' }], '2027-06-01')).toBe('renewed');
  });

  test('is not renewed by one that was cancelled flat', () => {
    const flat = { ...renewal, cancellationDate: renewal.effectiveDate };
    expect(retentionOf(expiring, [flat], '2026-11-30')).toBe('offered');
    expect(retentionOf(expiring, [flat], '2026-12-01')).toBe('lost');
  });

  test('is lost from the first day after the term on, and not before', () => {
    expect(retentionOf({ ...expiring, renewalIntent: 'undecided' }, [], '2026-11-30')).toBe('undecided');
    expect(retentionOf({ ...expiring, renewalIntent: 'undecided' }, [], '2026-12-01')).toBe('lost');
  });

  test('tells a policy that ended before, and one that was not to go on, from one that was lost', () => {
    expect(retentionOf({ ...expiring, cancellationDate: '2026-05-01' }, [], '2027-01-01')).toBe('cancelled');
    expect(retentionOf({ ...expiring, renewalIntent: 'non_renew' }, [], '2027-01-01')).toBe('not_offered');
  });
});
