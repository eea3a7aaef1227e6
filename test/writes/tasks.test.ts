import { beforeAll, describe, expect, test } from 'vitest';
import '../../src/server/schema.ts';
import { systemActorId } from '../../schema/identifiers.ts';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { runTasks, type TaskReport } from '../../src/server/scheduled/run-tasks.ts';
import { allTasks } from '../../src/tasks/task.ts';
import { ownSources } from '../support/database.ts';
import { rowsOf } from '../support/mutating.ts';

/** Noon of a day in UTC: the same day everywhere in the United States. */
const noonOf = (day: string) => new Date(`${day}T17:00:00.000Z`);

/** Prairie State Specialty: time runs for it alone, and leaves to other tests what is theirs. */
const orgId = 'org_01HK153X00PRA1R1ESTATE0001';

const run = (now: Date, onStatement?: () => void): Promise<TaskReport> =>
  runTasks(ownSources(), { now, onStatement, orgIds: [orgId] });

/** Runs at a moment until nothing is due any more. */
const runUntilStill = async (now: Date): Promise<TaskReport[]> => {
  const reports: TaskReport[] = [];
  for (let report = await run(now); Object.keys(report).length > 0; report = await run(now)) reports.push(report);
  return reports;
};

const one = async (keyspace: Keyspace, sql: string, values: unknown[] = []) => (await rowsOf(keyspace, sql, values))[0];

const entriesOf = (keyspace: Keyspace, entityId: string, action: string) =>
  rowsOf(
    keyspace,
    `SELECT actor_id, after_values, request_id FROM ${keyspace}_audit_entries WHERE entity_id = ? AND action = ?`,
    [entityId, action],
  );

/** Policies whose cover begins on a day: the demonstration of this organization has none that are ahead. */
const policiesThatBegin = async (day: string, count: number): Promise<string[]> => {
  const found = await rowsOf(
    'policies',
    `SELECT id FROM policies WHERE org_id = '${orgId}' AND status = 'active' AND cancellation_date IS NULL
      AND pending_cancellation_date IS NULL AND expiration_date > '2027-02-01' ORDER BY id LIMIT ${count}`,
  );
  const ids = found.map(({ id }) => id);
  await rowsOf('policies', "UPDATE policies SET status = 'issued', effective_date = ? WHERE id IN (?)", [day, ids]);
  return ids;
};

/** What the demonstration has left undone on its last day is done first, so that each test sees its own rows alone. */
beforeAll(async () => {
  await runUntilStill(noonOf('2026-11-01'));
});

