import { drizzle } from 'drizzle-orm/mysql2';
import {
  claimPayments,
  claimRecoveries,
  claimReserveLines,
  claimReserveMovements,
  claims,
} from '../../schema/claims/tables/index.ts';
import { hasHappened } from '../../scripts/seed/checks/identities/closed-figures/days.ts';
import { connectAsAdmin } from './database.ts';

/** What losses are recomputed from. */
export type LossRows = Awaited<ReturnType<typeof readLossRows>>;

/** All claims of the database with their money, as its administrator sees them. */
export const readLossRows = async () => {
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

type Claim = LossRows['claims'][number];

/** What losses are grouped by, the field that tells it, and how a claim says it. */
export const lossGroupings: readonly (readonly [string, string, (claim: Claim) => string])[] = [
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
const figuresOf = (rows: LossRows, some: readonly Claim[], day: string) => {
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

/** Whose claims, which of them, and as of the end of which day. */
interface Asked {
  readonly orgId: string | null;
  readonly sees: Partial<Claim>;
  readonly day: string;
}

/** What claims had come to by a key, claim by claim; groups of which none was reported are left out. */
export const lossesBy = (rows: LossRows, { orgId, sees, day }: Asked, keyOf: (claim: Claim) => string) => {
  const reported = rows.claims.filter(
    (claim) =>
      claim.orgId === orgId &&
      Object.entries(sees).every(([name, value]) => (claim as Record<string, unknown>)[name] === value) &&
      hasHappened(claim.reportedAt, day),
  );
  const groups = [...Map.groupBy(reported, keyOf)].map(([key, some]) => [key, figuresOf(rows, some, day)] as const);
  return Object.fromEntries(groups);
};
