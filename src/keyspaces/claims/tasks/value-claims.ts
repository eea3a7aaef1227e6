import { maxClaimantNames } from '../../../../schema/claims/claimant-names.ts';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { defineMonthEnd, type MonthOfRows, type PageOfRows } from '../../../tasks/month-end.ts';
import type { TaskReads } from '../../../tasks/task.ts';
import { addMonths, dayIn } from '../../global/rules/dates.ts';
import { openClaimMonth } from '../open-claim-month.ts';
import { firstMonthNotValued, namesOfClaimants, valuationOf } from '../rules/valuation.ts';

const readClaims = (reads: TaskReads, { after, limit }: PageOfRows) =>
  reads('claims').query.claims.findMany({
    columns: {
      id: true,
      carrierId: true,
      producerId: true,
      programId: true,
      lossStateCode: true,
      lossType: true,
      dateOfLoss: true,
      policyEffectiveDate: true,
      reportedAt: true,
      closedAt: true,
      status: true,
      coverageStatus: true,
      litigated: true,
      catastropheCode: true,
    },
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    limit,
    with: {
      parties: { columns: { name: true }, where: { role: 'claimant' }, orderBy: { id: 'asc' } },
      reserveMovements: {
        columns: { amountCents: true, createdAt: true },
        with: { reserveLine: { columns: { costType: true } } },
      },
      payments: { columns: { costType: true, amountCents: true, issuedAt: true, stoppedAt: true, voidedAt: true } },
      recoveries: { columns: { receivedCents: true, receivedAt: true } },
    },
  });

type ClaimToValue = Awaited<ReturnType<typeof readClaims>>[number];

/** How a claim stood at the end of a month; nothing of one of which the month has nothing to say. */
const valuationsOf = (claim: ClaimToValue, { month, timeZone }: MonthOfRows) => {
  const { parties, reserveMovements, payments, recoveries, status, coverageStatus, litigated } = claim;
  const movements = reserveMovements.map(({ reserveLine, ...one }) => ({ ...one, ...reserveLine }));
  const money = valuationOf({ claim, movements, payments, recoveries }, month, (at) => dayIn(timeZone, at));
  if (!money) return [];
  const claimantNames = namesOfClaimants(
    parties.map(({ name }) => name),
    maxClaimantNames,
  );
  const { id: claimId, carrierId, programId, catastropheCode, closedAt } = claim;
  const facts = { status, coverageStatus, litigated, catastropheCode, closedAt, claimantNames };
  return [{ month, claimId, carrierId, programId, ...facts, ...money }];
};

/**
 * When a month is over, how each claim stood at its end is written down. Amounts are those until the last day; status and names
 * are as they are found.
 */
defineMonthEnd({
  keyspace: 'claims',
  name: 'valueClaims',
  table: 'claimMonths',
  firstNotDue: firstMonthNotValued,
  read: readClaims,
  write: async (transaction, month, claims: readonly ClaimToValue[]) => {
    const valued = claims.flatMap((claim) => valuationsOf(claim, month));
    const rows = valued.map((one) => ({ id: transaction.newId(identifierPrefixes.claimValuations), ...one }));
    await transaction.insert('claimValuations', rows);
  },
  complete: (transaction, { month }) => openClaimMonth(transaction, addMonths(month, 1)),
});
