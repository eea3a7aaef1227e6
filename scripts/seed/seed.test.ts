import { describe, expect, it } from 'vitest';
import { clearanceKeyOf } from '../../schema/clearance-key.ts';
import { tables } from '../../schema/tables.ts';
import { connectAsAdmin as connect } from '../../test/support/database.ts';
import { rebuildTerms } from '../search/rebuild-terms.ts';
import { checkBooks } from './check-books.ts';
import { exampleClaimNumber } from './examples.ts';
import { demonstrationUsers, organizationId, secondOrganization } from './people.ts';
import { buildRows } from './seed.ts';

/** What the check finds after a statement that is rolled back. */
const findingsAfter = async (database: string, statement: string): Promise<string[]> => {
  const planted = await connect(database);
  try {
    await planted.beginTransaction();
    await planted.query(statement);
    return await checkBooks({
      connect: async (name) => (name === database ? planted : await connect(name)),
      release: async (connection) => (connection === planted ? undefined : await connection.end()),
    });
  } finally {
    await planted.rollback();
    await planted.end();
  }
};

describe('the rows of the demonstration data', () => {
  const rows = buildRows();

  it('are the same in every run', () => {
    expect(buildRows()).toEqual(rows);
  });

  it('fill every table but those of running mutations', () => {
    const empty = Object.keys(tables).filter((name) => rows[name as keyof typeof rows].length === 0);
    expect(empty.filter((name) => !/(IdempotencyKeys|OutboxEvents|HandledEvents)$/.test(name)).toSorted()).toEqual([
      'billingNotices',
      'claimsNotices',
      'globalNumberCounters',
      'policiesApprovals',
      'submissionsNotices',
    ]);
  });

  it('name insureds so that a number behind the name, as the large seed adds one, is all that tells copies apart', () => {
    expect(rows.insureds.length).toBeGreaterThan(0);
    for (const { name } of rows.insureds) expect(clearanceKeyOf(`${name} 2`)).toBe(`${clearanceKeyOf(name)} 2`);
  });

  it('give every agency rows of all seven tables that have an owner, in both organizations', () => {
    const owned = ['submissions', 'quotes', 'policies', 'claims', 'billingSchedules', 'invoices', 'payments'] as const;
    for (const { id, orgId } of rows.producers) {
      const lacking = owned.filter((name) => !rows[name].some((row) => row.producerId === id && row.orgId === orgId));
      expect(lacking, id).toEqual([]);
    }
  });

  it('let the example claim be seen by its producer, carrier and insured', () => {
    const claim = rows.claims.find(({ number, orgId }) => number === exampleClaimNumber && orgId === organizationId);
    expect(claim).toMatchObject({
      producerId: demonstrationUsers.PRODUCER.producerId,
      carrierId: demonstrationUsers.CARRIER_ADMIN.carrierId,
      insuredId: demonstrationUsers.POLICYHOLDER.insuredId,
    });
    // One that its endorsement has replaced, and the two that hold before and after it.
    expect(rows.policySegments.filter(({ policyId }) => policyId === claim?.policyId)).toHaveLength(3);
    expect(rows.payments.some(({ policyId }) => policyId === claim?.policyId)).toBe(true);
  });

  it('give every named user a row, and the second organization numbers that the first has too', () => {
    const users = new Set(rows.users.map(({ id }) => id));
    const named = [...Object.values(demonstrationUsers), ...Object.values(secondOrganization.users)];
    expect(named.filter((user) => user.organizationId !== null && !users.has(user.userId))).toEqual([]);
    const numbersOf = (id: string) => rows.invoices.filter(({ orgId }) => orgId === id).map(({ number }) => number);
    const first = new Set(numbersOf(organizationId));
    expect(numbersOf(secondOrganization.organizationId).some((number) => first.has(number))).toBe(true);
  });
});

it('have their words again as they were, when these are written anew', async () => {
  const connection = await connect('oi_policies');
  const readAll = async () =>
    (await connection.query('SELECT * FROM policies_search_terms ORDER BY org_id, field, term, subject_id'))[0];
  const before = await readAll();
  await connection.query("DELETE FROM policies_search_terms WHERE field = 'policy_named_insured'");
  await connection.query("UPDATE policies_search_terms SET term = CONCAT(term, 'X') LIMIT 40");
  for (const orgId of [organizationId, secondOrganization.organizationId]) {
    await rebuildTerms(connection, 'policies', orgId);
  }
  expect(await readAll()).toEqual(before);
  await connection.end();
});

