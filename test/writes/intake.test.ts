import { describe, expect, test } from 'vitest';
import { otherProducerId, producerId } from '../../scripts/seed/people.ts';
import {
  asked,
  claimed,
  dollars,
  draft,
  exposure,
  findMarket,
  market,
  named,
  shown,
  submitted,
  told,
  year,
} from '../support/intake.ts';
import { askAs, entriesOf, mutate, mutateWell, rowsOf } from '../support/mutating.ts';

findMarket();

describe('createSubmission', () => {
  test('begins a draft of the agency, whose amounts are the sums of its exposures', async () => {
    const key = crypto.randomUUID();
    const { submission } = await mutateWell('PRODUCER', 'createSubmission', asked(), { done: shown, key });
    expect(submission).toMatchObject({
      status: 'DRAFT',
      number: expect.stringMatching(/^SUB-2026-\d{6}$/),
      priority: 'NORMAL',
      payroll: { amount: '500000.00' },
      revenue: { amount: '900000.00' },
      exposures: [{ ordinal: 1 }, { ordinal: 2 }],
    });
    const rows = await rowsOf('submissions', 'SELECT producer_id, carrier_id FROM submissions WHERE id = ?', [
      submission.id,
    ]);
    expect(rows[0].producer_id).toBe(producerId);
    expect(new Set((await entriesOf('submissions', key)).map(({ action }) => action))).toEqual(
      new Set(['create.submission']),
    );
  });

  test('gives numbers without gaps', async () => {
    const numbers = [await draft(), await draft()].map(({ number }) => Number(number.slice(-6)));
    expect((numbers[1] ?? 0) - (numbers[0] ?? 0)).toBe(1);
  });

  test('is in a rush when cover begins within days', async () => {
    expect(await draft({ effectiveDate: '2026-11-12', expirationDate: '2027-11-12' })).toMatchObject({
      priority: 'RUSH',
    });
  });

  test.each([
    ['STATE_NOT_ELIGIBLE', { stateCode: 'CA' }, ['stateCode'], { stateCode: 'CA' }, 'StateNotEligible { stateCode }'],
    [
      'STATE_NOT_ELIGIBLE',
      { exposures: [exposure('1'), exposure('1', { stateCode: 'TX' })] },
      ['exposures', '1', 'stateCode'],
      { stateCode: 'TX' },
      'StateNotEligible { stateCode }',
    ],
    [
      'TERM_NOT_ALLOWED',
      { expirationDate: '2027-06-15' },
      ['expirationDate'],
      { allowedMonths: [12] },
      'TermNotAllowed { allowedMonths }',
    ],
    ['TERM_NOT_ALLOWED', { expirationDate: '2027-12-14' }, ['expirationDate'], {}, 'TermNotAllowed { allowedMonths }'],
    [
      'NOT_LICENSED',
      { effectiveDate: '2031-01-01', expirationDate: '2032-01-01' },
      ['stateCode'],
      { stateCode: 'VA', on: '2031-01-01' },
      'NotLicensed { stateCode on }',
    ],
    ['PLAN_NOT_OFFERED', { plan: 'MONTHLY_12' }, ['plan'], {}, ''],
    ['PLAN_NOT_OFFERED', { billingMethod: 'AGENCY' }, ['billingMethod'], {}, ''],
    [
      'PROGRAM_NOT_OFFERED',
      { effectiveDate: '2020-01-01', expirationDate: '2021-01-01' },
      ['programId'],
      { on: '2020-01-01' },
      'ProgramNotOffered { on }',
    ],
    ['INVALID_INPUT', { payroll: dollars('1') }, ['payroll', 'amount'], {}, ''],
    ['INVALID_INPUT', { limit: dollars('0') }, ['limit', 'amount'], {}, ''],
  ])('refuses with %s for %o', async (code, more, path, details, also) => {
    const refused = await mutate('PRODUCER', 'createSubmission', asked(more), { also: also && `... on ${also}` });
    expect(refused).toMatchObject({ code, path, ...details });
  });

  test('refuses a class that the program does not write, by its own line of business', async () => {
    const refused = await mutate('PRODUCER', 'createSubmission', asked({ classCodeId: market.otherClassCodeId }));
    expect(refused).toMatchObject({ code: 'CLASS_NOT_ELIGIBLE', path: ['classCodeId'] });
  });

  test('refuses an agency that is not appointed to the program', async () => {
    const [appointment] = await rowsOf(
      'global',
      'SELECT id FROM producer_appointments WHERE producer_id = ? AND program_id = ?',
      [producerId, market.programId],
    );
    await rowsOf('global', "UPDATE producer_appointments SET status = 'suspended' WHERE id = ?", [appointment.id]);
    try {
      const refused = await mutate('PRODUCER', 'createSubmission', asked(), { also: '... on NotAppointed { on }' });
      expect(refused).toMatchObject({ code: 'NOT_APPOINTED', path: ['programId'], on: '2026-12-15' });
    } finally {
      await rowsOf('global', "UPDATE producer_appointments SET status = 'active' WHERE id = ?", [appointment.id]);
    }
  });

  test('lets no producer ask for another agency, and has an underwriter say for which', async () => {
    const forOther = await mutate('PRODUCER', 'createSubmission', asked({ producerId: otherProducerId }));
    expect(forOther).toMatchObject({ code: 'NOT_FOUND', path: ['producerId'] });
    const forNobody = await mutate('UNDERWRITER', 'createSubmission', asked());
    expect(forNobody).toMatchObject({ code: 'INVALID_INPUT', path: ['producerId'] });
    const forOne = await mutateWell('UNDERWRITER', 'createSubmission', asked({ producerId }), { done: shown });
    expect(forOne.submission.status).toBe('DRAFT');
  });
});

