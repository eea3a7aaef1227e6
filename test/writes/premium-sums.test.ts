import { drizzle } from 'drizzle-orm/mysql2';
import { beforeAll, describe, expect, test } from 'vitest';
import '../../src/server/schema.ts';
import {
  earnedPremiums,
  policies,
  policySegments,
  policyTransactions,
  premiumMonths,
  writtenPremiums,
} from '../../schema/policies/tables/index.ts';
import type { StoredRows } from '../../scripts/seed/checks/stored-rows.ts';
import { checkEarnedSums, checkWrittenSums } from '../../scripts/seed/checks/sums.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import { runTasks } from '../../src/server/scheduled/run-tasks.ts';
import { connectAsAdmin, ownSources } from '../support/database.ts';
import { mutateWell, rowsOf } from '../support/mutating.ts';
import { bindInputFor, type Offer, offersToBind } from '../support/offers.ts';

/** The rows of policies of which sums are made. */
const readRows = async (): Promise<StoredRows> => {
  const connection = await connectAsAdmin('oi_policies');
  try {
    const database = drizzle({ client: connection });
    const rows = {
      policies: await database.select().from(policies),
      policySegments: await database.select().from(policySegments),
      policyTransactions: await database.select().from(policyTransactions),
      writtenPremiums: await database.select().from(writtenPremiums),
      earnedPremiums: await database.select().from(earnedPremiums),
      premiumMonths: await database.select().from(premiumMonths),
    };
    // The checks of these sums look at no other table.
    return rows as unknown as StoredRows;
  } finally {
    await connection.end();
  }
};

/** The row of what was written that a transaction of a policy has added to. */
const rowOf = async (policyId: string, type: string) => {
  const [row] = await rowsOf(
    'policies',
    `SELECT w.* FROM written_premiums w JOIN policies p ON p.org_id = w.org_id AND p.program_id = w.program_id
      AND p.producer_id = w.producer_id AND p.state_code = w.state_code AND YEAR(p.effective_date) = w.policy_year
      JOIN policy_transactions t ON t.org_id = p.org_id AND t.policy_id = p.id AND t.type = w.transaction_type
      AND t.accounting_date = w.accounting_date WHERE p.id = ? AND t.type = ?`,
    [policyId, type],
  );
  return row;
};

let offers: Offer[];
beforeAll(async () => {
  offers = await offersToBind();
});

const bind = async () => {
  const offer = offers.shift();
  if (!offer) throw new Error('The demonstration has no further offer to bind.');
  const done = 'policy { id version effectiveDate annualPremium { amount } }';
  return (await mutateWell('UNDERWRITER', 'bindQuote', bindInputFor(offer), { done })).policy;
};

describe('what was written', () => {
  test('is added to by a bind and by a cancellation, whoever writes at the same time', async () => {
    const bound = [await bind(), await bind()];
    const [first] = bound;
    expect(Number((await rowOf(first.id, 'new_business')).transaction_count)).toBeGreaterThan(0);
    await Promise.all(
      bound.map(({ id, version, effectiveDate }) =>
        mutateWell('UNDERWRITER', 'cancelPolicy', {
          policyId: id,
          expectedVersion: version,
          method: 'FLAT',
          effectiveDate,
          reasonCode: 'INSURED_REQUEST',
          requestedBy: 'INSURED',
        }),
      ),
    );
    const cents = -BigInt(first.annualPremium.amount.replace('.', ''));
    expect(BigInt((await rowOf(first.id, 'cancellation')).premium_cents)).toBeLessThanOrEqual(cents);
    expect(checkWrittenSums(await readRows())).toEqual([]);
  });
});

describe('a month that is over', () => {
  const run = (day: string) =>
    runTasks(ownSources(), { now: new Date(`${day}T17:00:00.000Z`), orgIds: [organizationId] });

  const months = () =>
    rowsOf(
      'policies',
      `SELECT DATE_FORMAT(month, '%Y-%m') AS month, completed_at IS NOT NULL AS completed FROM premium_months
        WHERE org_id = ? AND month >= '2026-10-01' ORDER BY month`,
      [organizationId],
    );

  test('is added up on the third day after it, once, and the next one waits for its end', async () => {
    await run('2026-11-02');
    expect(await months()).toEqual([{ month: '2026-10', completed: 0 }]);
    const [first, second] = [await run('2026-11-03'), await run('2026-11-03')];
    expect(first.addUpMonths).toEqual({ done: expect.any(Number), failed: 0 });
    expect(second.addUpMonths).toBeUndefined();
    expect(await months()).toEqual([
      { month: '2026-10', completed: 1 },
      { month: '2026-11', completed: 0 },
    ]);
    const rows = await readRows();
    expect(rows.earnedPremiums.filter(({ month }) => month === '2026-10-01').length).toBeGreaterThan(0);
    expect(checkEarnedSums(rows)).toEqual([]);
  });

  test('does not move when a policy that was in force in it is cancelled from the beginning', async () => {
    const before = await rowsOf(
      'policies',
      'SELECT * FROM earned_premiums WHERE org_id = ? ORDER BY 1, 2, 3, 4, 5, 6, 7',
      [organizationId],
    );
    const { id, version, effectiveDate } = await bind();
    await mutateWell('UNDERWRITER', 'cancelPolicy', {
      policyId: id,
      expectedVersion: version,
      method: 'FLAT',
      effectiveDate,
      reasonCode: 'INSURED_REQUEST',
      requestedBy: 'INSURED',
    });
    await run('2026-11-04');
    const after = await rowsOf(
      'policies',
      'SELECT * FROM earned_premiums WHERE org_id = ? ORDER BY 1, 2, 3, 4, 5, 6, 7',
      [organizationId],
    );
    expect(after).toEqual(before);
    expect(checkEarnedSums(await readRows())).toEqual([]);
  });
});
