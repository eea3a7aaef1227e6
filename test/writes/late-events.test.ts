import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organizationId } from '../../scripts/seed/people.ts';
import { Circuits } from '../../src/data/guard/circuit.ts';
import { sweep } from '../../src/events/sweep.ts';
import { billedPolicy } from '../support/billed-policy.ts';
import { cancelFlat } from '../support/cancelled-policy.ts';
import { ownSources } from '../support/database.ts';
import { clock, mutate, rowsOf } from '../support/mutating.ts';
import { bindInputFor, offersToBind } from '../support/offers.ts';
import { pay } from '../support/refunding.ts';

/** The first day of the first open month when the events arrive, and the moment of that. */
const firstOpenDay = '2027-02-01';
const arrival = new Date('2027-03-12T15:00:00.000Z');

const { now: decided } = clock;

/** Closes all months but the last one before the events arrive. */
const closeMonths = async () => {
  await rowsOf(
    'billing',
    "UPDATE accounting_periods SET status = 'closed', closed_at = '2027-03-10' WHERE status = 'open'",
  );
  await rowsOf(
    'billing',
    `INSERT INTO accounting_periods (org_id, id, month, status, version, created_at, updated_at)
      VALUES (?, 'acp_01HK153X00LATE0000000000001', ?, 'open', 1, '2027-02-01', '2027-02-01')`,
    [organizationId, firstOpenDay],
  );
};

/** The days on which what follows from a transaction of a policy is dated in the books. */
const datedOf = async (policyId: string) => {
  const entries = await rowsOf(
    'billing',
    'SELECT CAST(posting_date AS CHAR) AS day FROM journal_entries WHERE policy_id = ? AND posted_at = ?',
    [policyId, arrival],
  );
  const lines = await rowsOf(
    'billing',
    'SELECT CAST(earned_date AS CHAR) AS day FROM commission_lines WHERE policy_id = ? AND created_at = ? AND earned_date IS NOT NULL',
    [policyId, arrival],
  );
  expect(entries.length * lines.length).toBeGreaterThan(0);
  return [...new Set([...entries, ...lines].map(({ day }) => day))];
};

beforeAll(closeMonths);

afterAll(() => {
  clock.now = decided;
});

describe('an event that arrives when the month of its decision is closed', () => {
  test('opens a policy that is booked when it was bound, and bills it in the first open month', async () => {
    const [offer] = await offersToBind();
    // What is decided stands, and nothing follows from it: capacity cannot be taken.
    await rowsOf('global', 'RENAME TABLE da_utilization TO da_utilization_away');
    try {
      const bound = await mutate('UNDERWRITER', 'bindQuote', bindInputFor(offer ?? { id: '', version: 0 }), {
        done: 'quote { status }',
      });
      expect(bound).toMatchObject({ __typename: 'BindQuoteDone', pending: [{ keyspace: 'GLOBAL' }] });
    } finally {
      await rowsOf('global', 'RENAME TABLE da_utilization_away TO da_utilization');
    }
    await sweep(ownSources(), { now: arrival, circuits: new Circuits() });
    const [policy] = await rowsOf(
      'policies',
      `SELECT p.id, t.booked_at, t.accounting_date, p.effective_date FROM policies p
        JOIN policy_transactions t ON t.org_id = p.org_id AND t.policy_id = p.id WHERE p.quote_id = ?`,
      [offer?.id],
    );
    expect(policy).toMatchObject({ booked_at: decided, accounting_date: policy.effective_date });
    expect(await datedOf(policy.id)).toEqual([firstOpenDay]);
  });

  test('bills a cancellation in the first open month', async () => {
    const policy = await billedPolicy({ premiumCents: 1_000_00n, taxCents: 0n, feeCents: 0n, parts: 1 });
    await pay(policy, {}, 1_000_00n);
    clock.now = arrival;
    await cancelFlat(policy, { bookedOn: '2026-11-02' });
    expect(await datedOf(policy.id)).toEqual([firstOpenDay]);
  });
});
