import { describe, expect, test } from 'vitest';
import { producerId } from '../../scripts/seed/people.ts';
import { claimed, draft, findMarket, market, named } from '../support/intake.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { mutate } from '../support/mutating.ts';
import { nobodys } from '../support/mutation-input.ts';
import { underwriterOfLevel } from '../support/risks-to-price.ts';

findMarket();

describe('updateSubmission', () => {
  test.each([
    ['TERM_NOT_ALLOWED', { expirationDate: '2027-06-15' }, 'expirationDate'],
    ['NOT_LICENSED', { effectiveDate: '2031-01-01', expirationDate: '2032-01-01' }, 'stateCode'],
    ['PLAN_NOT_OFFERED', { plan: 'MONTHLY_12' }, 'plan'],
    ['PROGRAM_NOT_OFFERED', { effectiveDate: '2020-01-01', expirationDate: '2021-01-01' }, 'programId'],
    ['STATE_NOT_ELIGIBLE', { stateCode: 'CA' }, 'stateCode'],
  ])('refuses with %s for %o, as a new submission is', async (code, change, path) => {
    const refused = await mutate('PRODUCER', 'updateSubmission', { ...named(await draft()), ...change });
    expect(refused).toMatchObject({ code, path: [path] });
  });

  test('refuses a class that the program does not write', async () => {
    const change = { ...named(await draft()), classCodeId: market.otherClassCodeId };
    expect(await mutate('PRODUCER', 'updateSubmission', change)).toMatchObject({
      code: 'CLASS_NOT_ELIGIBLE',
      path: ['classCodeId'],
    });
  });

  test('refuses an agency that is appointed no more', async () => {
    const change = { ...named(await draft()), plan: 'PIF' };
    const none = {
      keyspace: 'global',
      table: 'producer_appointments',
      column: 'status',
      value: 'suspended',
      where: 'producer_id = ? AND program_id = ?',
      values: [producerId, market.programId],
    } as const;
    const refused = await meanwhile(none, () => mutate('PRODUCER', 'updateSubmission', change));
    expect(refused).toMatchObject({ code: 'NOT_APPOINTED', path: ['programId'] });
  });
});

test.each([
  ['declineSubmission', { reason: 'LOSS_EXPERIENCE' }],
  ['requestInformation', { questions: ['Who does the roofing?'] }],
])('%s is for the underwriter who works on the submission', async (mutation, input) => {
  const submission = await claimed();
  const refused = await mutate(
    'UNDERWRITER',
    mutation,
    { ...named(submission), ...input },
    {
      user: await underwriterOfLevel(10),
      also: '... on LockedByOther { claimedById }',
    },
  );
  expect(refused).toMatchObject({
    code: 'LOCKED_BY_OTHER',
    path: ['submissionId'],
    claimedById: submission.claimedBy.id,
  });
});

test('losses are told of no submission that is not there', async () => {
  const input = { submissionId: nobodys('submissions'), expectedVersion: 1, years: [] };
  expect(await mutate('PRODUCER', 'setLossHistory', input)).toMatchObject({
    code: 'NOT_FOUND',
    path: ['submissionId'],
  });
});
