import { expect, test } from 'vitest';
import { refuseCancellation } from './cancellation-request.ts';

const facts = {
  effectiveDate: '2026-03-01',
  boundOn: '2026-02-10',
  noticeDays: { nonPayment: 10, underwriting: 15, midTerm: 30, nonRenewal: 45 },
  claims: [],
};

const byInsured = {
  method: 'flat',
  effectiveDate: '2026-03-01',
  reasonCode: 'insured_request',
  requestedBy: 'insured',
} as const;
const inError = { ...byInsured, reasonCode: 'bound_in_error', requestedBy: 'mga' } as const;

test('an insured undoes the policy until its first day, and whoever bound it in error for 30 days', () => {
  expect(refuseCancellation(byInsured, facts, '2026-03-01')).toBeNull();
  expect(refuseCancellation(byInsured, facts, '2026-03-02')).toEqual({
    code: 'flat_after_inception',
    lastDay: '2026-03-01',
  });
  expect(refuseCancellation(inError, facts, '2026-03-12')).toBeNull();
  expect(refuseCancellation(inError, facts, '2026-03-13')).toEqual({
    code: 'flat_after_inception',
    lastDay: '2026-03-12',
  });
  const later = { ...byInsured, effectiveDate: '2026-03-02' };
  expect(refuseCancellation(later, facts, '2026-02-20')).toMatchObject({ code: 'flat_after_inception' });
});

test('an insured ends cover from today on, and not before', () => {
  const proRata = { ...byInsured, method: 'pro_rata', effectiveDate: '2026-06-01' } as const;
  expect(refuseCancellation(proRata, facts, '2026-06-01')).toBeNull();
  expect(refuseCancellation(proRata, facts, '2026-06-02')).toEqual({ code: 'backdated_without_proof' });
});

test("the insurer's side must announce it, by days that follow from the reason and the age of the policy", () => {
  const unpaid = { ...byInsured, method: 'pro_rata', reasonCode: 'non_payment', requestedBy: 'mga' } as const;
  expect(refuseCancellation(unpaid, facts, '2026-06-01')).toEqual({
    code: 'notice_required',
    days: 10,
    earliestDate: '2026-06-11',
  });
  const risk = { ...unpaid, reasonCode: 'underwriting' } as const;
  expect(refuseCancellation(risk, facts, '2026-03-10')).toMatchObject({ days: 15 });
  expect(refuseCancellation(risk, facts, '2026-08-01')).toMatchObject({ days: 30 });
  const financed = { ...unpaid, reasonCode: 'finance_company', requestedBy: 'finance_company' } as const;
  expect(refuseCancellation(financed, facts, '2026-08-01')).toMatchObject({ code: 'notice_required' });
});

test('a reason is of the side that has it', () => {
  expect(refuseCancellation({ ...byInsured, requestedBy: 'mga' }, facts, '2026-02-20')).toEqual({
    code: 'reason_not_allowed',
  });
  expect(refuseCancellation({ ...inError, requestedBy: 'insured' }, facts, '2026-02-20')).toEqual({
    code: 'reason_not_allowed',
  });
  expect(refuseCancellation({ ...inError, reasonCode: 'exposure_change' }, facts, '2026-02-20')).toEqual({
    code: 'reason_not_allowed',
  });
});

test('a reported loss keeps the policy from being undone, unless it was reported twice or only noted', () => {
  const loss = { id: 'clm_1', status: 'open', closedReason: null } as const;
  const twice = { id: 'clm_2', status: 'closed', closedReason: 'duplicate' } as const;
  expect(refuseCancellation(inError, { ...facts, claims: [loss, twice] }, '2026-03-05')).toEqual({
    code: 'claim_blocks_flat',
    claimIds: ['clm_1'],
  });
  expect(refuseCancellation(inError, { ...facts, claims: [twice] }, '2026-03-05')).toBeNull();
});
