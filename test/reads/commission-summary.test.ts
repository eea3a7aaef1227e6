import { beforeAll, describe, expect, test } from 'vitest';
import { demonstrationUsers, producerId, secondOrganization } from '../../scripts/seed/people.ts';
import { ask, askWell } from '../support/asking/ask.ts';
import { executeAs } from '../support/asking/execute.ts';
import {
  type CommissionRows,
  commissionBy,
  commissionGroupings,
  readCommissionRows,
} from '../support/recomputed-commission.ts';
import { commissionFigures, commissionInCents } from '../support/told-figures.ts';

const { FINANCE_ANALYST, PRODUCER } = demonstrationUsers;

const viewers = [
  { name: 'the first organization', role: 'FINANCE_ANALYST', user: FINANCE_ANALYST, sees: {} },
  { name: 'the second organization', role: 'ORG_ADMIN', user: secondOrganization.users.ORG_ADMIN, sees: {} },
  { name: 'a producer', role: 'PRODUCER', user: PRODUCER, sees: { producerId } },
] as const;

let rows: CommissionRows;
beforeAll(async () => {
  rows = await readCommissionRows();
});

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own selection.
type Group = any;

const keyOf = ({ producer, month }: Group) => [producer?.id, month].flatMap((part) => part ?? []).join(' ') || 'all';

describe.each(viewers)('commissionSummary of $name', ({ role, user, sees }) => {
  describe.each(['2026-03-31', '2026-06-30', '2026-09-30'])('through %s', (end) => {
    test.each(commissionGroupings)('by %s is what its lines add up to', async (groupBy, of) => {
      const before = new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10);
      const query = `{ commissionSummary(from: "2024-01-01", before: "${before}", groupBy: ${groupBy}) { producer { id } month ${commissionFigures} } }`;
      const { data } = await askWell({ role, user, query });
      const told = data.commissionSummary.map((group: Group) => [keyOf(group), commissionInCents(group)]);
      const asked = { orgId: user.organizationId, ...sees, from: '2024-01-01', end };
      expect(Object.fromEntries(told)).toEqual(commissionBy(rows, asked, of));
      expect(told.length).toBeGreaterThan(0);
    });
  });
});

describe('commissionSummary', () => {
  test('adds up no line: it is one statement on its sums, beside that of the agencies', async () => {
    const query = `{ commissionSummary(from: "2026-01-01", before: "2026-10-01", groupBy: [PRODUCER]) { producer { name } paid { amount } } }`;
    const { statements } = await executeAs('FINANCE_ANALYST', query);
    expect(statements.map(({ origin }) => origin)).toEqual(['commissionTotals sums', 'CommissionGroup.producer']);
  });

  test('is null for roles that do not read commission, and refuses a time that has no day', async () => {
    const query = '{ commissionSummary(from: "2026-01-01", before: "2026-10-01") { paid { amount } } }';
    for (const role of ['UNDERWRITER', 'ADJUSTER', 'CARRIER_ADMIN', 'POLICYHOLDER'] as const) {
      expect((await askWell({ role, query })).data.commissionSummary, role).toBeNull();
    }
    const backwards = '{ commissionSummary(from: "2026-10-01", before: "2026-10-01") { paid { amount } } }';
    const { errors } = await ask({ role: 'FINANCE_ANALYST', query: backwards });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
