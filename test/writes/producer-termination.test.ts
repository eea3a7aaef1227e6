import { describe, expect, test } from 'vitest';
import { organizationId, otherProducerId, producerId } from '../../scripts/seed/people.ts';
import { Circuits } from '../../src/data/guard/circuit.ts';
import { sweep } from '../../src/events/sweep.ts';
import { runTasks } from '../../src/server/scheduled/run-tasks.ts';
import { ownSources } from '../support/database.ts';
import { asked, draft, findMarket, market } from '../support/intake.ts';
import { ask, askWell, entriesOf, mutate, mutateWell, rowsOf } from '../support/mutating.ts';

findMarket();

const producer =
  'producer { id version status terminationDate renewsAfterTermination earnsAfterTermination openBalance { commissionDue { amount } } }';

const versionOf = async (id: string): Promise<number> =>
  (await rowsOf('global', 'SELECT version FROM producers WHERE id = ?', [id]))[0].version;

const terminating = async (id: string, terminationDate: string) => ({
  producerId: id,
  expectedVersion: await versionOf(id),
  terminationDate,
  renewsAfterTermination: true,
  earnsAfterTermination: false,
  reason: 'Its own insurance has lapsed.',
});

const openStatuses = "('draft', 'submitted', 'incomplete', 'in_review', 'referred', 'quoted')";

const openOf = (id: string) =>
  rowsOf('submissions', `SELECT id FROM submissions WHERE producer_id = ? AND status IN ${openStatuses}`, [id]);

const opens = async (secret: string) => (await ask({ credential: secret, query: '{ viewer { role } }' })).data?.viewer;

const appointmentsOf = (id: string) =>
  rowsOf(
    'global',
    "SELECT status, DATE_FORMAT(termination_date, '%Y-%m-%d') AS end FROM producer_appointments WHERE producer_id = ?",
    [id],
  );

