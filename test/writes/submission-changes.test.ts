import { describe, expect, test } from 'vitest';
import { claimed, dollars, draft, exposure, findMarket, named, shown, submitted, told } from '../support/intake.ts';
import { askAs, entriesOf, mutate, mutateWell, rowsOf } from '../support/mutating.ts';

findMarket();

interface Read {
  readonly id: string;
  readonly version: number;
}

/** A submission of the demonstration that has an offer, as an administrator reads it. */
const quoted = async (): Promise<Read> => {
  const answer = await askAs(
    'ORG_ADMIN',
    '{ submissions(first: 40, filter: { status: [QUOTED] }) { nodes { id version quotes(first: 9) { nodes { status } } } } }',
  );
  return answer.data.submissions.nodes.find(({ quotes }: { quotes: { nodes: { status: string }[] } }) =>
    quotes.nodes.some(({ status }) => status === 'ISSUED'),
  );
};

const change = async (mutation: string, role: 'PRODUCER' | 'UNDERWRITER' | 'ORG_ADMIN', input: object, more = {}) =>
  (await mutateWell(role, mutation, input, { done: shown, ...more })).submission;

const questions = ['Who does the roofing?', 'Is there a safety program?'];

const asking = '... on Submission { id version status informationRequests { id ordinal answeredAt } }';

const readRequests = async (id: string) =>
  (await askAs('ORG_ADMIN', `query ($id: ID!) { node(id: $id) { id ${asking} } }`, { id })).data.node;

describe('updateSubmission', () => {
  test('changes what is said, keeps what is left out, and replaces exposures all at once', async () => {
    const before = await draft();
    const after = await change('updateSubmission', 'PRODUCER', {
      ...named(before),
      deductible: dollars('2500'),
      exposures: [exposure('120000.50')],
    });
    expect(after).toMatchObject({
      status: 'DRAFT',
      payroll: { amount: '120000.50' },
      revenue: before.revenue,
      exposures: [{ ordinal: 1, amount: { amount: '120000.50' } }],
    });
    const rows = await rowsOf(
      'submissions',
      'SELECT revision, superseded_at FROM submission_exposures WHERE submission_id = ? ORDER BY revision, ordinal',
      [before.id],
    );
    expect(rows.map(({ revision, superseded_at }) => [revision, superseded_at === null])).toEqual([
      [1, false],
      [1, false],
      [2, true],
    ]);
  });

  test('clears how it is to be paid where null is given, and refuses null for what it must say', async () => {
    const before = await draft({ plan: 'TWO_PAY' });
    const requested = async () => {
      const columns = 'requested_billing_method, requested_plan';
      const [row] = await rowsOf('submissions', `SELECT ${columns} FROM submissions WHERE id = ?`, [before.id]);
      return Object.values(row);
    };
    expect(await requested()).toEqual(['direct', 'two_pay']);
    const without = { ...named(before), billingMethod: null };
    const after = await change('updateSubmission', 'PRODUCER', without);
    expect(await requested()).toEqual([null, 'two_pay']);
    await change('updateSubmission', 'PRODUCER', { ...named(after), plan: null });
    expect(await requested()).toEqual([null, null]);
    for (const field of [
      'classCodeId',
      'stateCode',
      'effectiveDate',
      'expirationDate',
      'limit',
      'deductible',
      'exposures',
      'revenue',
      'priority',
    ])
      expect(await mutate('PRODUCER', 'updateSubmission', { ...named(before), [field]: null })).toMatchObject({
        code: 'INVALID_INPUT',
        path: [field],
      });
  });

  test('forgets the sum of exposures that are no more', async () => {
    const before = await draft();
    const after = await change('updateSubmission', 'PRODUCER', { ...named(before), exposures: [] });
    expect(after).toMatchObject({ payroll: { amount: '0.00' }, revenue: before.revenue, exposures: [] });
  });

  test('holds to what the program writes, and to the version that was read', async () => {
    const before = await draft();
    expect(await mutate('PRODUCER', 'updateSubmission', { ...named(before), stateCode: 'CA' })).toMatchObject({
      code: 'STATE_NOT_ELIGIBLE',
      path: ['stateCode'],
    });
    const stale = { ...named(before), expectedVersion: before.version - 1, stateCode: 'CA' };
    expect(await mutate('PRODUCER', 'updateSubmission', stale)).toMatchObject({ code: 'STALE_VERSION' });
  });

  test('is not for the agency once the submission is handed in', async () => {
    const waiting = await submitted();
    expect(await mutate('PRODUCER', 'updateSubmission', { ...named(waiting), revenue: dollars('1') })).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
    const held = await claimed();
    const also = '... on LockedByOther { claimedById }';
    expect(
      await mutate('PRODUCER', 'updateSubmission', { ...named(held), revenue: dollars('1') }, { also }),
    ).toMatchObject({ code: 'LOCKED_BY_OTHER', claimedById: held.claimedBy.id });
  });

  test('after a quote supersedes the offers and brings the submission back to review', async () => {
    const submission = await quoted();
    const after = await change('updateSubmission', 'ORG_ADMIN', { ...named(submission), deductible: dollars('5000') });
    expect(after.status).toBe('IN_REVIEW');
    const statuses = after.quotes.nodes.map(({ status }: { status: string }) => status);
    expect(statuses).toContain('SUPERSEDED');
    expect(statuses).not.toContain('ISSUED');
  });
});

