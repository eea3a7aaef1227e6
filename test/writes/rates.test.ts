import { describe, expect, test } from 'vitest';
import { secondAdministrator as colleague, demonstrationUsers, organizationId } from '../../scripts/seed/people.ts';
import { runTasks } from '../../src/server/scheduled/run-tasks.ts';
import { ownSources } from '../support/database.ts';
import { dollars } from '../support/intake.ts';
import { entriesOf, mutate, mutateWell, rowsOf } from '../support/mutating.ts';
import { agreed } from '../support/program-terms.ts';
import {
  activateRates,
  baseRates,
  cells,
  draftedRates,
  factorsAt,
  factorsInput,
  rateTable,
  validated,
  withRates,
  withTerms,
} from '../support/rate-input.ts';

const admin = demonstrationUsers.ORG_ADMIN.userId;

describe('rates of a program', () => {
  test('are drafted, written anew and put in force by another person, with an approval that names both', async () => {
    const program = await withTerms();
    const draft = await draftedRates(program.id, '2026-06-01');
    expect(draft).toMatchObject({ status: 'DRAFT', tableVersion: 1, draftedBy: { id: admin } });
    const factors = factorsInput({
      territories: [
        { stateCode: 'VA', factor: '1.02' },
        { stateCode: 'MD', factor: '1.06' },
      ],
    });
    const anew = {
      rateTableId: draft.id,
      expectedVersion: 1,
      newFrom: '2026-06-01',
      renewalFrom: '2026-07-01',
      factors,
    };
    const key = crypto.randomUUID();
    const revised = await mutateWell('ORG_ADMIN', 'reviseRateTable', anew, { done: rateTable, key });
    expect(revised.rateTable).toMatchObject({ version: 2, renewalFrom: '2026-07-01' });
    const [entry] = await entriesOf('global', key);
    expect([entry.before_values, entry.after_values]).toEqual([
      { renewalFrom: '2026-06-01', 'factors.territories.VA': '1.000000' },
      { renewalFrom: '2026-07-01', 'factors.territories.VA': '1.020000' },
    ]);
    expect(await mutate('ORG_ADMIN', 'reviseRateTable', anew)).toMatchObject({ code: 'STALE_VERSION' });
    expect(await activateRates(revised.rateTable)).toMatchObject({
      __typename: 'ActivateRateTableDone',
      rateTable: { status: 'ACTIVE', version: 3 },
      approval: {
        decision: 'APPROVED',
        requester: { id: admin },
        decidedBy: { id: colleague.userId },
        rateTable: { id: draft.id },
      },
    });
    const events = "SELECT payload FROM global_outbox_events WHERE subject_id = ? AND type = 'rateTable.activated'";
    expect(await rowsOf('global', events, [draft.id])).toMatchObject([
      { payload: { tableVersion: 1, newFrom: '2026-06-01', renewalFrom: '2026-07-01', draftedById: admin } },
    ]);
  });

  test('are put in force by nobody who has written them', async () => {
    const draft = await draftedRates((await withTerms()).id, '2026-06-01');
    const own = { rateTableId: draft.id, expectedVersion: 1, note: 'Filing VA-2027-118.' };
    const also = '... on SeparationOfDuties { requesterId }';
    const refusal = { code: 'SEPARATION_OF_DUTIES', path: ['rateTableId'] };
    expect(await mutate('ORG_ADMIN', 'activateRateTable', own, { also })).toMatchObject({
      ...refusal,
      requesterId: admin,
    });
    const anew = { rateTableId: draft.id, expectedVersion: 1, newFrom: '2026-06-01', renewalFrom: '2026-06-01' };
    const written = { ...anew, factors: factorsInput() };
    await mutateWell('ORG_ADMIN', 'reviseRateTable', written, { user: colleague });
    expect(await activateRates({ id: draft.id, version: 2 })).toMatchObject(refusal);
    await mutateWell('ORG_ADMIN', 'activateRateTable', { ...own, expectedVersion: 2 });
  });

  test('never change once they are in force', async () => {
    const { first } = await withRates();
    const anew = { rateTableId: first.id, expectedVersion: 2, newFrom: '2026-06-01', renewalFrom: '2026-06-01' };
    const refused = await mutate('ORG_ADMIN', 'reviseRateTable', { ...anew, factors: factorsInput() });
    expect(refused).toMatchObject({ code: 'ACTIVE_IS_IMMUTABLE', path: ['rateTableId'] });
    expect(await validated(first.id)).toMatchObject({ code: 'ACTIVE_IS_IMMUTABLE' });
    expect(await activateRates(first)).toMatchObject({ code: 'INVALID_TRANSITION' });
  });

  test('replace those before, which price renewals until the renewals of the new ones begin', async () => {
    const { program, first } = await withRates();
    const past = await draftedRates(program.id, '2026-11-01');
    expect(await activateRates(past)).toMatchObject({ code: 'INVALID_INPUT', path: ['rateTableId'] });
    const second = await draftedRates(program.id, '2027-01-01', factorsInput(), { renewalFrom: '2027-02-01' });
    expect((await activateRates(second)).rateTable.status).toBe('ACTIVE');
    const ends = "SELECT DATE_FORMAT(retired_from, '%Y-%m-%d') AS end FROM rate_tables WHERE id = ?";
    expect(await rowsOf('global', ends, [first.id])).toEqual([{ end: '2027-02-01' }]);
    const same = await draftedRates(program.id, '2027-01-01');
    expect(await activateRates(same, '... on VersionOverlaps { id from }')).toMatchObject({
      code: 'VERSION_OVERLAPS',
      path: ['rateTableId'],
      id: second.id,
      from: '2027-01-01',
    });
  });

  test('of two that are put in force at once for one day are one', async () => {
    const program = await withTerms();
    const both = [await draftedRates(program.id, '2026-12-01'), await draftedRates(program.id, '2026-12-01')];
    const done = await Promise.all(both.map((one) => activateRates(one)));
    expect(done.map(({ __typename }) => __typename).toSorted()).toEqual(['ActivateRateTableDone', 'VersionOverlaps']);
  });

  test('are put in force for nothing that no terms sell yet', async () => {
    const draft = await draftedRates((await agreed()).id, '2026-12-01');
    const refusal = { code: 'NO_TERMS', path: ['rateTableId'], on: '2026-12-01' };
    expect(await validated(draft.id)).toMatchObject(refusal);
    expect(await activateRates(draft, cells)).toMatchObject(refusal);
  });

  test('must price everything that is sold: each class and state, and the limits of the rates before', async () => {
    const { program } = await withRates();
    const [coverage] = factorsInput().coverages;
    const gaps = factorsInput({
      coverages: [{ ...coverage, baseRates: baseRates('2000').slice(0, 1) }],
      territories: [{ stateCode: 'VA', factor: '1' }],
      limits: [{ limit: dollars('1000000'), factor: '1' }],
      lossRatioBands: [],
    });
    const draft = await draftedRates(program.id, '2027-01-01', gaps);
    const refusal = {
      code: 'RATES_INCOMPLETE',
      path: ['rateTableId'],
      count: 4,
      cells: ['general_liability.baseRates.91342', 'territories.MD', 'limits.50000000', 'lossRatioBands'],
    };
    expect(await validated(draft.id)).toMatchObject(refusal);
    expect(await activateRates(draft, cells)).toMatchObject(refusal);
  });

  test('cost nobody less for a higher limit or for more losses', async () => {
    const { program } = await withRates();
    const cheap = factorsInput({
      limits: [
        { limit: dollars('500000'), factor: '0.8' },
        { limit: dollars('1000000'), factor: '0.7' },
      ],
      lossRatioBands: [{ upTo: '0.4', factor: '1' }, { factor: '0.9' }],
    });
    const draft = await draftedRates(program.id, '2027-01-01', cheap);
    const refusal = {
      code: 'NOT_MONOTONE',
      path: ['rateTableId'],
      count: 2,
      cells: ['limits.100000000', 'lossRatioBands.null'],
    };
    expect(await validated(draft.id)).toMatchObject(refusal);
    expect(await activateRates(draft, cells)).toMatchObject(refusal);
  });

  test.each([
    [{ renewalFrom: '2026-12-31' }, ['renewalFrom']],
    [{ factors: factorsInput({ order: ['LIMIT', 'LIMIT'] }) }, ['factors', 'order', '1']],
    [{ factors: factorsInput({ classes: [{ classCode: '5403', factor: '1.1' }] }) }, ['factors', 'classes', '0']],
    [{ factors: factorsInput({ territories: [{ stateCode: 'ZZ', factor: '1' }] }) }, ['factors', 'territories']],
    [{ factors: factorsInput({ unknownLossHistoryFactor: '0' }) }, ['factors', 'unknownLossHistoryFactor']],
  ])('are refused with %o', async (wrong, path) => {
    const program = await withTerms();
    const input = { programId: program.id, newFrom: '2027-01-01', renewalFrom: '2027-01-01', factors: factorsInput() };
    const refused = await mutate('ORG_ADMIN', 'draftRateTable', { ...input, ...wrong });
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', path });
  });
});

