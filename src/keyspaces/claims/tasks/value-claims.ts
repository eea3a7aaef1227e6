import { maxClaimantNames } from '../../../../schema/claims/claimant-names.ts';
import { auditEntryPrefix, identifierPrefixes } from '../../../../schema/identifiers.ts';
import { leastUlidAt } from '../../../data/identifiers.ts';
import { defineMonthEnd, type MonthOfRows, type PageOfRows } from '../../../tasks/month-end.ts';
import type { TaskReads } from '../../../tasks/task.ts';
import { addMonths, dayIn, lastDayOfMonth } from '../../global/rules/dates.ts';
import { openClaimMonth } from '../open-claim-month.ts';
import { recordedChange } from '../recorded-change.ts';
import { firstMonthNotValued, namesOfClaimants, valuedClaimOf } from '../rules/valuation.ts';

const readFiles = (reads: TaskReads, { after, limit }: PageOfRows) =>
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

/** What was changed of some claims since a month was over, the newest first. */
const readChanges = async (reads: TaskReads, claimIds: readonly string[], month: string) => {
  // In UTC the month may be over some hours before its end or behind it: the rule asks on which day each change was made.
  const since = leastUlidAt(new Date(lastDayOfMonth(month)));
  const changes = await reads('claims').query.claimsAuditEntries.findMany({
    columns: { entityId: true, createdAt: true, before: true },
    where: { entityId: { in: [...claimIds] }, id: { gte: `${auditEntryPrefix}_${since}` } },
    orderBy: { id: 'desc' },
  });
  return Map.groupBy(changes, ({ entityId }) => entityId);
};

const readClaims = async (reads: TaskReads, page: PageOfRows) => {
  const files = await readFiles(reads, page);
  const changes = await readChanges(
    reads,
    files.map(({ id }) => id),
    page.month,
  );
  return files.map((file) => ({ ...file, changes: changes.get(file.id)?.map(recordedChange) ?? [] }));
};

type ClaimToValue = Awaited<ReturnType<typeof readClaims>>[number];

/** How a claim stood at the end of a month; nothing of one of which the month has nothing to say. */
const valuationsOf = (claim: ClaimToValue, { month, timeZone }: MonthOfRows) => {
  const { parties, reserveMovements, payments, recoveries, changes } = claim;
  const movements = reserveMovements.map(({ reserveLine, ...one }) => ({ ...one, ...reserveLine }));
  const file = { claim, movements, payments, recoveries, changes };
  const valued = valuedClaimOf(file, month, (at) => dayIn(timeZone, at));
  if (!valued) return [];
  const claimantNames = namesOfClaimants(
    parties.map(({ name }) => name),
    maxClaimantNames,
  );
  const { id: claimId, carrierId, programId } = claim;
  return [{ month, claimId, carrierId, programId, claimantNames, ...valued }];
};

/**
 * When a month is over, how each claim stood at its end is written down. Amounts and status are those of the last day; names are
 * as they are found.
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
