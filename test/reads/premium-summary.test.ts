import { beforeAll, describe, expect, test } from 'vitest';
import { carrierId, demonstrationUsers, producerId, secondOrganization } from '../../scripts/seed/people.ts';
import { askWell } from '../support/asking/ask.ts';
import { executeAs } from '../support/asking/execute.ts';
import {
  amountOf,
  inForceBy,
  type PremiumRows,
  premiumBy,
  premiumGroupings,
  readPremiumRows,
} from '../support/recomputed-premium.ts';
import { premiumFigures as figures, premiumInCents as inCents } from '../support/told-figures.ts';

const { ORG_ADMIN, PRODUCER, CARRIER_ADMIN } = demonstrationUsers;

/** Who asks, and which policies of the organization are theirs to see. */
const viewers = [
  { name: 'the first organization', role: 'ORG_ADMIN', user: ORG_ADMIN, sees: {} },
  { name: 'the second organization', role: 'ORG_ADMIN', user: secondOrganization.users.ORG_ADMIN, sees: {} },
  { name: 'a producer', role: 'PRODUCER', user: PRODUCER, sees: { producerId } },
  { name: 'a carrier', role: 'CARRIER_ADMIN', user: CARRIER_ADMIN, sees: { carrierId } },
] as const;

const monthEnds = ['2026-03-31', '2026-06-30', '2026-09-30'] as const;

const keys = premiumGroupings.map(([, key]) => key).join(' ');
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

let rows: PremiumRows;
beforeAll(async () => {
  rows = await readPremiumRows();
});

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own selection.
type Figures = any;

describe.each(viewers)('premiumSummary of $name', ({ role, user, sees }) => {
  const ask = async (args: string, selection: string) =>
    (await askWell({ role, user, query: `{ premiumSummary(${args}) { earnedThrough ${selection} } }` })).data
      .premiumSummary;

  describe.each(monthEnds)('from the beginning of the year to %s', (end) => {
    const time = `from: "2026-01-01", before: "${dayAfter(end)}"`;
    const asked = { orgId: user.organizationId, sees, from: '2026-01-01', end };

    test.each(premiumGroupings)('by %s is what its policies add up to', async (grouping, key) => {
      const { earnedThrough, groups } = await ask(
        `${time}, groupBy: [${grouping}]`,
        `groups { ${key} figures { ${figures} } }`,
      );
      expect(earnedThrough).toBe(end);
      const told = Object.fromEntries(groups.map((group: Figures) => [group[key], inCents(group.figures)]));
      expect(told).toEqual(premiumBy(rows, asked, key));
      expect(Object.keys(told).length).toBeGreaterThan(0);
    });

    test('in all is what all policies add up to', async () => {
      const { total } = await ask(time, `total { ${figures} }`);
      expect({ all: inCents(total) }).toEqual(premiumBy(rows, asked, null));
    });
  });

  test('by month and program together is the sum of every month by itself', async () => {
    const months = ['2026-07', '2026-08', '2026-09'];
    const selection = `groups { month ${keys} figures { ${figures} } }`;
    const { groups } = await ask('from: "2026-07-01", before: "2026-10-01", groupBy: [MONTH, PROGRAM]', selection);
    for (const month of months) {
      const end = new Date(Date.UTC(2026, Number(month.slice(5)), 0)).toISOString().slice(0, 10);
      const own = groups.filter((group: Figures) => group.month === `${month}-01`);
      const told = Object.fromEntries(own.map((group: Figures) => [group.programId, inCents(group.figures)]));
      const asked = { orgId: user.organizationId, sees, from: `${month}-01`, end };
      expect(told).toEqual(premiumBy(rows, asked, 'programId'));
    }
  });

  test('in force today is what `inForceOn` lists, program by program', async () => {
    const { data } = await askWell({
      role,
      user,
      query: `{ premiumInForce(groupBy: [PROGRAM]) { asOf total { policies annualPremium { amount } }
        groups { programId figures { policies annualPremium { amount } } } } }`,
    });
    const { asOf, total, groups } = data.premiumInForce;
    const expected = inForceBy(rows, { orgId: user.organizationId, sees, day: asOf });
    const told = Object.fromEntries(
      groups.map((group: Figures) => [
        group.programId,
        { policies: group.figures.policies, cents: amountOf(group.figures.annualPremium) },
      ]),
    );
    expect(told).toEqual(expected);
    const { data: listed } = await askWell({
      role,
      user,
      query: `{ policies(first: 1, filter: { inForceOn: "${asOf}" }) { totalCount { count } } }`,
    });
    expect(total.policies).toBe(listed.policies.totalCount.count);
  });
});

