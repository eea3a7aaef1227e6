import { leastUlidAt } from '../../../data/identifiers.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import type { ReportedClaim } from './losses-as-of.ts';

/** Changes of one claim that are looked through for its status on a day: a claim is changed some dozen times. */
export const mostChangesOfClaim = 50;

const statusIn = (after: unknown): unknown =>
  typeof after === 'object' && after !== null && 'status' in after ? after.status : undefined;

/**
 * Where a claim stood at the end of a day: the row knows where it stands now, its audit entries where it stood before. The
 * newest that names a status tells; nothing else of them is told.
 */
export const readStatus = async (
  { id, status }: Pick<ReportedClaim, 'id' | 'status'>,
  end: Date,
  { historyDb, now }: GraphContext,
): Promise<ReportedClaim['status']> => {
  if (end > now) return status;
  const entries = await historyDb('claims').findByKey('claimsAuditEntries', 'entityId', id, {
    columns: { id: true, after: true },
    where: { id: { lt: `aud_${leastUlidAt(end)}` } },
    orderBy: { id: 'desc' },
    limit: mostChangesOfClaim,
  });
  const told = entries.map(({ after }) => statusIn(after)).find((value) => value !== undefined);
  // Entries record statuses as the column holds them.
  return (told as ReportedClaim['status'] | undefined) ?? status;
};