describe('retired rates', () => {
  test('end on their day, not before they began nor after their end, with the reason', async () => {
    const { first } = await withRates();
    const at = (retiredFrom: string, expectedVersion = 2) => ({
      rateTableId: first.id,
      expectedVersion,
      retiredFrom,
      reason: 'Withdrawn by the state.',
    });
    expect(await mutate('ORG_ADMIN', 'retireRateTable', at('2026-10-31'))).toMatchObject({ path: ['retiredFrom'] });
    const key = crypto.randomUUID();
    const retired = await mutateWell('ORG_ADMIN', 'retireRateTable', at('2027-03-01'), { done: rateTable, key });
    expect(retired.rateTable).toMatchObject({ status: 'ACTIVE', retiredFrom: '2027-03-01' });
    expect(await entriesOf('global', key)).toMatchObject([{ reason: 'Withdrawn by the state.' }]);
    expect(await mutate('ORG_ADMIN', 'retireRateTable', at('2027-03-02', 3))).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['retiredFrom'],
    });
    const now = await mutateWell('ORG_ADMIN', 'retireRateTable', at('2026-11-01', 3), { done: rateTable });
    expect(now.rateTable.status).toBe('RETIRED');
    expect(await mutate('ORG_ADMIN', 'retireRateTable', at('2026-11-01', 4))).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
  });

  test('which have never begun are in the way of no others', async () => {
    const { program } = await withRates();
    const second = await draftedRates(program.id, '2027-06-01');
    await activateRates(second);
    const tooEarly = { rateTableId: second.id, expectedVersion: 2, retiredFrom: '2027-05-31', reason: 'Not filed.' };
    expect(await mutate('ORG_ADMIN', 'retireRateTable', tooEarly)).toMatchObject({ path: ['retiredFrom'] });
    await mutateWell('ORG_ADMIN', 'retireRateTable', { ...tooEarly, retiredFrom: '2027-06-01' });
    const third = await draftedRates(program.id, '2027-06-01', factorsAt('1700'));
    expect((await activateRates(third)).rateTable.status).toBe('ACTIVE');
  });

  test('leave nothing that a quote could be extended by', async () => {
    const offers =
      "SELECT id, version, rate_table_id FROM quotes WHERE org_id = ? AND status = 'issued' AND effective_date > '2026-11-01' LIMIT 1";
    const [quote] = await rowsOf('submissions', offers, [organizationId]);
    const become = (status: string, end: string | null) =>
      rowsOf('global', 'UPDATE rate_tables SET status = ?, retired_from = ? WHERE id = ?', [
        status,
        end,
        quote.rate_table_id,
      ]);
    await become('retired', '2026-11-01');
    try {
      const input = { quoteId: quote.id, expectedVersion: quote.version, validUntil: '2026-11-20' };
      const also = '... on RatesChanged { currentVersion }';
      const refused = await mutate('UNDERWRITER', 'extendQuote', input, { also });
      expect(refused).toMatchObject({ code: 'RATES_CHANGED', currentVersion: null });
    } finally {
      await become('active', null);
    }
  });

  test('are retired by the calendar when others have replaced them', async () => {
    const { program, first } = await withRates();
    await activateRates(await draftedRates(program.id, '2026-12-01'));
    const statusOn = async (now: string) => {
      await runTasks(ownSources(), { now: new Date(now), orgIds: [organizationId] });
      return (await rowsOf('global', 'SELECT status FROM rate_tables WHERE id = ?', [first.id]))[0].status;
    };
    expect(await statusOn('2026-11-30T17:00:00.000Z')).toBe('active');
    expect(await statusOn('2026-12-01T17:00:00.000Z')).toBe('retired');
  });
});