describe('time', () => {
  test('lets an offer lapse with the end of its last day, and its submission with the last offer', async () => {
    const quote = await one(
      'submissions',
      `SELECT q.id, q.submission_id AS submission, DATE_FORMAT(q.expires_at, '%Y-%m-%d') AS day FROM quotes q
        JOIN submissions s ON s.org_id = q.org_id AND s.id = q.submission_id AND s.status = 'quoted'
        WHERE q.org_id = '${orgId}' AND q.status = 'issued' AND (SELECT COUNT(*) FROM quotes o WHERE o.org_id = q.org_id AND o.submission_id = q.submission_id) = 1
        ORDER BY q.expires_at LIMIT 1`,
    );
    const statusesNow = () =>
      one(
        'submissions',
        'SELECT q.status AS quote, s.status AS submission FROM quotes q JOIN submissions s ON s.org_id = q.org_id AND s.id = q.submission_id WHERE q.id = ?',
        [quote.id],
      );
    const eve = new Date(Date.parse(`${quote.day}T17:00:00.000Z`) - 86_400_000);
    await runUntilStill(eve);
    expect(await statusesNow()).toEqual({ quote: 'issued', submission: 'quoted' });
    await runUntilStill(noonOf(quote.day));
    expect(await statusesNow()).toEqual({ quote: 'expired', submission: 'expired' });
    const [entry] = await entriesOf('submissions', quote.id, 'expire.quotes');
    expect(entry.actor_id).toBe(systemActorId);
  });

  test('goes by the calendar of the organization, not by that of UTC', async () => {
    const [policy] = await policiesThatBegin('2026-11-16', 1);
    const { zone } = await one('global', 'SELECT time_zone AS zone FROM organizations WHERE id = ?', [orgId]);
    expect(zone).toMatch(/^America\//);
    const statusNow = async () => (await one('policies', 'SELECT status FROM policies WHERE id = ?', [policy])).status;
    // Two in the morning in UTC: in America it is still the evening before.
    await runUntilStill(new Date('2026-11-16T02:00:00.000Z'));
    expect(['bound', 'issued']).toContain(await statusNow());
    await runUntilStill(noonOf('2026-11-16'));
    expect(await statusNow()).toBe('active');
  });

  test('does nothing twice, however often and by however many it is run at once', async () => {
    const begun = await policiesThatBegin('2026-11-18', 3);
    await Promise.all(Array.from({ length: 5 }, () => run(noonOf('2026-11-18'))));
    for (const id of begun) {
      const entries = await entriesOf('policies', id, 'begin.terms');
      expect(entries.filter((entry) => entry.request_id.startsWith('beginTerms 2026-11-18'))).toHaveLength(1);
      const events = await rowsOf(
        'policies',
        "SELECT id FROM policies_outbox_events WHERE subject_id = ? AND type = 'policy.termBegan' AND created_at >= '2026-11-18'",
        [id],
      );
      expect(events).toHaveLength(1);
    }
    expect(await run(noonOf('2026-11-18'))).toEqual({});
  });

  test('with nothing due costs one look-up a task and organization, beside the one that finds the organizations', async () => {
    const day = noonOf('2026-11-01');
    await runUntilStill(day);
    let statements = 0;
    await run(day, () => {
      statements += 1;
    });
    expect(statements).toBe(1 + allTasks().length);
  });
});

describe('a jump of the clock over whole terms', () => {
  test('brings each policy through all that lies between, and leaves nothing that is past', async () => {
    const renewed = await one(
      'policies',
      `SELECT r.id, r.renewal_of_id AS before_id FROM policies r JOIN policies p ON p.org_id = r.org_id AND p.id = r.renewal_of_id
        WHERE r.org_id = '${orgId}' AND r.status IN ('bound', 'issued', 'active') AND p.status = 'active' AND r.cancellation_date IS NULL AND p.cancellation_date IS NULL LIMIT 1`,
    );
    await runUntilStill(noonOf('2029-06-01'));
    const statuses = await rowsOf('policies', 'SELECT DISTINCT status FROM policies WHERE org_id = ?', [orgId]);
    const left = statuses.map(({ status }) => status);
    expect(left).not.toContain('bound');
    expect(left).not.toContain('issued');
    expect(left).not.toContain('active');
    if (renewed) {
      expect(await one('policies', 'SELECT status FROM policies WHERE id = ?', [renewed.before_id])).toEqual({
        status: 'renewed',
      });
    }
    const open = await one(
      'billing',
      "SELECT COUNT(*) AS count FROM invoices WHERE org_id = ? AND status = 'open' AND paid_cents < total_cents AND due_date < '2029-06-01'",
      [orgId],
    );
    expect(Number(open.count)).toBe(0);
    const pending = await one(
      'billing',
      "SELECT COUNT(*) AS count FROM installments WHERE org_id = ? AND status = 'pending'",
      [orgId],
    );
    expect(Number(pending.count)).toBe(0);
    const licences = await one(
      'global',
      "SELECT COUNT(*) AS count FROM producer_licenses WHERE org_id = ? AND status = 'active'",
      [orgId],
    );
    expect(Number(licences.count)).toBe(0);
    expect(await run(noonOf('2029-06-01'))).toEqual({});
  });
});
