import { describe, expect, it } from 'vitest';
import { bindRefusal, type ProposedBind, siblingStatusAfterBind } from './bind.ts';

const bind: ProposedBind = {
  quote: {
    status: 'issued',
    offeredAt: new Date('2026-10-02T15:00:00Z'),
    expiresAt: new Date('2026-11-02T00:00:00Z'),
    effectiveDate: '2026-11-10',
  },
  facts: {
    annualPremiumCents: 2_500_000n,
    limitCents: 100_000_000n,
    totalInsuredValueCents: 0n,
    lineOfBusinessCode: 'general_liability',
    stateCode: 'NY',
    lossRatio: null,
    claimCount: 0,
    yearsInBusiness: 9,
  },
  wasReferred: false,
  binder: { kind: 'producer', autoBindPremiumLimitCents: 2_500_000n },
  boundOn: '2026-10-30',
  backdatingDays: 0,
  noKnownLosses: false,
  subjectivities: [],
  approvedReasons: [],
  siblingStatuses: ['issued'],
};

const condition = { id: 'qsj_1', kind: 'before_bind', satisfiedAt: null, waivedAt: null } as const;

describe('a bind', () => {
  it('within the producer’s authority needs nobody', () => {
    expect(bindRefusal(bind)).toBeNull();
  });

  it('of an expired quote is refused, whatever its status', () => {
    expect(bindRefusal({ ...bind, boundOn: '2026-11-02' })).toEqual({ code: 'quote_not_open' });
  });

  it.each(['referred', 'declined', 'superseded'] as const)('of a %s quote is refused', (status) => {
    expect(bindRefusal({ ...bind, quote: { ...bind.quote, status } })).toEqual({ code: 'quote_not_open' });
  });

  it('waits for what must be satisfied before it, and for nothing that may come later', () => {
    const later = [
      { ...condition, id: 'qsj_2', kind: 'before_issue' },
      { ...condition, id: 'qsj_3', kind: 'within_days' },
    ] as const;
    expect(bindRefusal({ ...bind, subjectivities: [condition, ...later] })).toEqual({
      code: 'subjectivities_open',
      ids: ['qsj_1'],
    });
    const moment = new Date('2026-10-20T09:00:00Z');
    expect(bindRefusal({ ...bind, subjectivities: [{ ...condition, satisfiedAt: moment }, ...later] })).toBeNull();
    expect(bindRefusal({ ...bind, subjectivities: [{ ...condition, waivedAt: moment }] })).toBeNull();
  });

  it('reaches back no further than the program lets, with a letter of no known losses, and by approval', () => {
    const late = { ...bind, quote: { ...bind.quote, effectiveDate: '2026-10-28' } };
    expect(bindRefusal(late)).toEqual({ code: 'backdating_not_allowed', earliestDate: '2026-10-30' });
    expect(bindRefusal({ ...late, backdatingDays: 3 })).toEqual({ code: 'no_loss_letter_missing' });
    const signed = { ...late, backdatingDays: 3, noKnownLosses: true };
    expect(bindRefusal(signed)).toEqual({ code: 'approval_required', reasons: ['backdated'] });
    expect(bindRefusal({ ...signed, approvedReasons: ['backdated'] })).toBeNull();
  });

  it('is approved reason by reason: what nobody was asked about still needs approval', () => {
    const late = { ...bind, quote: { ...bind.quote, effectiveDate: '2026-10-28' }, backdatingDays: 3 };
    const both = { ...late, noKnownLosses: true, wasReferred: true, approvedReasons: ['was_referred'] };
    expect(bindRefusal(both)).toEqual({ code: 'approval_required', reasons: ['backdated'] });
  });

  it('is possible on the evening of the offer, when the day in UTC is already the next one', () => {
    const offeredAt = new Date('2026-10-31T01:30:00Z');
    expect(bindRefusal({ ...bind, quote: { ...bind.quote, offeredAt }, boundOn: '2026-10-30' })).toBeNull();
  });

  it('of a quote that was referred, or above the limit of the one who binds, needs approval', () => {
    expect(bindRefusal({ ...bind, wasReferred: true })).toMatchObject({ reasons: ['was_referred'] });
    const above = { ...bind, facts: { ...bind.facts, annualPremiumCents: 2_500_001n } };
    expect(bindRefusal(above)).toMatchObject({ reasons: ['premium_above_auto_bind'] });
    const authority = {
      level: 3,
      maxTotalInsuredValueCents: 0n,
      maxLimitCents: 100_000_000n,
      maxPremiumCents: 2_500_000n,
      linesOfBusiness: ['general_liability'],
      prohibitedStates: [],
    };
    expect(bindRefusal({ ...above, binder: { kind: 'underwriter', authority } })).toMatchObject({
      reasons: ['premium_above_authority'],
    });
  });

  it('is refused while another option of the submission is bound or being bound', () => {
    for (const sibling of ['binding', 'bound']) {
      expect(bindRefusal({ ...bind, siblingStatuses: ['issued', sibling] })).toEqual({ code: 'already_bound' });
    }
  });

  it('leaves no other option of the submission open', () => {
    expect(['issued', 'accepted', 'referred', 'expired', 'superseded'].map(siblingStatusAfterBind)).toEqual([
      'not_taken',
      'not_taken',
      'declined',
      null,
      null,
    ]);
  });
});
