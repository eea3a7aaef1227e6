import { describe, expect, test } from 'vitest';
import { secondAdministrator as colleague, demonstrationUsers, organizationId } from '../../scripts/seed/people.ts';
import { runTasks } from '../../src/server/scheduled/run-tasks.ts';
import { ownSources } from '../support/database.ts';
import { asked, claimed, dollars, findMarket, market, named } from '../support/intake.ts';
import { entriesOf, mutate, mutateWell, rowsOf } from '../support/mutating.ts';
import { bindInputFor, offersToBind } from '../support/offers.ts';
import {
  activate,
  agreed,
  created,
  drafted,
  program,
  programInput,
  termsInput,
  version,
} from '../support/program-terms.ts';

findMarket();

const admin = demonstrationUsers.ORG_ADMIN.userId;

describe('programs', () => {
  test('are set up once for each code, also when they are at once', async () => {
    const input = programInput();
    const both = await Promise.all([1, 2].map(() => mutate('ORG_ADMIN', 'createProgram', input, { done: program })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['CreateProgramDone', 'ProgramCodeTaken']);
    const again = await mutate('ORG_ADMIN', 'createProgram', input);
    expect(again).toMatchObject({ code: 'PROGRAM_CODE_TAKEN', path: ['code'] });
  });

  test.each([
    [{ lineOfBusinessCode: 'unheard_of' }, 'lineOfBusinessCode'],
    [{ eligibleStates: ['VA', 'ZZ'] }, 'eligibleStates'],
    [{ eligibleStates: ['VA', 'VA'] }, 'eligibleStates'],
    [{ code: 'lower' }, 'code'],
  ])('are refused with %o', async (wrong, path) => {
    const refused = await mutate('ORG_ADMIN', 'createProgram', programInput(wrong));
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', path: [path] });
  });

  test('are suspended, sold again and closed, each with its reason and its event', async () => {
    const made = await created();
    const at = (expectedVersion: number) => ({
      programId: made.id,
      expectedVersion,
      reason: 'Talks with the carrier.',
    });
    const key = crypto.randomUUID();
    const suspended = await mutateWell('ORG_ADMIN', 'suspendProgram', at(1), { done: program, key });
    expect(suspended.program).toMatchObject({ status: 'SUSPENDED', version: 2 });
    expect(await entriesOf('global', key)).toMatchObject([
      { reason: 'Talks with the carrier.', before_values: { status: 'active' }, after_values: { status: 'suspended' } },
    ]);
    expect(await mutate('ORG_ADMIN', 'suspendProgram', at(1))).toMatchObject({ code: 'STALE_VERSION' });
    expect(await mutate('ORG_ADMIN', 'suspendProgram', at(2))).toMatchObject({ code: 'INVALID_TRANSITION' });
    await mutateWell('ORG_ADMIN', 'reactivateProgram', at(2));
    const past = { ...at(3), renewalsUntil: '2026-10-31' };
    expect(await mutate('ORG_ADMIN', 'closeProgram', past)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['renewalsUntil'],
    });
    const closing = { ...at(3), renewalsUntil: '2027-06-01' };
    const closed = await mutateWell('ORG_ADMIN', 'closeProgram', closing, { done: program });
    expect(closed.program).toMatchObject({ status: 'CLOSED', renewalsUntil: '2027-06-01' });
    expect(await mutate('ORG_ADMIN', 'reactivateProgram', at(4))).toMatchObject({ code: 'INVALID_TRANSITION' });
    const events =
      "SELECT sequence, payload FROM global_outbox_events WHERE subject_id = ? AND type = 'program.changed' ORDER BY sequence";
    const told = (await rowsOf('global', events, [made.id])).map(({ sequence, payload }) => [sequence, payload.change]);
    expect(told).toEqual([
      [1, 'created'],
      [2, 'suspended'],
      [3, 'reactivated'],
      [4, 'closed'],
    ]);
  });
});