describe('what the underwriter asks', () => {
  test('makes a submission incomplete until all is answered', async () => {
    const held = await claimed();
    const incomplete = await change('requestInformation', 'UNDERWRITER', { ...named(held), questions });
    expect(incomplete.status).toBe('INCOMPLETE');
    const { informationRequests } = await readRequests(held.id);
    const [first, second] = informationRequests;
    const answers = (...requests: { id: string }[]) => requests.map(({ id }) => ({ requestId: id, answer: 'Yes.' }));
    const half = { ...named(incomplete), answers: answers(first) };
    const stillOpen = await change('answerInformationRequest', 'PRODUCER', half);
    expect(stillOpen.status).toBe('INCOMPLETE');
    expect(stillOpen.version).toBeGreaterThan(incomplete.version);
    const again = await mutate('PRODUCER', 'answerInformationRequest', { ...half, ...named(stillOpen) });
    expect(again).toMatchObject({ code: 'ALREADY_ANSWERED', path: ['answers', '0', 'requestId'] });
    const whole = { ...named(stillOpen), answers: answers(second) };
    expect((await change('answerInformationRequest', 'PRODUCER', whole)).status).toBe('IN_REVIEW');
    expect((await readRequests(held.id)).informationRequests).toMatchObject([
      { ordinal: 1, answeredAt: '2026-11-01T15:00:00.000Z' },
      { ordinal: 2, answeredAt: '2026-11-01T15:00:00.000Z' },
    ]);
  });

  test('lets the agency change the submission meanwhile', async () => {
    const incomplete = await change('requestInformation', 'UNDERWRITER', { ...named(await claimed()), questions });
    expect((await told(incomplete)).status).toBe('INCOMPLETE');
  });

  test('is answered to the submission that it is about', async () => {
    const first = await change('requestInformation', 'UNDERWRITER', { ...named(await claimed()), questions });
    const other = await change('requestInformation', 'UNDERWRITER', { ...named(await claimed()), questions });
    const { informationRequests } = await readRequests(other.id);
    const answers = [{ requestId: informationRequests[0].id, answer: 'Yes.' }];
    expect(await mutate('PRODUCER', 'answerInformationRequest', { ...named(first), answers })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['answers', '0', 'requestId'],
    });
  });

  test('is asked of what is in review, and no more than fifty times', async () => {
    const waiting = { ...named(await submitted()), questions };
    expect(await mutate('UNDERWRITER', 'requestInformation', waiting)).toMatchObject({ code: 'INVALID_TRANSITION' });
    const held = await claimed();
    await rowsOf(
      'submissions',
      `INSERT INTO information_requests (org_id, id, submission_id, producer_id, carrier_id, insured_id, ordinal, question, requested_by_id, answer, answered_by_id, answered_at, version, created_at, updated_at)
       SELECT org_id, CONCAT('irq_01HK153X00', RIGHT(id, 10), LPAD(seq, 6, '0')), id, producer_id, carrier_id, insured_id, seq, 'Why?', claimed_by_id, 'Because.', claimed_by_id, created_at, 1, created_at, created_at
       FROM submissions JOIN (SELECT ROW_NUMBER() OVER (ORDER BY id) AS seq FROM quotes LIMIT 49) AS numbers WHERE id = ?`,
      [held.id],
    );
    expect(await mutate('UNDERWRITER', 'requestInformation', { ...named(held), questions })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['questions'],
    });
  });
});