describe('setLossHistory', () => {
  test('replaces what was told before, which stays on record', async () => {
    const first = await told(await draft());
    const second = await told(first, { years: [year(2023), year(2022, { claimCount: 0 })] });
    expect(second.lossHistory).toEqual([
      { year: 2023, claimCount: 1 },
      { year: 2022, claimCount: 0 },
    ]);
    expect(second.version).toBeGreaterThan(first.version);
    const rows = await rowsOf(
      'submissions',
      'SELECT revision, superseded_at FROM loss_history WHERE submission_id = ?',
      [first.id],
    );
    expect(rows.map(({ revision, superseded_at }) => [revision, superseded_at !== null]).sort()).toEqual([
      [1, true],
      [1, true],
      [2, false],
      [2, false],
    ]);
  });

  test.each([
    [{ years: [year(2024), year(2024)] }, ['years', '1', 'year']],
    [{ years: [year(2027)] }, ['years', '0', 'year']],
    [{ years: [year(2024, { valuedOn: '2026-11-02' })] }, ['years', '0', 'valuedOn']],
    [{ noPriorInsurance: true }, ['noPriorInsurance']],
    [{ years: Array.from({ length: 11 }, (_, index) => year(2015 + index)) }, ['years']],
  ])('refuses %o', async (more, path) => {
    const input = { ...named(await draft()), years: [year(2024)], ...more };
    expect(await mutate('PRODUCER', 'setLossHistory', input)).toMatchObject({ code: 'INVALID_INPUT', path });
  });

  test('is for the underwriter alone who works on the submission', async () => {
    const submission = await claimed();
    const input = { ...named(submission), years: [] };
    const also = '... on LockedByOther { claimedById }';
    const byAgency = await mutate('PRODUCER', 'setLossHistory', input, { also });
    expect(byAgency).toMatchObject({ code: 'LOCKED_BY_OTHER', claimedById: submission.claimedBy.id });
    const [other] = await rowsOf(
      'global',
      "SELECT id, org_id FROM users WHERE role = 'underwriter' AND id <> ? AND org_id = (SELECT org_id FROM users WHERE id = ?)",
      [submission.claimedBy.id, submission.claimedBy.id],
    );
    const user = { userId: other.id, organizationId: other.org_id };
    expect(await mutate('UNDERWRITER', 'setLossHistory', input, { user, also })).toMatchObject({
      code: 'LOCKED_BY_OTHER',
    });
    expect((await mutateWell('UNDERWRITER', 'setLossHistory', input, { done: shown })).submission).toMatchObject({
      status: 'IN_REVIEW',
      lossHistory: [],
    });
  });

  test('takes the offers off the table that were made from it, and the submission back to review', async () => {
    const answer = await askAs(
      'ORG_ADMIN',
      '{ submissions(first: 30, filter: { status: [QUOTED] }) { nodes { id version claimedBy { id } quotes(first: 9) { nodes { status } } } } }',
    );
    const quoted = answer.data.submissions.nodes.find(({ quotes }: { quotes: { nodes: { status: string }[] } }) =>
      quotes.nodes.some(({ status }) => status === 'ISSUED'),
    );
    const { submission } = await mutateWell(
      'ORG_ADMIN',
      'setLossHistory',
      { ...named(quoted), years: [year(2025)] },
      { done: shown },
    );
    expect(submission.status).toBe('IN_REVIEW');
    const statuses = submission.quotes.nodes.map(({ status }: { status: string }) => status);
    expect(statuses).toContain('SUPERSEDED');
    expect(statuses).not.toContain('ISSUED');
  });
});