describe('terms of a program', () => {
  test('are drafted, written anew and put in force by another person, with an approval that names both', async () => {
    const made = await agreed();
    const first = await drafted(made.id, '2026-06-01');
    expect(first).toMatchObject({ status: 'DRAFT', versionNumber: 1, draftedBy: { id: admin } });
    const key = crypto.randomUUID();
    const revised = await mutateWell(
      'ORG_ADMIN',
      'reviseProgramVersion',
      { versionId: first.id, expectedVersion: 1, ...termsInput('2026-06-01', { minimumPremium: dollars('2000') }) },
      { done: version, key },
    );
    expect(revised.version).toMatchObject({ version: 2, minimumPremium: { amount: '2000.00' } });
    const [entry] = await entriesOf('global', key);
    expect([entry.before_values, entry.after_values]).toEqual([
      { minimumPremiumCents: '175000' },
      { minimumPremiumCents: '200000' },
    ]);
    const done = await activate(revised.version);
    expect(done).toMatchObject({
      __typename: 'ActivateProgramVersionDone',
      version: { status: 'ACTIVE', version: 3 },
      approval: {
        decision: 'APPROVED',
        requiredLevel: 0,
        requester: { id: admin },
        decidedBy: { id: colleague.userId },
        programVersion: { id: first.id },
      },
    });
  });

  test('are put in force by nobody who has written them, also as the last of several', async () => {
    const made = await agreed();
    const first = await drafted(made.id, '2026-06-01');
    const note = 'Filing 2027-GL-4.';
    const own = { versionId: first.id, expectedVersion: 1, note };
    const refused = await mutate('ORG_ADMIN', 'activateProgramVersion', own, {
      also: '... on SeparationOfDuties { requesterId }',
    });
    expect(refused).toMatchObject({ code: 'SEPARATION_OF_DUTIES', path: ['versionId'], requesterId: admin });
    const anew = { versionId: first.id, expectedVersion: 1, ...termsInput('2026-06-01') };
    await mutateWell('ORG_ADMIN', 'reviseProgramVersion', anew, { user: colleague });
    expect(await activate({ id: first.id, version: 2 })).toMatchObject({ code: 'SEPARATION_OF_DUTIES' });
    await mutateWell('ORG_ADMIN', 'activateProgramVersion', { ...own, expectedVersion: 2 });
  });

  test('never change once they are in force', async () => {
    const first = await drafted((await agreed()).id, '2026-06-01');
    await activate(first);
    const anew = { versionId: first.id, expectedVersion: 2, ...termsInput('2026-06-01') };
    const refused = await mutate('ORG_ADMIN', 'reviseProgramVersion', anew);
    expect(refused).toMatchObject({ code: 'ACTIVE_IS_IMMUTABLE', path: ['versionId'] });
    expect(await activate({ id: first.id, version: 2 })).toMatchObject({ code: 'INVALID_TRANSITION' });
  });

  test('hold until the next ones do: those begin after today, and after all others', async () => {
    const made = await agreed();
    const first = await drafted(made.id, '2026-06-01');
    await activate(first);
    const past = await drafted(made.id, '2026-11-01');
    expect(await activate(past)).toMatchObject({ code: 'INVALID_INPUT', path: ['versionId'] });
    const second = await drafted(made.id, '2026-12-01');
    expect((await activate(second)).version.status).toBe('ACTIVE');
    const between = await drafted(made.id, '2026-12-01');
    expect(await activate(between, '... on VersionOverlaps { id from }')).toMatchObject({
      code: 'VERSION_OVERLAPS',
      path: ['versionId'],
      id: second.id,
      from: '2026-12-01',
    });
  });

  test('of two that are put in force at once for one day are one', async () => {
    const made = await agreed();
    const both = [await drafted(made.id, '2026-12-01'), await drafted(made.id, '2026-12-01')];
    const done = await Promise.all(both.map((one) => activate(one)));
    expect(done.map(({ __typename }) => __typename).toSorted()).toEqual([
      'ActivateProgramVersionDone',
      'VersionOverlaps',
    ]);
  });

  test('have different numbers when they are drafted at once', async () => {
    const made = await created();
    const all = await Promise.all(['2027-01-01', '2027-01-02', '2027-01-03'].map((day) => drafted(made.id, day)));
    expect(all.map(({ versionNumber }) => versionNumber).toSorted()).toEqual([1, 2, 3]);
  });

  test('need an agreement with the carrier that is in force on their first day', async () => {
    const made = await created();
    const first = await drafted(made.id, '2026-12-01');
    const refused = await activate(first, '... on NoAgreement { on }');
    expect(refused).toMatchObject({ code: 'NO_AGREEMENT', path: ['versionId'], on: '2026-12-01' });
    const later = await drafted((await agreed()).id, '2030-01-01');
    expect(await activate(later)).toMatchObject({ code: 'NO_AGREEMENT' });
  });

  test.each([
    [{ producerCommissionRate: '0.6', mgaCommissionRate: '0.5' }, ['mgaCommissionRate']],
    [{ shortRateTable: [{ upToDays: 30, returnShare: '0.9' }] }, ['shortRateTable', '0', 'upToDays']],
    [
      {
        shortRateTable: [
          { upToDays: 30, returnShare: '0.8' },
          { upToDays: 30, returnShare: '0.9' },
          { returnShare: '1' },
        ],
      },
      ['shortRateTable', '1', 'upToDays'],
    ],
    [{ fees: [{ kind: 'PREMIUM', amount: dollars('1'), refundable: 'NEVER', taxable: false }] }, ['fees', '0', 'kind']],
    [{ allowedTermMonths: [12, 12] }, ['allowedTermMonths', '1']],
    [{ classCodes: ['91340', '5403'] }, ['classCodes', '1']],
    [{ numberSeries: 'SUB' }, ['numberSeries']],
  ])('are refused with %o', async (wrong, path) => {
    const input = { programId: market.programId, ...termsInput('2027-06-01', wrong) };
    const refused = await mutate('ORG_ADMIN', 'draftProgramVersion', input);
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', path });
  });
});

