import { expect, test } from 'vitest';
import { approvalOfActivation } from './four-eyes.ts';

const proposed = {
  subjectType: 'rate_table',
  subjectId: 'rtb_1',
  programId: 'prg_1',
  carrierId: 'car_1',
  draftedById: 'usr_author',
  rationale: 'Version 2 of the rates, from 2027-01-01.',
} as const;
const at = new Date('2026-11-01T15:00:00.000Z');

test('another person than the author activates, and the approval names both', () => {
  expect(approvalOfActivation(proposed, { userId: 'usr_other', note: 'Filed.', at })).toMatchObject({
    requesterId: 'usr_author',
    decidedById: 'usr_other',
    decision: 'approved',
    fileId: 'prg_1',
    decidedAt: at,
  });
});

test('the author does not', () => {
  expect(approvalOfActivation(proposed, { userId: 'usr_author', note: 'Filed.', at })).toBeNull();
});
