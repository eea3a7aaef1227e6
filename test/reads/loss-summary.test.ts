import { drizzle } from 'drizzle-orm/mysql2';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  claimPayments,
  claimRecoveries,
  claimReserveLines,
  claimReserveMovements,
  claims,
} from '../../schema/claims/tables/index.ts';
import { hasHappened } from '../../scripts/seed/checks/identities/closed-figures/days.ts';
import { carrierId, demonstrationUsers, producerId, secondOrganization } from '../../scripts/seed/people.ts';
import { askWell } from '../support/asking/ask.ts';
import { executeAs } from '../support/asking/execute.ts';
import { connectAsAdmin } from '../support/database.ts';
import { amountOf } from '../support/recomputed-premium.ts';

const { ORG_ADMIN, PRODUCER, CARRIER_ADMIN } = demonstrationUsers;

/** Who asks, and which claims of the organization are theirs to see. */
const viewers = [
  { name: 'the first organization', role: 'ORG_ADMIN', user: ORG_ADMIN, sees: {} },
  { name: 'the second organization', role: 'ORG_ADMIN', user: secondOrganization.users.ORG_ADMIN, sees: {} },
  { name: 'a producer', role: 'PRODUCER', user: PRODUCER, sees: { producerId } },
  { name: 'a carrier', role: 'CARRIER_ADMIN', user: CARRIER_ADMIN, sees: { carrierId } },
] as const;

const monthEnds = ['2026-06-30', '2026-08-31', '2026-09-30'] as const;

const readRows = async () => {
  const connection = await connectAsAdmin('oi_claims');
  try {
    const database = drizzle({ client: connection });
    return {
      claims: await database.select().from(claims),
      lines: await database.select().from(claimReserveLines),
      movements: await database.select().from(claimReserveMovements),
      payments: await database.select().from(claimPayments),
      recoveries: await database.select().from(claimRecoveries),
    };
  } finally {
    await connection.end();
  }
};

let rows: Awaited<ReturnType<typeof readRows>>;
beforeAll(async () => {
  rows = await readRows();
});

type Claim = (typeof rows)['claims'][number];

const groupings: readonly (readonly [string, string, (claim: Claim) => string])[] = [
  ['PROGRAM', 'programId', ({ programId }) => programId],
  ['CARRIER', 'carrierId', (claim) => claim.carrierId],
  ['PRODUCER', 'producerId', (claim) => claim.producerId],
  ['STATE', 'stateCode', ({ lossStateCode }) => lossStateCode],
  ['CAUSE', 'cause', ({ lossType }) => lossType.toUpperCase()],
  ['ACCIDENT_YEAR', 'accidentYear', ({ dateOfLoss }) => dateOfLoss.slice(0, 4)],
  ['POLICY_YEAR', 'policyYear', ({ policyEffectiveDate }) => policyEffectiveDate.slice(0, 4)],
];

const sum = <Row>(some: readonly Row[], centsOf: (row: Row) => bigint): bigint =>
  some.reduce((total, row) => total + centsOf(row), 0n);

/** What claims had come to at the end of a day, claim by claim. */
const figuresOf = (some: readonly Claim[], day: string) => {
  const reported = some.filter(({ reportedAt }) => hasHappened(reportedAt, day));
  const ids = new Set(some.map(({ id }) => id));
  const costOf = (costType: string) => {
    const lines = new Set(rows.lines.filter((line) => line.costType === costType).map(({ id }) => id));
    const reserved = rows.movements.filter(
      (one) => ids.has(one.claimId) && lines.has(one.reserveLineId) && hasHappened(one.createdAt, day),
    );
    const paid = rows.payments.filter(
      (one) =>
        ids.has(one.claimId) &&
        one.costType === costType &&
        hasHappened(one.issuedAt, day) &&
        !hasHappened(one.stoppedAt, day) &&
        !hasHappened(one.voidedAt, day),
    );
    const paidCents = sum(paid, ({ amountCents }) => amountCents);
    return { paid: paidCents, outstanding: sum(reserved, ({ amountCents }) => amountCents) - paidCents };
  };
  const came = rows.recoveries.filter((one) => ids.has(one.claimId) && hasHappened(one.receivedAt, day));
  const [indemnity, expense, recovered] = [
    costOf('indemnity'),
    costOf('expense'),
    sum(came, ({ receivedCents }) => receivedCents),
  ];
  return {
    claims: reported.length,
    open: reported.filter(({ closedAt }) => !hasHappened(closedAt, day)).length,
    indemnity,
    expense,
    recovered,
    incurred: indemnity.paid + indemnity.outstanding + expense.paid + expense.outstanding - recovered,
  };
};