describe('premiumSummary', () => {
  test('counts by the month from which transactions hold, where that is asked for', async () => {
    const query = `{ premiumSummary(from: "2026-01-01", before: "2026-07-01", basis: EFFECTIVE, groupBy: [MONTH, TRANSACTION_TYPE]) {
      groups { month transactionType figures { written { amount } earned { amount } } } } }`;
    const { data } = await askWell({ role: 'ORG_ADMIN', query });
    const own = rows.transactions.filter(
      ({ orgId, effectiveDate }) =>
        orgId === ORG_ADMIN.organizationId && effectiveDate >= '2026-01-01' && effectiveDate < '2026-07-01',
    );
    const sums: Record<string, bigint> = {};
    for (const { type, effectiveDate, premiumChangeCents } of own) {
      const key = `${effectiveDate.slice(0, 7)}-01 ${type.toUpperCase()}`;
      sums[key] = (sums[key] ?? 0n) + premiumChangeCents;
    }
    const told = data.premiumSummary.groups.map((group: Figures) => [
      `${group.month} ${group.transactionType}`,
      amountOf(group.figures.written),
    ]);
    expect(Object.fromEntries(told)).toEqual(sums);
    // What a transaction did to its policy is nothing that is earned.
    expect(data.premiumSummary.groups[0].figures.earned).toBeNull();
  });

  test('leads from a group to what it is of, and is one statement of each keyspace after the months', async () => {
    const query = `{ premiumSummary(from: "2026-01-01", before: "2026-10-01", groupBy: [PROGRAM, PRODUCER, STATE, LINE_OF_BUSINESS]) {
      groups { programId program { id } producerId producer { id } stateCode state { code } lineOfBusinessCode lineOfBusiness { code } figures { written { amount } } } } }`;
    const { data, statements } = await executeAs('ORG_ADMIN', query);
    for (const group of data.premiumSummary.groups) {
      expect(group.program.id).toBe(group.programId);
      expect(group.producer.id).toBe(group.producerId);
      expect(group.state.code).toBe(group.stateCode);
      expect(group.lineOfBusiness.code).toBe(group.lineOfBusinessCode);
    }
    expect(statements.map(({ keyspace }) => keyspace)).toEqual(['policies', 'policies', 'global']);
  });

  test('holds to its filter', async () => {
    const [policy] = rows.policies.filter(({ orgId }) => orgId === ORG_ADMIN.organizationId);
    const sees = { programId: policy?.programId ?? '', stateCode: policy?.stateCode ?? '' };
    const query = `{ premiumSummary(from: "2025-01-01", before: "2026-10-01", filter: { programId: "${sees.programId}", stateCode: ["${sees.stateCode}"] }) {
      total { ${figures} } } }`;
    const { data } = await askWell({ role: 'ORG_ADMIN', query });
    const asked = { orgId: ORG_ADMIN.organizationId, sees, from: '2025-01-01', end: '2026-09-30' };
    expect({ all: inCents(data.premiumSummary.total) }).toEqual(premiumBy(rows, asked, null));
  });

  test('is told without commission to who may not read that, and not at all to who has no book', async () => {
    const query = `{ premiumSummary(from: "2026-01-01", before: "2026-10-01") { total { written { amount } producerCommission { amount } mgaCommission { amount } } } premiumInForce { asOf } }`;
    const told = async (role: 'UNDERWRITER' | 'FINANCE_ANALYST' | 'POLICYHOLDER') =>
      (await askWell({ role, query })).data.premiumSummary?.total ?? null;
    expect(await told('POLICYHOLDER')).toBeNull();
    expect(await told('UNDERWRITER')).toMatchObject({ producerCommission: null, mgaCommission: null });
    const known = await told('FINANCE_ANALYST');
    expect(amountOf(known.producerCommission)).toBeGreaterThan(0n);
    expect(amountOf(known.mgaCommission)).toBeGreaterThan(0n);
  });

  test('knows of no month that is not over what was earned in it, and says so', async () => {
    const query = `{ premiumSummary(from: "2026-10-01", before: "2026-11-01") { earnedThrough total { written { amount } earned { amount } policiesInForce } } }`;
    const { data } = await askWell({ role: 'ORG_ADMIN', query });
    expect(data.premiumSummary).toMatchObject({ earnedThrough: null, total: { earned: null, policiesInForce: null } });
    expect(amountOf(data.premiumSummary.total.written)).not.toBe(0n);
  });
});