describe('a contract that ends on a day', () => {
  test('ends the appointments with it, with the reason, and lets the agency act until then', async () => {
    const key = crypto.randomUUID();
    const input = await terminating(producerId, '2026-12-10');
    const done = await mutateWell('ORG_ADMIN', 'terminateProducer', input, { done: producer, key });
    expect(done.producer).toMatchObject({
      status: 'ACTIVE',
      terminationDate: '2026-12-10',
      renewsAfterTermination: true,
      earnsAfterTermination: false,
    });
    const appointments = await appointmentsOf(producerId);
    expect(appointments.length).toBeGreaterThan(1);
    expect(appointments.filter(({ end }) => end === null || end > '2026-12-10')).toEqual([]);
    const entries = await entriesOf('global', key);
    expect(entries.find(({ entity_id }) => entity_id === producerId)).toMatchObject({
      reason: 'Its own insurance has lapsed.',
      before_values: { terminationDate: null, renewsAfterTermination: null, earnsAfterTermination: null },
      after_values: { terminationDate: '2026-12-10', renewsAfterTermination: true, earnsAfterTermination: false },
    });
    expect(entries.length).toBeGreaterThan(1);
    expect(await mutate('PRODUCER', 'createSubmission', asked())).toMatchObject({ code: 'NOT_APPOINTED' });
    await draft({ effectiveDate: '2026-12-05', expirationDate: '2027-12-05' });
  });

  test('may end on another day and on other terms until then, never in the past', async () => {
    const input = await terminating(producerId, '2026-12-08');
    expect(await mutate('ORG_ADMIN', 'terminateProducer', { ...input, terminationDate: '2026-10-31' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['terminationDate'],
    });
    const done = await mutateWell(
      'ORG_ADMIN',
      'terminateProducer',
      { ...input, earnsAfterTermination: true },
      { done: producer },
    );
    expect(done.producer).toMatchObject({ terminationDate: '2026-12-08', earnsAfterTermination: true });
    expect(await mutate('ORG_ADMIN', 'terminateProducer', input)).toMatchObject({ code: 'STALE_VERSION' });
  });

  test('lets nobody appoint the agency for that day or later', async () => {
    const input = { producerId, programId: market.programId, commissionRate: '0.1', effectiveDate: '2026-12-08' };
    const refused = await mutate('ORG_ADMIN', 'appointProducer', input);
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', path: ['effectiveDate'] });
  });

  test('closes the agency on that day with its people and keys, and withdraws what it has asked for, in several steps', async () => {
    const key = await mutate(
      'ORG_ADMIN',
      'createApiKey',
      { name: 'Portal', role: 'PRODUCER', producerId },
      { done: 'secret' },
    );
    expect(await opens(key.secret)).toEqual({ role: 'PRODUCER' });
    const cover = { effectiveDate: '2026-12-05', expirationDate: '2027-12-05' };
    for (let made = 0; made < 26; made += 1) await draft(cover);
    const now = new Date('2026-12-08T17:00:00.000Z');
    await runTasks(ownSources(), { now, orgIds: [organizationId] });
    for (let round = 0; round < 4; round += 1) await sweep(ownSources(), { now, circuits: new Circuits() });
    expect(await rowsOf('global', 'SELECT status FROM producers WHERE id = ?', [producerId])).toEqual([
      { status: 'closed' },
    ]);
    expect((await appointmentsOf(producerId)).filter(({ status }) => status !== 'closed')).toEqual([]);
    const users = 'SELECT status FROM users WHERE producer_id = ?';
    expect(new Set((await rowsOf('global', users, [producerId])).map(({ status }) => status))).toEqual(
      new Set(['closed']),
    );
    const keys = 'SELECT id FROM api_keys WHERE producer_id = ? AND revoked_at IS NULL';
    expect(await rowsOf('global', keys, [producerId])).toEqual([]);
    expect(await openOf(producerId)).toEqual([]);
    const steps = "SELECT id FROM submissions_outbox_events WHERE subject_id = ? AND type = 'producer.runningOff'";
    expect((await rowsOf('submissions', steps, [producerId])).length).toBeGreaterThan(1);
    const [entry] = await rowsOf(
      'submissions',
      "SELECT reason FROM submissions_audit_entries WHERE action = 'withdraw.submissions' LIMIT 1",
    );
    expect(entry).toEqual({ reason: 'The contract with the agency has ended.' });
    const open = await rowsOf(
      'submissions',
      "SELECT id FROM quotes WHERE producer_id = ? AND status IN ('referred', 'issued', 'accepted')",
      [producerId],
    );
    expect(open).toEqual([]);
    expect(await opens(key.secret)).toBeUndefined();
  });
});

describe('a contract that ends today', () => {
  test('closes the agency at once, and for good', async () => {
    expect((await openOf(otherProducerId)).length).toBeGreaterThan(0);
    const input = await terminating(otherProducerId, '2026-11-01');
    const done = await mutateWell('ORG_ADMIN', 'terminateProducer', input, { done: producer });
    expect(done.producer.status).toBe('CLOSED');
    expect(await openOf(otherProducerId)).toEqual([]);
    const again = await terminating(otherProducerId, '2026-11-01');
    expect(await mutate('ORG_ADMIN', 'terminateProducer', again)).toMatchObject({ code: 'INVALID_TRANSITION' });
    const { expectedVersion, reason } = again;
    const back = { producerId: otherProducerId, expectedVersion, reason };
    expect(await mutate('ORG_ADMIN', 'reactivateProducer', back)).toMatchObject({ code: 'INVALID_TRANSITION' });
  });
});

describe('what is open between an agency and the organization', () => {
  const balance = 'openBalance { owedByAgency { amount } commissionDue { amount } commissionAccrued { amount } }';
  const read = async (role: 'FINANCE_ANALYST' | 'UNDERWRITER') => {
    const query = `query ($id: ID!) { node(id: $id) { ... on Producer { ${balance} } } }`;
    return (await askWell({ role, query, variables: { id: producerId } })).data.node.openBalance;
  };

  test('is what the ledger says, for those who read it', async () => {
    const sums = `SELECT a.name, CAST(SUM(b.debit_cents - b.credit_cents) AS CHAR) AS cents FROM gl_accounts a
      JOIN gl_daily_balances b ON b.org_id = a.org_id AND b.account_id = a.id
      WHERE a.name LIKE ? AND b.balance_date <= '2026-11-01' GROUP BY a.name`;
    const found = await rowsOf('billing', sums, [`%:${producerId}:%`]);
    const centsOf = (account: string) => BigInt(found.find(({ name }) => name.endsWith(account))?.cents ?? 0);
    const dollarsOf = (cents: bigint) => ({ amount: (Number(cents) / 100).toFixed(2) });
    expect(found.length).toBeGreaterThan(1);
    expect(await read('FINANCE_ANALYST')).toEqual({
      owedByAgency: dollarsOf(centsOf('account-current')),
      commissionDue: dollarsOf(-centsOf('commission-due')),
      commissionAccrued: dollarsOf(-centsOf('commission-accrued')),
    });
    expect(await read('UNDERWRITER')).toBeNull();
  });
});