describe('submitSubmission', () => {
  test('puts a complete draft on the list of the underwriters', async () => {
    expect(await submitted()).toMatchObject({
      status: 'SUBMITTED',
      submittedAt: '2026-11-01T15:00:00.000Z',
      tasks: { nodes: [{ kind: 'UNDERWRITING', status: 'OPEN', dueOn: '2026-11-04' }] },
    });
  });

  test('names what is missing', async () => {
    const submission = await draft({ exposures: [], revenue: null, payroll: null });
    const also = '... on Incomplete { missing }';
    const refused = await mutate('PRODUCER', 'submitSubmission', named(submission), { also });
    expect(refused).toMatchObject({ code: 'INCOMPLETE', missing: ['PAYROLL', 'LOSS_HISTORY'] });
  });

  test('takes it that there was no insurance for a history', async () => {
    const submission = await told(await draft(), { years: [], noPriorInsurance: true });
    expect(
      (await mutateWell('PRODUCER', 'submitSubmission', named(submission), { done: shown })).submission.status,
    ).toBe('SUBMITTED');
  });

  test('is refused a second time, and for a version that is old', async () => {
    const submission = await submitted();
    const again = await mutate('PRODUCER', 'submitSubmission', named(submission));
    expect(again).toMatchObject({ code: 'INVALID_TRANSITION', path: ['submissionId'] });
    const stale = await mutate('PRODUCER', 'submitSubmission', { ...named(submission), expectedVersion: 1 });
    expect(stale).toMatchObject({ code: 'STALE_VERSION' });
  });
});

describe('who works on a submission', () => {
  test('is whoever claims it: the task is done, and comes back when it is released', async () => {
    const submission = await claimed();
    expect(submission.tasks.nodes).toEqual([expect.objectContaining({ status: 'DONE' })]);
    const released = await mutateWell('UNDERWRITER', 'releaseSubmission', named(submission), { done: shown });
    expect(released.submission).toMatchObject({ status: 'SUBMITTED', claimedBy: null });
    expect(released.submission.tasks.nodes.map(({ status }: { status: string }) => status).sort()).toEqual([
      'DONE',
      'OPEN',
    ]);
  });

  test('is one underwriter of two who claim it at once', async () => {
    const input = named(await submitted());
    const outcomes = await Promise.all([1, 2].map(() => mutate('UNDERWRITER', 'claimSubmission', input)));
    expect(outcomes.map(({ code }) => code ?? 'done').sort()).toEqual(['ALREADY_CLAIMED', 'done']);
  });

  test('may be chosen, and is changed by themselves or by an administrator alone', async () => {
    const submission = await claimed();
    const own = submission.claimedBy.id;
    const [other] = await rowsOf(
      'global',
      "SELECT id, org_id FROM users WHERE role = 'underwriter' AND status = 'active' AND id <> ? AND org_id = (SELECT org_id FROM users WHERE id = ?)",
      [own, own],
    );
    const handedOver = await mutateWell(
      'UNDERWRITER',
      'assignSubmission',
      { ...named(submission), underwriterId: other.id },
      { done: shown },
    );
    expect(handedOver.submission).toMatchObject({ status: 'IN_REVIEW', claimedBy: { id: other.id } });
    const back = { ...named(handedOver.submission), underwriterId: own };
    expect(await mutate('UNDERWRITER', 'assignSubmission', back)).toMatchObject({ code: 'LOCKED_BY_OTHER' });
    expect(await mutate('UNDERWRITER', 'releaseSubmission', named(handedOver.submission))).toMatchObject({
      code: 'LOCKED_BY_OTHER',
    });
    const byAdministrator = await mutateWell('ORG_ADMIN', 'assignSubmission', back, { done: shown });
    expect(byAdministrator.submission.claimedBy.id).toBe(own);
  });

  test('is an active underwriter of the organization', async () => {
    const submission = await submitted();
    const [adjuster] = await rowsOf('global', "SELECT id FROM users WHERE role = 'adjuster' LIMIT 1");
    const input = { ...named(submission), underwriterId: adjuster.id };
    expect(await mutate('ORG_ADMIN', 'assignSubmission', input)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['underwriterId'],
    });
  });

  test('is nobody while it is a draft', async () => {
    const submission = await draft();
    const [underwriter] = await rowsOf('global', "SELECT id FROM users WHERE role = 'underwriter' LIMIT 1");
    expect(await mutate('ORG_ADMIN', 'releaseSubmission', named(submission))).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
    expect(
      await mutate('ORG_ADMIN', 'assignSubmission', { ...named(submission), underwriterId: underwriter.id }),
    ).toMatchObject({ code: 'INVALID_TRANSITION' });
  });
});