describe('a program that is not sold', () => {
  /** The status of the market's program, whatever the tests above have made of it. */
  const become = (status: string) =>
    rowsOf('global', 'UPDATE programs SET status = ? WHERE id = ?', [status, market.programId]);

  test.each(['suspended', 'closed'])(
    'takes no new business while it is %s: nothing is asked for, quoted or bound',
    async (status) => {
      const submission = await claimed();
      const [offer] = (await offersToBind()).slice(-1);
      const [{ program_id: offered }] = await rowsOf('submissions', 'SELECT program_id FROM quotes WHERE id = ?', [
        offer?.id,
      ]);
      await become(status);
      await rowsOf('global', 'UPDATE programs SET status = ? WHERE id = ?', [status, offered]);
      try {
        const refusal = { code: 'PROGRAM_NOT_OFFERED' };
        const also = '... on ProgramNotOffered { on }';
        expect(await mutate('PRODUCER', 'createSubmission', asked(), { also })).toMatchObject({
          ...refusal,
          on: '2026-12-15',
        });
        const options = [{ label: 'A' }];
        const quoted = await mutate('UNDERWRITER', 'quoteSubmission', { ...named(submission), options }, { also });
        expect(quoted).toMatchObject({ ...refusal, path: ['submissionId'] });
        if (!offer) throw new Error('There is no offer.');
        const bound = await mutate('UNDERWRITER', 'bindQuote', bindInputFor(offer), { also });
        expect(bound).toMatchObject({ ...refusal, path: ['quoteId'] });
      } finally {
        await rowsOf('global', "UPDATE programs SET status = 'active' WHERE id IN (?, ?)", [market.programId, offered]);
      }
    },
  );
});

describe('when the day of the next terms has come', () => {
  test('those before are retired, and nothing else changes', async () => {
    const made = await agreed();
    const [first, second] = [await drafted(made.id, '2026-06-01'), await drafted(made.id, '2026-12-01')];
    await activate(first);
    await activate(second);
    const stored = () =>
      rowsOf(
        'global',
        "SELECT status, DATE_FORMAT(retired_from, '%Y-%m-%d') AS until FROM program_versions WHERE program_id = ? ORDER BY version_number",
        [made.id],
      );
    const run = (now: Date) => runTasks(ownSources(), { now, orgIds: [organizationId] });
    await run(new Date('2026-11-30T17:00:00.000Z'));
    expect(await stored()).toMatchObject([
      { status: 'active', until: '2026-12-01' },
      { status: 'active', until: null },
    ]);
    await run(new Date('2026-12-01T17:00:00.000Z'));
    expect(await stored()).toMatchObject([
      { status: 'retired', until: '2026-12-01' },
      { status: 'active', until: null },
    ]);
  });
});
