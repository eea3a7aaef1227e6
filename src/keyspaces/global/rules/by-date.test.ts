import { describe, expect, it } from 'vitest';
import { appointmentOn, licenseOn } from './licensing.ts';
import { noticeDaysOf, stateRuleOn } from './state-rules.ts';
import { programVersionOn, rateTableOn } from './versions.ts';

describe("a program's terms", () => {
  const first = { versionNumber: 1, status: 'retired', effectiveDate: '2025-01-01' } as const;
  const second = { versionNumber: 2, status: 'active', effectiveDate: '2026-07-01' } as const;
  const draft = { versionNumber: 3, status: 'draft', effectiveDate: '2026-08-01' } as const;
  const versionOn = (day: string) => programVersionOn([draft, second, first], day)?.versionNumber;

  it('are those of the effective date: a later version rewrites nothing, and a draft holds for nothing', () => {
    expect(versionOn('2024-12-31')).toBeUndefined();
    expect(['2025-01-01', '2026-06-30', '2026-07-01', '2027-01-01'].map(versionOn)).toEqual([1, 1, 2, 2]);
  });

  it('may be corrected for the same day by a version with a higher number', () => {
    const correction = { versionNumber: 4, status: 'active', effectiveDate: '2026-07-01' } as const;
    expect(programVersionOn([correction, second, first], '2026-07-01')).toBe(correction);
  });
});

describe('a rate table', () => {
  const old = {
    tableVersion: 1,
    status: 'retired',
    newFrom: '2025-01-01',
    renewalFrom: '2025-01-01',
    retiredFrom: '2026-02-01',
  } as const;
  const next = { tableVersion: 2, status: 'active', newFrom: '2026-01-01', renewalFrom: '2026-02-01' } as const;
  const draft = { tableVersion: 3, status: 'draft', newFrom: '2026-01-01', renewalFrom: '2026-01-01' } as const;
  const versionOn = (day: string, renewal: boolean) => rateTableOn([old, next, draft], day, { renewal })?.tableVersion;

  it('holds for renewals from a later day than for new business', () => {
    expect(versionOn('2026-01-15', false)).toBe(2);
    expect(versionOn('2026-01-15', true)).toBe(1);
    expect(versionOn('2026-02-01', true)).toBe(2);
  });

  it('that is retired still prices the days before, and none after', () => {
    expect(versionOn('2025-06-01', false)).toBe(1);
    expect(rateTableOn([old], '2026-02-01', { renewal: true })).toBeUndefined();
  });
});

describe('an agency', () => {
  const license = { producerId: 'p', stateCode: 'NY', status: 'active' } as const;
  const former = { ...license, effectiveDate: '2024-01-01', expirationDate: '2026-01-01', status: 'expired' } as const;
  const current = { ...license, effectiveDate: '2026-03-01', expirationDate: '2028-03-01' };
  const licensed = (day: string) => licenseOn([former, current], license, day);

  it('with two periods of a licence is licensed in both, and not between them', () => {
    expect(licensed('2025-06-01')).toBe(former);
    expect(licensed('2026-01-01')).toBeUndefined();
    expect(licensed('2026-03-01')).toBe(current);
    expect(licenseOn([{ ...current, status: 'revoked' }], license, '2026-04-01')).toBeUndefined();
  });

  it('that is appointed again sells by the appointment of the day', () => {
    const key = { producerId: 'p', programId: 'g' };
    const ended = { ...key, effectiveDate: '2024-01-01', terminationDate: '2025-06-01', status: 'closed' } as const;
    const again = { ...key, effectiveDate: '2026-01-01', terminationDate: null, status: 'active' } as const;
    const on = (day: string) => appointmentOn([ended, again], key, day);
    expect(['2025-05-31', '2025-06-01', '2026-01-01'].map(on)).toEqual([ended, undefined, again]);
  });
});

describe('the rule of a state', () => {
  const key = { stateCode: 'IA', lineOfBusinessCode: 'cyber', admitted: false };
  const rules = [
    { ...key, effectiveDate: '2025-01-01', rate: 2 },
    { ...key, effectiveDate: '2024-01-01', rate: 1 },
    { ...key, admitted: true, effectiveDate: '2025-06-01', rate: 3 },
  ];

  it('is the latest that has begun, for the same line of business and the same kind of paper', () => {
    const rateOn = (day: string) => stateRuleOn(rules, key, day)?.rate;
    expect(['2023-12-31', '2024-12-31', '2025-01-01', '2026-01-01'].map(rateOn)).toEqual([undefined, 1, 2, 2]);
  });

  it('gives way to a longer notice that the program promises, and never to a shorter one', () => {
    const state = {
      nonPaymentNoticeDays: 15,
      underwritingNoticeDays: 20,
      midTermNoticeDays: 60,
      nonRenewalNoticeDays: 60,
    };
    const promised = { nonPayment: 10, underwriting: 30, midTerm: 30, nonRenewal: 90 };
    expect(noticeDaysOf(state, promised)).toEqual({ nonPayment: 15, underwriting: 30, midTerm: 60, nonRenewal: 90 });
  });
});
