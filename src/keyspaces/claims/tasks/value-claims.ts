import { and, eq, isNull, lt } from 'drizzle-orm';
import { maxClaimantNames } from '../../../../schema/claims/claimant-names.ts';
import { claimMonths } from '../../../../schema/claims/tables/index.ts';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { defineTask, type TaskReads } from '../../../tasks/task.ts';
import { addMonths, dayIn } from '../../global/rules/dates.ts';
import { openClaimMonth } from '../open-claim-month.ts';
import { firstMonthNotValued, namesOfClaimants, valuationOf } from '../rules/valuation.ts';

/** Claims that are valued at a time: a transaction takes milliseconds, and the next one goes on behind it. */
const claimsAtATime = 100;

const readClaims = (reads: TaskReads, through: string | null) =>
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
    where: { id: { gt: through ?? '' } },
    orderBy: { id: 'asc' },
    limit: claimsAtATime,
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

/**
 * When a month is over, how each claim stood at its end is written down, some claims at a time. The row of the month says how far
 * that has come, so that no claim is valued twice. Amounts are those until the last day; status and names are as they are found.
 */
defineTask({
  keyspace: 'claims',
  name: 'valueClaims',
  table: 'claimMonths',
  columns: ['month', 'throughClaimId'],
  due: ({ today }) => and(isNull(claimMonths.completedAt), lt(claimMonths.month, firstMonthNotValued(today))),
  prepare: async ({ throughClaimId }, reads) => {
    const [organization, claims] = await Promise.all([
      reads('global').query.organizations.findFirst({ columns: { timeZone: true } }),
      readClaims(reads, throughClaimId),
    ]);
    if (!organization) throw new Error('The organization of a month is not there.');
    return { timeZone: organization.timeZone, claims, through: throughClaimId };
  },
  act: async (transaction, { id, month }, _, { timeZone, claims, through }) => {
    const held = await transaction.lock('claimMonths', id, ['throughClaimId', 'completedAt']);
    // Another run has gone on from here.
    if (!held || held.completedAt !== null || held.throughClaimId !== through) return [];
    const valued = claims.flatMap((claim) => {
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
      const newId = transaction.newId(identifierPrefixes.claimValuations);
      return [{ id: newId, month, claimId, carrierId, programId, ...facts, ...money }];
    });
    const last = claims.length < claimsAtATime;
    const values = { throughClaimId: claims.at(-1)?.id ?? through, completedAt: last ? transaction.now : null };
    await transaction.changeOne('claimMonths', values, eq(claimMonths.id, id));
    await transaction.insert('claimValuations', valued);
    if (last) await openClaimMonth(transaction, addMonths(month, 1));
    return [];
  },
});
