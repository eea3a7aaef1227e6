import { beforeAll, describe, expect, test } from 'vitest';
import { keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { addThirdOrganization, thirdOrganizationId } from '../../scripts/seed/large/third-organization.ts';
import { type DemonstrationUser, demonstrationUsers, secondOrganization } from '../../scripts/seed/people.ts';
import { rebuildSums } from '../../scripts/sums/rebuild-sums.ts';
import { askWell } from '../support/asking/ask.ts';
import { connectAsAdmin } from '../support/database.ts';
import { clock, rowsOf } from '../support/mutating.ts';
import {
  type CommissionRows,
  commissionBy,
  commissionGroupings,
  readCommissionRows,
} from '../support/recomputed-commission.ts';
import { type LossRows, lossesBy, lossGroupings, readLossRows } from '../support/recomputed-losses.ts';
import {
  amountOf,
  type PremiumRows,
  premiumBy,
  premiumGroupings,
  readPremiumRows,
} from '../support/recomputed-premium.ts';
import {
  expectProduction,
  type ProductionRows,
  productionFigures,
  productionGroupings,
  productionOf,
  readProductionRows,
  submissionsOf,
} from '../support/recomputed-production.ts';
import {
  agingFigures,
  agingGroupings,
  agingInCents,
  type ReceivableRows,
  readReceivableRows,
  receivablesBy,
} from '../support/recomputed-receivables.ts';
import { bordereauxOf, claimsTotals } from '../support/recomputed-valuations.ts';
import { runTaskAlone } from '../support/run-task-alone.ts';
import {
  commissionFigures,
  commissionInCents,
  lossesInCents,
  lossFigures,
  premiumFigures,
  premiumInCents,
} from '../support/told-figures.ts';

const monthEnds = ['2026-06-30', '2026-08-31', '2026-09-30'] as const;

const organizations = ['the first', 'the second', 'the third'] as const;

const users = new Map<string, DemonstrationUser>();
let premium: PremiumRows;
let losses: LossRows;
let commission: CommissionRows;
let production: ProductionRows;
let receivables: ReceivableRows;

/** Adds a third organization, of which one program and one claim went otherwise than in the second. */
const addThird = async (): Promise<void> => {
  for (const keyspace of keyspaces) {
    const connection = await connectAsAdmin(keyspaceDatabases[keyspace]);
    try {
      await addThirdOrganization(keyspace, connection);
    } finally {
      await connection.end();
    }
  }
  const own = [thirdOrganizationId];
  await rowsOf(
    'billing',
    "UPDATE commission_lines SET amount_cents = amount_cents * 3 WHERE org_id = ? AND basis = 'collected' LIMIT 20",
    own,
  );
  await rowsOf('claims', 'UPDATE claim_recoveries SET received_cents = received_cents * 2 WHERE org_id = ?', own);
  await rowsOf(
    'claims',
    `UPDATE claims SET closed_at = NULL WHERE org_id = ? AND closed_at < '2026-06-01' ORDER BY id LIMIT 1`,
    own,
  );
  // Its claims are valued anew, by the task itself.
  await rowsOf('claims', "DELETE FROM claim_valuations WHERE org_id = ? AND month >= '2026-04-01'", own);
  await rowsOf(
    'claims',
    "UPDATE claim_months SET completed_at = NULL, through_id = NULL WHERE org_id = ? AND month >= '2026-04-01'",
    own,
  );
  // What it is owed is told apart by age anew, by the task itself: some of it is overdue for longer than in the second.
  await rowsOf(
    'billing',
    "UPDATE invoices SET due_date = due_date - INTERVAL 45 DAY WHERE org_id = ? AND issue_date > '2026-04-01' ORDER BY id LIMIT 20",
    own,
  );
  await rowsOf('billing', 'DELETE FROM aged_receivables WHERE org_id = ?', own);
  await rowsOf('billing', 'UPDATE receivable_months SET completed_at = NULL, through_id = NULL WHERE org_id = ?', own);
  await rowsOf(
    'policies',
    // Of policies that no agency bills: what one owes is less its commission, and the ledger has the old one.
    `UPDATE policy_transactions SET producer_commission_cents = producer_commission_cents * 2, accounting_date = accounting_date + INTERVAL 1 DAY
      WHERE org_id = ? AND policy_id IN (SELECT id FROM policies WHERE org_id = ? AND billing_method <> 'agency') LIMIT 10`,
    [...own, ...own],
  );
  await rowsOf(
    'submissions',
    "UPDATE quotes SET annual_premium_cents = annual_premium_cents * 2 WHERE org_id = ? AND status = 'bound' ORDER BY id LIMIT 5",
    own,
  );
  await rowsOf(
    'submissions',
    `UPDATE submissions SET submitted_at = submitted_at - INTERVAL 40 DAY, submitted_on = submitted_on - INTERVAL 40 DAY
      WHERE org_id = ? AND submitted_on > '2026-03-01' ORDER BY id LIMIT 10`,
    own,
  );
};

beforeAll(async () => {
  await addThird();
  expect(await runTaskAlone('valueClaims', thirdOrganizationId, new Date('2026-10-02T17:00:00.000Z'))).toBe(6);
  const closed = await rowsOf('billing', "SELECT id FROM accounting_periods WHERE org_id = ? AND status = 'closed'", [
    thirdOrganizationId,
  ]);
  expect(await runTaskAlone('ageReceivables', thirdOrganizationId, clock.now)).toBe(closed.length);
  // Made by the command that mends sums: what is compared below is recomputed by other code.
  const mended = await rebuildSums({ connect: connectAsAdmin, now: clock.now });
  expect(mended.map(({ orgId, table }) => [orgId, table])).toEqual(
    expect.arrayContaining([
      [thirdOrganizationId, 'writtenPremiums'],
      [thirdOrganizationId, 'commissionTotals'],
      [thirdOrganizationId, 'productionTotals'],
    ]),
  );
  expect(new Set(mended.map(({ orgId }) => orgId))).toEqual(new Set([thirdOrganizationId]));
  const [administrator] = await rowsOf('global', "SELECT id FROM users WHERE org_id = ? AND role = 'org_admin'", [
    thirdOrganizationId,
  ]);
  users.set('the first', demonstrationUsers.ORG_ADMIN);
  users.set('the second', secondOrganization.users.ORG_ADMIN);
  users.set('the third', { userId: administrator.id, organizationId: thirdOrganizationId });
  [premium, losses, commission, production, receivables] = await Promise.all([
    readPremiumRows(),
    readLossRows(),
    readCommissionRows(),
    readProductionRows(),
    readReceivableRows(),
  ]);
});

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own selection.
type Told = any;

const byKey = (groups: readonly Told[], keyOf: (group: Told) => string, inCents: (figures: Told) => object) =>
  Object.fromEntries(groups.map((group) => [keyOf(group), inCents(group.figures ?? group)]));

describe.each(organizations)('the sums of %s organization', (name) => {
  const userOf = (): DemonstrationUser => {
    const user = users.get(name);
    if (!user) throw new Error(`${name} organization has no administrator.`);
    return user;
  };
  const ask = async (query: string) => (await askWell({ role: 'ORG_ADMIN', user: userOf(), query })).data;
  const orgId = () => userOf().organizationId;

  describe.each(monthEnds)('at the end of %s', (end) => {
    const before = new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10);
    const time = `from: "2026-01-01", before: "${before}"`;

    test.each(premiumGroupings)('of premium by %s are those of its policies', async (grouping, key) => {
      const { premiumSummary } = await ask(
        `{ premiumSummary(${time}, groupBy: [${grouping}]) { groups { ${key} figures { ${premiumFigures} } } } }`,
      );
      const told = byKey(premiumSummary.groups, (group) => group[key], premiumInCents);
      expect(Object.keys(told).length).toBeGreaterThan(0);
      expect(told).toEqual(premiumBy(premium, { orgId: orgId(), sees: {}, from: '2026-01-01', end }, key));
    });

    test.each(lossGroupings)('of losses by %s are those of its claims', async (grouping, field, keyOf) => {
      const { lossSummary } = await ask(
        `{ lossSummary(asOf: "${end}", groupBy: [${grouping}]) { groups { ${field} figures { ${lossFigures} } } } }`,
      );
      const told = byKey(lossSummary.groups, (group) => group[field], lossesInCents);
      expect(Object.keys(told).length).toBeGreaterThan(0);
      expect(told).toEqual(lossesBy(losses, { orgId: orgId(), sees: {}, day: end }, keyOf));
    });

    test('of claims bordereaux are those of its claims, program by program', async () => {
      const month = `${end.slice(0, 7)}-01`;
      const { programs } = await ask('{ programs(first: 50) { nodes { id } } }');
      const inCents = (told: Told): Told =>
        Object.fromEntries(
          Object.entries<Told>(told).map(([name, value]) => [
            name,
            typeof value === 'number' ? value : 'amount' in value ? amountOf(value) : inCents(value),
          ]),
        );
      const told: Record<string, Told> = {};
      for (const { id } of programs.nodes) {
        const { claimsBordereau } = await ask(
          `{ claimsBordereau(programId: "${id}", month: "${month}") { totals { ${claimsTotals} } } }`,
        );
        if (claimsBordereau.totals.lineCount > 0) told[id] = inCents(claimsBordereau.totals);
      }
      expect(Object.keys(told).length).toBeGreaterThan(0);
      expect(told).toEqual(bordereauxOf(losses, orgId() ?? '', month));
    });

    test.each(agingGroupings)('of receivables by %s are those of its policies', async (grouping, key, keyOf) => {
      const { receivablesAging } = await ask(
        `{ receivablesAging(month: "${end}", groupBy: ${grouping}) { asOf groups { ${key} { id } ${agingFigures} } } }`,
      );
      expect(receivablesAging.asOf).toBe(end);
      const told = byKey(receivablesAging.groups, (group) => group[key].id, agingInCents);
      expect(Object.keys(told).length).toBeGreaterThan(0);
      expect(told).toEqual(receivablesBy(receivables, { orgId: orgId(), end }, keyOf));
    });

    test('of receivables are what the month was closed with, and what the ledger has', async () => {
      const { receivablesAging, trialBalance } = await ask(
        `{ receivablesAging(month: "${end}") { total { receivable { amount } } } trialBalance(asOf: "${end}") { lines { kind balance { amount } } } }`,
      );
      const told = amountOf(receivablesAging.total.receivable);
      const closed = receivables.accountingPeriods.find(
        (one) => one.orgId === orgId() && one.month === `${end.slice(0, 7)}-01`,
      );
      expect(told).toBe(closed?.receivableCents);
      const kinds = ['RECEIVABLE', 'DEDUCTIBLE', 'ACCOUNT_CURRENT'];
      const posted = trialBalance.lines.filter(({ kind }: Told) => kinds.includes(kind));
      expect(told).toBe(posted.reduce((sum: bigint, { balance }: Told) => sum + amountOf(balance), 0n));
    });

    test.each(commissionGroupings)('of commission by %s are those of its lines', async (groupBy, keyOf) => {
      const { commissionSummary } = await ask(
        `{ commissionSummary(${time}, groupBy: ${groupBy}) { producer { id } month ${commissionFigures} } }`,
      );
      const nameOf = ({ producer, month }: Told) =>
        [producer?.id, month].flatMap((part) => part ?? []).join(' ') || 'all';
      const told = byKey(commissionSummary, nameOf, commissionInCents);
      expect(Object.keys(told).length).toBeGreaterThan(0);
      expect(told).toEqual(commissionBy(commission, { orgId: orgId(), from: '2026-01-01', end }, keyOf));
    });

    test.each(productionGroupings)(
      'of production by %s are those of its submissions',
      async (grouping, field, keyOf) => {
        const { productionReport } = await ask(
          `{ productionReport(from: "2020-01-01", before: "${before}", groupBy: [${grouping}]) {
          groups { ${field} figures { ${productionFigures} } } } }`,
        );
        const expected = Map.groupBy(submissionsOf(production, { orgId: orgId(), sees: {}, end }), keyOf);
        const told = new Map<string, Told>(productionReport.groups.map((group: Told) => [group[field], group.figures]));
        expect(told.size).toBeGreaterThan(0);
        expect([...told.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
        for (const [key, some] of expected) expectProduction(told.get(key), productionOf(production, some));
      },
    );
  });
});