const cost = '{ paid { amount } outstanding { amount } incurred { amount } }';
const figures = `claimCount openClaimCount indemnity ${cost} expense ${cost} recovered { amount } incurred { amount }`;

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own selection.
type Figures = any;

const inCents = (told: Figures) => ({
  claims: told.claimCount,
  open: told.openClaimCount,
  indemnity: { paid: amountOf(told.indemnity.paid), outstanding: amountOf(told.indemnity.outstanding) },
  expense: { paid: amountOf(told.expense.paid), outstanding: amountOf(told.expense.outstanding) },
  recovered: amountOf(told.recovered),
  incurred: amountOf(told.incurred),
});

describe.each(viewers)('lossSummary of $name', ({ role, user, sees }) => {
  const seen = () =>
    rows.claims.filter(
      (claim) =>
        claim.orgId === user.organizationId &&
        Object.entries(sees).every(([name, value]) => (claim as Record<string, unknown>)[name] === value),
    );

  describe.each(monthEnds)('at the end of %s', (day) => {
    const ask = async (args: string, selection: string) =>
      (await askWell({ role, user, query: `{ lossSummary(asOf: "${day}" ${args}) { asOf ${selection} } }` })).data
        .lossSummary;

    test.each(groupings)('by %s is what its claims add up to', async (grouping, field, keyOf) => {
      const { groups } = await ask(`groupBy: [${grouping}]`, `groups { ${field} figures { ${figures} } }`);
      const told = Object.fromEntries(groups.map((group: Figures) => [group[field], inCents(group.figures)]));
      const reported = seen().filter(({ reportedAt }) => hasHappened(reportedAt, day));
      const expected = [...Map.groupBy(reported, keyOf)].map(([key, some]) => [key, figuresOf(some, day)]);
      expect(told).toEqual(Object.fromEntries(expected));
      expect(expected.length).toBeGreaterThan(0);
    });

    test('in all is what all claims add up to', async () => {
      const { total } = await ask('', `total { ${figures} }`);
      expect(inCents(total)).toEqual(figuresOf(seen(), day));
    });
  });
});

describe('lossSummary', () => {
  test('is as of today without a day, and of what its filter names', async () => {
    const [claim] = rows.claims.filter(({ orgId }) => orgId === ORG_ADMIN.organizationId);
    if (!claim) throw new Error('The demonstration has no claim.');
    const query = `{ lossSummary(filter: { programId: "${claim.programId}", cause: [${claim.lossType.toUpperCase()}] }) { asOf total { ${figures} } } }`;
    const { data } = await askWell({ role: 'ADJUSTER', query });
    const own = rows.claims.filter(
      ({ programId, lossType }) => programId === claim.programId && lossType === claim.lossType,
    );
    expect(inCents(data.lossSummary.total)).toEqual(figuresOf(own, data.lossSummary.asOf));
  });

  test('is not told to policyholders, and is one statement beside that of what its groups are of', async () => {
    const query = '{ lossSummary(groupBy: [PROGRAM]) { groups { program { code } figures { claimCount } } } }';
    const { data } = await askWell({ role: 'POLICYHOLDER', query });
    expect(data.lossSummary).toBeNull();
    const { statements } = await executeAs('ADJUSTER', query);
    expect(statements.map(({ origin }) => origin)).toEqual(['lossTotals sums', 'LossSummaryGroup.program']);
  });
});