describe('the books in the database', () => {
  it('have no findings', async () => {
    expect(await checkBooks({ connect })).toEqual([]);
  });

  // One row each: the first that the server finds.
  const defects = [
    [
      'a notice of cancellation',
      'oi_policies',
      "UPDATE policies_notices SET mailed_at = effective_date WHERE kind = 'cancellation_non_payment' AND outcome = 'took_effect' LIMIT 1",
      'without notice in time',
    ],
    [
      'a delinquency',
      'oi_billing',
      "UPDATE delinquencies SET status = 'cancelled' WHERE status = 'cured' AND notice_id IS NOT NULL LIMIT 1",
      'its notice rescinded',
    ],
    [
      'a journal line',
      'oi_billing',
      'UPDATE journal_lines SET debit_cents = debit_cents + 1 LIMIT 1',
      'does not balance',
    ],
    [
      'a daily balance',
      'oi_billing',
      'UPDATE gl_daily_balances SET credit_cents = credit_cents + 1 LIMIT 1',
      'daily balance',
    ],
    [
      'what was written',
      'oi_policies',
      'UPDATE written_premiums SET fees_cents = fees_cents + 1 LIMIT 1',
      'The sum of written premium',
    ],
    [
      'what was earned',
      'oi_policies',
      'UPDATE earned_premiums SET earned_cents = earned_cents + 1 LIMIT 1',
      'The sum of earned premium',
    ],
    [
      'what losses came to',
      'oi_claims',
      'UPDATE loss_totals SET expense_paid_cents = expense_paid_cents + 1 LIMIT 1',
      'The sum of losses',
    ],
    ['an invoice', 'oi_billing', 'UPDATE invoices SET total_cents = total_cents + 1 LIMIT 1', 'its lines'],
    [
      'a payment',
      'oi_billing',
      "UPDATE payments SET status = 'returned' WHERE reverses_payment_id IS NULL AND status = 'received' LIMIT 1",
      'entries that stand',
    ],
    [
      'who numbers a check',
      'oi_billing',
      "UPDATE payments SET numbered_by = '' WHERE method = 'check' LIMIT 1",
      'by check is numbered by ""',
    ],
    [
      'what was collected of a policy',
      'oi_billing',
      "UPDATE billing_audit_entries SET created_at = created_at - INTERVAL 200 DAY WHERE entity_id LIKE 'bsc_%' AND before_values IS NOT NULL LIMIT 1",
      'for others',
    ],
    [
      'a reserve',
      'oi_claims',
      'UPDATE claim_reserve_lines SET outstanding_cents = outstanding_cents + 1 LIMIT 1',
      'Reserve line',
    ],
    [
      'a word of a name',
      'oi_submissions',
      "DELETE FROM submissions_search_terms WHERE field = 'insured_name' LIMIT 1",
      'is not found by',
    ],
    [
      'a word that nobody is called',
      'oi_claims',
      "UPDATE claims_search_terms SET term = 'ZZ' WHERE field = 'claim_party' LIMIT 1",
      'is found by ZZ',
    ],
    [
      'the book of a word',
      'oi_policies',
      'UPDATE policies_search_terms SET producer_id = NULL LIMIT 1',
      'in the book of others',
    ],
    [
      'a status',
      'oi_policies',
      "UPDATE policies SET status = 'bound' WHERE status = 'renewed' LIMIT 1",
      'audit entries',
    ],
    ['a number', 'oi_submissions', "UPDATE quotes SET number = 'QUO-2026-999999' LIMIT 1", 'has gaps'],
    [
      'a tenant',
      'oi_claims',
      `UPDATE claim_notes SET claim_id = (SELECT id FROM claims WHERE org_id = '${secondOrganization.organizationId}' LIMIT 1) WHERE org_id = '${organizationId}' LIMIT 1`,
      "another organization's",
    ],
    [
      'a rating step',
      'oi_submissions',
      'UPDATE rating_steps SET premium_after_cents = premium_after_cents + 1 LIMIT 1',
      'rating log',
    ],
    [
      'an amount',
      'oi_policies',
      'UPDATE policies SET annual_premium_cents = annual_premium_cents + 1 LIMIT 1',
      'annualPremiumCents is',
    ],
    [
      'a minimum premium of oi_global',
      'oi_global',
      'UPDATE program_versions SET minimum_premium_cents = minimum_premium_cents + 1 LIMIT 1',
      'minimumPremiumCents is',
    ],
    ['a version', 'oi_claims', 'UPDATE claims SET version = version + 1 LIMIT 1', 'changes by its audit entries'],
    [
      'an audit entry',
      'oi_global',
      'DELETE FROM global_audit_entries WHERE before_values IS NULL LIMIT 1',
      '0 audit entries of its creation',
    ],
    [
      'the status of a referred quote',
      'oi_submissions',
      "UPDATE quotes SET status = 'issued' WHERE status = 'referred' LIMIT 1",
      'its referrals are pending',
    ],
    [
      'the question about a referred quote',
      'oi_submissions',
      "UPDATE submissions_approvals SET decision = 'denied' WHERE decision = 'pending'",
      'nobody is asked',
    ],
    [
      'the requester of an approval',
      'oi_submissions',
      "UPDATE submissions_approvals SET requester_id = decided_by_id WHERE decision = 'approved' LIMIT 1",
      'its columns contradict',
    ],
    [
      'the carrier who decided',
      'oi_submissions',
      "UPDATE submissions_approvals SET carrier_reference = NULL WHERE authority = 'carrier' AND decision = 'approved' LIMIT 1",
      'its columns contradict',
    ],
    [
      'a charge of a quote',
      'oi_submissions',
      "UPDATE quotes SET charges = JSON_SET(charges, '$[0].amountCents', '1') LIMIT 1",
      'and charges 1',
    ],
    [
      'an exposure',
      'oi_submissions',
      'UPDATE submission_exposures SET amount_cents = amount_cents + 1 LIMIT 1',
      'are not what it says in all',
    ],
    [
      'the answer to the open question of an incomplete submission',
      'oi_submissions',
      'UPDATE information_requests SET answered_at = created_at',
      'nothing is asked',
    ],
    [
      'a condition of a bound quote',
      'oi_submissions',
      "UPDATE quote_subjectivities SET satisfied_at = NULL, waived_at = NULL WHERE kind = 'before_bind'",
      'with conditions open',
    ],
    [
      'the other option of a bound submission',
      'oi_submissions',
      "UPDATE quotes SET status = 'issued' WHERE status = 'not_taken'",
      'still open',
    ],
    [
      'the last day of a segment',
      'oi_policies',
      'UPDATE policy_segments SET to_date = to_date - INTERVAL 1 DAY WHERE superseded_by_transaction_id IS NULL LIMIT 1',
      'The segments of policy',
    ],
    [
      'the premium of a segment and its coverage',
      'oi_policies',
      'UPDATE policy_segments s JOIN coverages c ON c.org_id = s.org_id AND c.segment_id = s.id SET s.annual_premium_cents = s.annual_premium_cents + 100, c.premium_cents = c.premium_cents + 100 WHERE c.ordinal = 1 AND s.id = (SELECT id FROM (SELECT MIN(id) AS id FROM policy_segments WHERE superseded_by_transaction_id IS NOT NULL) one)',
      'cents are written and',
    ],
    [
      'who replaced a segment',
      'oi_policies',
      'UPDATE policy_segments SET superseded_by_transaction_id = NULL WHERE superseded_by_transaction_id IS NOT NULL LIMIT 1',
      'The segments of policy',
    ],
    [
      'the premium of a transaction',
      'oi_policies',
      'UPDATE policy_transactions SET premium_change_cents = premium_change_cents + 1 LIMIT 1',
      'charges',
    ],
    [
      'an accounting date',
      'oi_policies',
      'UPDATE policy_transactions SET accounting_date = accounting_date - INTERVAL 400 DAY LIMIT 1',
      'before it was booked',
    ],
    [
      'the mailing of a notice',
      'oi_policies',
      "UPDATE policies_notices SET mailed_at = mailed_at + INTERVAL 9 DAY WHERE kind = 'cancellation_non_payment' AND outcome = 'took_effect'",
      'without a notice in time',
    ],
    [
      'a pending cancellation',
      'oi_policies',
      "UPDATE policies SET pending_cancellation_date = expiration_date WHERE status = 'active' AND cancellation_date IS NULL AND pending_cancellation_date IS NULL LIMIT 1",
      'contradict',
    ],
    [
      'the figures of a closed month',
      'oi_billing',
      "UPDATE accounting_periods SET trust_cents = trust_cents + 1 WHERE status = 'closed' LIMIT 1",
      'do not fit its checksum',
    ],
    [
      'the order of closings',
      'oi_billing',
      "UPDATE accounting_periods SET status = 'open' WHERE status = 'closed' ORDER BY id LIMIT 1",
      'was closed before an earlier month',
    ],
    ['a name', 'oi_global', "UPDATE users SET name = 'Zoe' LIMIT 1", 'is not that of "Zoe"'],
  ] as const;

  it.each(defects)('show when %s is changed behind their back', async (_, database, statement, words) => {
    expect((await findingsAfter(database, statement)).join('\n')).toContain(words);
  });
});
