import { expect, test } from 'vitest';
import '../../src/server/schema.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import { leastUlidAt } from '../../src/data/identifiers.ts';
import { askWell } from '../support/asking/ask.ts';
import { closeWell, nothingWaits, october } from '../support/closing.ts';
import { clock, rowsOf } from '../support/mutating.ts';
import { runTaskAlone } from '../support/run-task-alone.ts';

const september = '2026-09-01';

const cost =
  '{ previouslyPaid { amount } paidThisMonth { amount } paidToDate { amount } reserve { amount } incurred { amount } }';
const figures = `indemnity ${cost} expense ${cost} recovered { amount } recoveredThisMonth { amount }`;
const whole = `totals { lineCount ${figures} } csv { text }
  lines(first: 100) { nodes { id status litigated closedAt claimantNames catastropheCode ${figures} } }`;

/** The claims bordereaux of a month, program by program: all that they say. */
const bordereauxOf = async (month: string, selection = whole): Promise<Record<string, unknown>> => {
  const programs = await rowsOf('global', 'SELECT id FROM programs WHERE org_id = ? ORDER BY id', [organizationId]);
  const query = programs.map(
    ({ id }, place) => `p${place}: claimsBordereau(programId: "${id}", month: "${month}") { ${selection} }`,
  );
  const { data } = await askWell({ role: 'FINANCE_ANALYST', query: `{ ${query.join(' ')} }` });
  return data;
};

/** Books on all claims of the organization on a day: reserves, payments, recoveries, other facts; closed ones are open again. */
const bookMore = async (day: string): Promise<void> => {
  const at = `${day} 15:00:00.000`;
  await rowsOf(
    'claims',
    `INSERT INTO claim_reserve_movements (org_id, id, claim_id, reserve_line_id, amount_cents, reason, actor_id, created_at)
      SELECT org_id, CONCAT('crm_', LEFT(MD5(CONCAT(?, id)), 26)), claim_id, id, 5000000, 'More came to light.', 'usr_1', ? FROM claim_reserve_lines WHERE org_id = ?`,
    [day, at, organizationId],
  );
  await rowsOf(
    'claims',
    `INSERT INTO claim_payments (org_id, id, producer_id, carrier_id, insured_id, claim_id, reserve_line_id, payee_name, coverage, cost_type, kind,
        amount_cents, deductible_cents, erodes_reserve, status, issued_at, version, created_at, updated_at)
      SELECT c.org_id, CONCAT('cpy_', LEFT(MD5(CONCAT(?, l.id)), 26)), c.producer_id, c.carrier_id, c.insured_id, c.id, l.id, 'A builder', l.coverage,
        l.cost_type, 'partial', 77700, 0, 1, 'issued', ?, 1, ?, ? FROM claim_reserve_lines l JOIN claims c ON c.org_id = l.org_id AND c.id = l.claim_id WHERE l.org_id = ?`,
    [day, at, at, at, organizationId],
  );
  const later = [at, organizationId];
  await rowsOf(
    'claims',
    'UPDATE claim_payments SET stopped_at = ? WHERE org_id = ? AND issued_at IS NOT NULL LIMIT 5',
    later,
  );
  await rowsOf(
    'claims',
    'UPDATE claim_recoveries SET received_cents = expected_cents, received_at = ? WHERE org_id = ?',
    later,
  );
  await rowsOf('claims', "UPDATE claim_parties SET name = 'Somebody Else' WHERE org_id = ?", [organizationId]);
  await rowsOf(
    'claims',
    `UPDATE claims SET status = 'reopened', closed_at = NULL, closed_reason = NULL, litigated = 1, catastrophe_code = 'CAT99' WHERE org_id = ?`,
    [organizationId],
  );
};

/** Closes a claim and denies another one on the first of November, before the claims of October are valued. */
const changeAfterOctober = async (): Promise<[closed: string, denied: string]> => {
  const [closed, denied] = await rowsOf('claims', 'SELECT id FROM claims WHERE org_id = ? ORDER BY id LIMIT 2', [
    organizationId,
  ]);
  const at = '2026-11-01 15:00:00.000';
  for (const [id, status, closedAt] of [
    [closed?.id, 'closed', at],
    [denied?.id, 'denied', null],
  ]) {
    const before = JSON.stringify({ status: 'reserved', closedAt: null });
    const after = JSON.stringify({ status, closedAt });
    await rowsOf('claims', 'UPDATE claims SET status = ?, closed_at = ? WHERE id = ?', [status, closedAt, id]);
    await rowsOf(
      'claims',
      `INSERT INTO claims_audit_entries (org_id, id, actor_id, action, entity_id, before_values, after_values, request_id, created_at)
        VALUES (?, ?, 'usr_1', 'change.claim', ?, ?, ?, 'test', ?)`,
      [
        organizationId,
        `aud_${leastUlidAt(new Date(`${at.replace(' ', 'T')}Z`)).slice(0, 25)}${status === 'closed' ? 1 : 2}`,
        id,
        before,
        after,
        at,
      ],
    );
  }
  return [closed?.id, denied?.id];
};

test('a claims bordereau of a closed month never moves, whatever is booked later', async () => {
  const before = await bordereauxOf(september);
  expect(JSON.stringify(before)).toContain('"lineCount":');
  await bookMore('2026-10-20');
  expect(await bordereauxOf(september)).toEqual(before);
});

test('that of the next month begins where it ended, once its claims are valued', async () => {
  clock.now = new Date('2026-11-04T18:00:00.000Z');
  await nothingWaits('2026-11-04');
  await closeWell(october);
  const nothing = Object.values(await bordereauxOf(october));
  expect(new Set(nothing)).toEqual(new Set([null]));

  const [closed, denied] = await changeAfterOctober();
  expect(await runTaskAlone('valueClaims', organizationId, new Date('2026-11-01T17:00:00.000Z'))).toBe(0);
  expect(await runTaskAlone('valueClaims', organizationId, new Date('2026-11-02T17:00:00.000Z'))).toBe(1);
  const lines =
    'lines(first: 100) { nodes { claim { id } status closedAt claimantNames indemnity { previouslyPaid { amount } paidToDate { amount } } } }';
  const nodesOf = async (month: string) =>
    // biome-ignore lint/suspicious/noExplicitAny: it has the shape of the selection above.
    Object.values<any>(await bordereauxOf(month, lines)).flatMap((one) => one.lines.nodes);
  const [was, is] = [await nodesOf(september), await nodesOf(october)];
  const paid = new Map(was.map(({ claim, indemnity }) => [claim.id, indemnity.paidToDate]));
  // Claims that were closed are open again, and so are told of.
  expect(is.length).toBeGreaterThan(was.length);
  expect(is.map(({ claim }) => claim.id)).toEqual(expect.arrayContaining([closed, denied]));
  for (const { claim, status, closedAt, indemnity } of is) {
    // What was dated behind the last day does not show: neither a status nor the day of a closing.
    expect(status).toBe([closed, denied].includes(claim.id) ? 'RESERVED' : 'REOPENED');
    expect(closedAt).toBeNull();
    if (paid.has(claim.id)) expect(indemnity.previouslyPaid).toEqual(paid.get(claim.id));
  }

  const valued = await bordereauxOf(october);
  await bookMore('2026-11-04');
  expect(await bordereauxOf(october)).toEqual(valued);
  expect(await runTaskAlone('valueClaims', organizationId, new Date('2026-12-03T17:00:00.000Z'))).toBe(1);
  expect(await bordereauxOf(october)).toEqual(valued);
});
