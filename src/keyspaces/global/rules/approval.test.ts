import { describe, expect, it } from 'vitest';
import { type AskedApproval, type Decider, decided, decisionRefusal } from './approval.ts';

const asked: AskedApproval = {
  decision: 'pending',
  authority: 'organization',
  requiredLevel: 5,
  requesterId: 'usr_1',
  amountCents: 1_000_000n,
};
const decider: Decider = { userId: 'usr_2', level: 5, limitCents: 1_000_000n };
const approved = { decision: 'approved', note: 'Agreed.' } as const;

describe('an approval', () => {
  it('is decided by the required level within its own limit', () => {
    expect(decisionRefusal(asked, decider, approved)).toBeNull();
    expect(decisionRefusal(asked, { ...decider, level: 4 }, approved)).toBe('authority_exceeded');
    expect(decisionRefusal(asked, { ...decider, limitCents: 999_999n }, approved)).toBe('authority_exceeded');
  });

  it('may be denied by one whose limit would not suffice to approve', () => {
    expect(decisionRefusal(asked, { ...decider, limitCents: 0n }, { ...approved, decision: 'denied' })).toBeNull();
  });

  it('is never decided by the one who asks, nor twice', () => {
    expect(decisionRefusal(asked, { ...decider, userId: 'usr_1' }, approved)).toBe('separation_of_duties');
    expect(decisionRefusal({ ...asked, decision: 'denied' }, decider, approved)).toBe('already_decided');
  });

  it("of the carrier names its person and reference, and is not bound by the recorder's own limit", () => {
    const ofCarrier = { ...asked, authority: 'carrier' } as const;
    const carrier = { person: 'Dana Whitfield', reference: 'ATL-2026-0417' };
    expect(decisionRefusal(ofCarrier, { ...decider, limitCents: 0n }, approved)).toBe('carrier_decision_missing');
    expect(decisionRefusal(ofCarrier, { ...decider, limitCents: 0n }, { ...approved, carrier })).toBeNull();
    expect(decided(decider, { ...approved, carrier }, new Date(0))).toMatchObject({
      carrierPerson: carrier.person,
      carrierReference: carrier.reference,
      conditions: [],
    });
  });
});
