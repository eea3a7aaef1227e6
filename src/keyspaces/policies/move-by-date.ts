import type { WriteTransaction } from '../../data/write/write-transaction.ts';
import { event, type NewEvent } from '../../events/event.ts';
import { dueStatus } from './rules/status.ts';

/** Columns of a policy that say where time has brought it, and whom what follows is for. */
const columns = [
  'version',
  'number',
  'status',
  'effectiveDate',
  'expirationDate',
  'cancellationDate',
  'pendingCancellationDate',
  'documentsIssuedAt',
  'renewalIntent',
  'renewalOfId',
  'producerId',
  'carrierId',
] as const;

/** Moves a policy one step along its lifecycle, if time has brought it there by today, and says that its term has begun or ended. */
export const moveByDate = async (
  transaction: WriteTransaction<'policies'>,
  policyId: string,
  today: string,
): Promise<NewEvent[]> => {
  const policy = await transaction.lock('policies', policyId, columns);
  const status = policy && dueStatus(policy, today);
  if (!policy || !status || status === policy.status) return [];
  const nothingPending = status === 'cancelled' ? { pendingCancellationDate: null } : {};
  await transaction.set('policies', policyId, { status, ...nothingPending });
  const subject = { id: policyId, sequence: policy.version + 1 };
  const { number: policyNumber, producerId, carrierId, renewalOfId } = policy;
  const told = { policyId, policyNumber, producerId, carrierId, renewalOfId, notedOn: today };
  if (status === 'active') return [event('policy.termBegan', subject, { ...told, on: policy.effectiveDate })];
  if (status === 'cancelled' || status === 'issued' || status === 'bound') return [];
  return [event('policy.termEnded', subject, { ...told, on: policy.expirationDate })];
};
