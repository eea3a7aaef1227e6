import { describe, expect, it } from 'vitest';
import { entitledCents, type RefundClaims, refusePayee } from './payees.ts';

const insured = { kind: 'insured', id: 'ins_1', name: 'Tidewater Custom Homes' } as const;
const agency = { kind: 'producer', id: 'prd_1', name: 'Harborline Risk Advisors' } as const;
const lender = { kind: 'finance_company', id: null, name: 'Keystone Premium Finance, Inc.' } as const;
const parent = { kind: 'other', id: null, name: 'Tidewater Holdings' } as const;

const claimsOf = (more: Partial<RefundClaims>): RefundClaims => ({
  insured,
  paid: [{ ...insured, cents: 900_00n }],
  refunded: [],
  availableCents: 500_00n,
  ...more,
});

describe('a refund', () => {
  it('goes to the insured who has paid, and to nobody who has not', () => {
    const claims = claimsOf({});
    expect(refusePayee(insured, 500_00n, claims)).toBeNull();
    expect(refusePayee(agency, 1n, claims)).toEqual({
      code: 'payee_not_entitled',
      entitled: ['Tidewater Custom Homes'],
      upToCents: 0n,
    });
    expect(entitledCents({ ...insured, id: 'ins_2' }, claims)).toBe(0n);
  });

  it('goes to the company that has financed the premium before anybody else, up to what it has paid', () => {
    const paid = [
      { ...insured, cents: 400_00n },
      { ...lender, cents: 300_00n },
    ];
    const claims = claimsOf({ paid });
    expect(refusePayee(insured, 1n, claims)?.entitled).toEqual([lender.name]);
    expect(refusePayee(lender, 300_01n, claims)).toMatchObject({ upToCents: 300_00n });
    expect(refusePayee({ ...lender, name: 'KEYSTONE PREMIUM FINANCE INC' }, 300_00n, claims)).toBeNull();
    const repaid = claimsOf({ paid, refunded: [{ ...lender, cents: 300_00n }], availableCents: 200_00n });
    expect(refusePayee(insured, 200_00n, repaid)).toBeNull();
    expect(entitledCents(lender, repaid)).toBe(0n);
  });

  it('leaves an agency what it has paid, and the insured what is more than that', () => {
    const claims = claimsOf({
      paid: [
        { ...insured, cents: 600_00n },
        { ...agency, cents: 350_00n },
      ],
    });
    expect(entitledCents(agency, claims)).toBe(350_00n);
    expect(entitledCents(insured, claims)).toBe(150_00n);
  });

  it('of what a parent company has paid goes to it or to the insured', () => {
    const claims = claimsOf({ paid: [{ ...parent, cents: 500_00n }] });
    expect(entitledCents(parent, claims)).toBe(500_00n);
    expect(entitledCents(insured, claims)).toBe(500_00n);
  });

  it('of money in suspense goes to whoever has paid it, and to nobody else', () => {
    const claims = claimsOf({ insured: null, paid: [{ ...parent, cents: 500_00n }] });
    expect(entitledCents(parent, claims)).toBe(500_00n);
    expect(entitledCents(insured, claims)).toBe(0n);
  });
});
