import type { claimStatus } from '../../../../schema/claims/enums.ts';
import type { coverageType } from '../../../../schema/coverage.ts';
import { mayRead } from '../../../auth/permissions.ts';
import { leastUlidAt } from '../../../data/identifiers.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { endOfDayIn } from '../rules/dates.ts';
import { incurredCents } from '../rules/incurred.ts';

/** A claim as a loss run tells of it. */
export interface ReportedClaim {
  readonly id: string;
  readonly policyId: string;
  readonly number: string;
  readonly dateOfLoss: string;
  readonly reportedAt: Date;
  readonly causeOfLoss: string;
  readonly coverage: keyof typeof coverageType;
  readonly status: keyof typeof claimStatus;
}

/** What a claim had cost by the end of a day, in cents; null where the viewer may not know. */
export interface LossFigures {
  readonly paidCents: bigint | null;
  readonly outstandingCents: bigint | null;
  readonly recoveredCents: bigint | null;
  readonly incurredCents: bigint | null;
}

/** The end of a day in the organization's calendar: what was written before counts. */
export const endOfValuation = (day: string, { timeZone }: Pick<GraphContext, 'timeZone'>): Date =>
  endOfDayIn(timeZone, day);

const claimColumns = {
  id: true,
  policyId: true,
  number: true,
  dateOfLoss: true,
  reportedAt: true,
  causeOfLoss: true,
  coverage: true,
  status: true,
} as const;

/** The claims of a policy that were recorded by then, the newest first; null when the viewer reads no claims. */
export const readClaimsOf = async (
  policyId: string,
  end: Date,
  { claimsDb, viewer }: GraphContext,
): Promise<readonly ReportedClaim[] | null> => {
  if (!viewer || !mayRead(viewer, 'claims')) return null;
  const rows = await claimsDb.findByKey('claims', 'policyId', policyId, {
    columns: claimColumns,
    where: { id: { lt: `clm_${leastUlidAt(end)}` } },
    orderBy: { id: 'desc' },
  });
  // The rows have the columns that were selected.
  return rows as unknown as readonly ReportedClaim[];
};

const notBefore = (column: string, end: Date) => ({
  OR: [{ [column]: { isNull: true } }, { [column]: { gte: end } }],
});

/** What was paid on a claim by then, and neither voided nor stopped by then. */
const readPaid = async (key: string, end: Date, { claimsDb }: GraphContext): Promise<bigint> => {
  const where = { issuedAt: { lt: end }, AND: [notBefore('voidedAt', end), notBefore('stoppedAt', end)] };
  return (await claimsDb.totals('claimPayments', { column: 'claimId', key }, ['amountCents'], where)).amountCents;
};

/** The reserve as its movements had made it by then: whoever may see the reserve may know what it was. */
const readReserved = async (key: string, end: Date, { historyDb }: GraphContext): Promise<bigint> => {
  const where = { id: { lt: `crm_${leastUlidAt(end)}` } };
  const totals = historyDb('claims').totals(
    'claimReserveMovements',
    { column: 'claimId', key },
    ['amountCents'],
    where,
  );
  return (await totals).amountCents;
};

const readRecovered = async (key: string, end: Date, { claimsDb }: GraphContext): Promise<bigint> => {
  const where = { receivedAt: { lt: end } };
  return (await claimsDb.totals('claimRecoveries', { column: 'claimId', key }, ['receivedCents'], where)).receivedCents;
};

/**
 * What a claim that the viewer sees had cost by the end of a day. What is outstanding are the movements of its reserves until
 * then, less what was paid by then. All claims of a level are asked for in one statement.
 */
export const readFigures = async (claimId: string, end: Date, context: GraphContext): Promise<LossFigures> => {
  const sees = (table: 'claimPayments' | 'claimReserveLines' | 'claimRecoveries') =>
    context.viewer !== null && mayRead(context.viewer, table);
  const [paidCents, reservedCents, recoveredCents] = await Promise.all([
    sees('claimPayments') ? readPaid(claimId, end, context) : null,
    sees('claimReserveLines') ? readReserved(claimId, end, context) : null,
    sees('claimRecoveries') ? readRecovered(claimId, end, context) : null,
  ]);
  const outstandingCents = paidCents === null || reservedCents === null ? null : reservedCents - paidCents;
  const incurred =
    paidCents === null || outstandingCents === null || recoveredCents === null
      ? null
      : incurredCents({ paidCents, outstandingCents, recoveredCents });
  return { paidCents, outstandingCents, recoveredCents, incurredCents: incurred };
};

const sum = (figures: readonly LossFigures[], name: keyof LossFigures, none: LossFigures): bigint | null =>
  figures.reduce<bigint | null>((total, one) => {
    const cents = one[name];
    return total === null || cents === null ? null : total + cents;
  }, none[name]);

/** The figures of several claims together; `none` is what the viewer may know of no claims: zero, or nothing. */
export const sumOfFigures = (figures: readonly LossFigures[], none: LossFigures): LossFigures => ({
  paidCents: sum(figures, 'paidCents', none),
  outstandingCents: sum(figures, 'outstandingCents', none),
  recoveredCents: sum(figures, 'recoveredCents', none),
  incurredCents: sum(figures, 'incurredCents', none),
});

/** What the viewer is told where there are no claims. */
export const figuresOfNone = ({ viewer }: Pick<GraphContext, 'viewer'>): LossFigures => {
  const zeroFor = (table: 'claimPayments' | 'claimReserveLines' | 'claimRecoveries') =>
    viewer !== null && mayRead(viewer, table) ? 0n : null;
  const [paidCents, outstandingCents, recoveredCents] = [
    zeroFor('claimPayments'),
    zeroFor('claimReserveLines'),
    zeroFor('claimRecoveries'),
  ];
  const knowsAll = paidCents !== null && outstandingCents !== null && recoveredCents !== null;
  return { paidCents, outstandingCents, recoveredCents, incurredCents: knowsAll ? 0n : null };
};