describe('declineSubmission', () => {
  test('refuses the submission with its offers, and has the applicant told where the state asks for it', async () => {
    const held = await claimed();
    const key = crypto.randomUUID();
    const input = { ...named(held), reason: 'LOSS_EXPERIENCE', note: 'Four falls from height in two years.' };
    const declined = await mutateWell('UNDERWRITER', 'declineSubmission', input, {
      key,
      done: 'submission { status declineReason tasks(first: 5, sortBy: DUE) { nodes { kind queue status dueOn note } } }',
    });
    expect(declined.submission).toMatchObject({ status: 'DECLINED', declineReason: 'LOSS_EXPERIENCE' });
    expect(declined.submission.tasks.nodes).toContainEqual({
      kind: 'ADVERSE_ACTION_NOTICE',
      queue: 'COMPLIANCE',
      status: 'OPEN',
      dueOn: '2026-11-22',
      note: 'Four falls from height in two years.',
    });
    const [entry] = await entriesOf('submissions', key);
    expect(entry).toMatchObject({
      action: 'decline.submission',
      reason: 'loss_experience: Four falls from height in two years.',
    });
  });

  test('shows the agency no task of the compliance officers', async () => {
    const declined = await change('declineSubmission', 'UNDERWRITER', { ...named(await claimed()), reason: 'HAZARD' });
    const query = 'query ($id: ID!) { node(id: $id) { ... on Submission { id tasks(first: 9) { nodes { kind } } } } }';
    const seen = (await askAs('PRODUCER', query, { id: declined.id })).data.node.tasks.nodes;
    expect(seen).toEqual([{ kind: 'UNDERWRITING' }]);
  });

  test('declines the quotes that were open', async () => {
    const submission = await quoted();
    const declined = await change('declineSubmission', 'ORG_ADMIN', { ...named(submission), reason: 'LIMITS' });
    const statuses = declined.quotes.nodes.map(({ status }: { status: string }) => status);
    expect(statuses).toContain('DECLINED');
    expect(statuses.filter((status: string) => ['ISSUED', 'ACCEPTED', 'REFERRED'].includes(status))).toEqual([]);
  });

  test('of a bound submission is refused', async () => {
    const [bound] = await rowsOf('submissions', "SELECT id, version FROM submissions WHERE status = 'bound' LIMIT 1");
    expect(await mutate('ORG_ADMIN', 'declineSubmission', { ...named(bound), reason: 'OTHER' })).toMatchObject({
      code: expect.stringMatching(/INVALID_TRANSITION|NOT_FOUND/),
    });
  });
});

describe('a submission that came to nothing', () => {
  test.each([
    ['withdrawSubmission', 'WITHDRAWN'],
    ['markNotTakenUp', 'NOT_TAKEN_UP'],
  ])('by %s is %s, and its offers are not taken', async (mutation, status) => {
    const submission = await quoted();
    const input = { ...named(submission), reason: 'LOST_PRICE', competitor: 'Acme Mutual', note: 'Ten per cent less.' };
    const key = crypto.randomUUID();
    const done = `${shown} submission { lostReason competitor }`;
    const ended = await change(mutation, 'ORG_ADMIN', input, { done, key });
    const reasons = (await entriesOf('submissions', key)).map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(['lost_price: Ten per cent less.']));
    expect(ended).toMatchObject({ status, lostReason: 'LOST_PRICE', competitor: 'Acme Mutual' });
    const statuses = ended.quotes.nodes.map((quote: { status: string }) => quote.status);
    expect(statuses).toContain('NOT_TAKEN');
    expect(statuses.filter((one: string) => ['ISSUED', 'ACCEPTED', 'REFERRED'].includes(one))).toEqual([]);
  });

  test('waits for no underwriter any more', async () => {
    const input = { ...named(await submitted()), reason: 'NO_LONGER_NEEDED' };
    const withdrawn = await change('withdrawSubmission', 'PRODUCER', input);
    expect(withdrawn.tasks.nodes).toEqual([expect.objectContaining({ kind: 'UNDERWRITING', status: 'DONE' })]);
  });
});

describe('reopenSubmission', () => {
  test('takes a submission up again, once', async () => {
    const declined = await change('declineSubmission', 'UNDERWRITER', { ...named(await claimed()), reason: 'OTHER' });
    const key = crypto.randomUUID();
    const reopening = { ...named(declined), reason: 'New loss runs came in.' };
    const done = `${shown} submission { declineReason reopenedAt }`;
    const reopened = await change('reopenSubmission', 'UNDERWRITER', reopening, { key, done });
    expect(reopened).toMatchObject({
      status: 'IN_REVIEW',
      declineReason: null,
      reopenedAt: '2026-11-01T15:00:00.000Z',
    });
    expect((await entriesOf('submissions', key))[0]).toMatchObject({ reason: 'New loss runs came in.' });
    const again = await change('declineSubmission', 'UNDERWRITER', { ...named(reopened), reason: 'OTHER' });
    const also = '... on AlreadyReopened { reopenedAt }';
    expect(
      await mutate('UNDERWRITER', 'reopenSubmission', { ...named(again), reason: 'Again.' }, { also }),
    ).toMatchObject({ code: 'ALREADY_REOPENED', reopenedAt: '2026-11-01T15:00:00.000Z' });
  });

  test('takes up neither what is open nor what was placed elsewhere', async () => {
    const input = { ...named(await submitted()), reason: 'Why not?' };
    expect(await mutate('UNDERWRITER', 'reopenSubmission', input)).toMatchObject({ code: 'INVALID_TRANSITION' });
  });
});
