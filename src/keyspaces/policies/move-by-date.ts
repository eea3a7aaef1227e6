import { eq } from 'drizzle-orm';
import { policyTransactions } from '../../../schema/policies/tables/index.ts';
import type { WriteTransaction } from '../../data/write/write-transaction.ts';
import { event, type NewEvent } from '../../events/event.ts';
import type { Payload } from '../../events/event-types.ts';
import type { TaskReads } from '../../tasks/task.ts';
import { commissionEndOf } from '../global/rules/run-off.ts';
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
  'producerCommissionRate',
  'mgaCommissionRate',
] as const;

/** What the event of a term that begins tells of the policy's transactions. */
const readWritten = async (transaction: WriteTransaction<'policies'>, policyId: string) => {
  const names = ['id', 'ordinal', 'premiumChangeCents'] as const;
  const rows = await transaction.read('policyTransactions', names, eq(policyTransactions.policyId, policyId));
  const [first] = rows.toSorted((one, other) => one.ordinal - other.ordinal);
  if (!first) throw new Error(`The policy ${policyId} has no transaction.`);
  const writtenPremiumCents = rows.reduce((sum, { premiumChangeCents }) => sum + premiumChangeCents, 0n);
  return { firstTransactionId: first.id, writtenPremiumCents };
};

/** On what the commission of a policy is earned, as its program says, and until when, as its agency's contract does. */
type CommissionTerms = Pick<Payload<'policy.termBegan'>, 'commissionBasis' | 'commissionEndsOn'>;

/** Moves a policy one step along its lifecycle, if time has brought it there by today, and says that its term has begun or ended. */
export const moveByDate = async (
  transaction: WriteTransaction<'policies'>,
  policyId: string,
  today: string,
  terms: CommissionTerms,
): Promise<NewEvent[]> => {
  const policy = await transaction.lock('policies', policyId, columns);
  const status = policy && dueStatus(policy, today);
  if (!policy || !status || status === policy.status) return [];
  const nothingPending = status === 'cancelled' ? { pendingCancellationDate: null } : {};
  await transaction.set('policies', policyId, { status, ...nothingPending });
  const subject = { id: policyId, sequence: policy.version + 1 };
  const { number: policyNumber, producerId, carrierId, renewalOfId } = policy;
  const told = { policyId, policyNumber, producerId, carrierId, renewalOfId, notedOn: today };
  if (status === 'active') {
    const { effectiveDate: on, producerCommissionRate, mgaCommissionRate } = policy;
    const written = await readWritten(transaction, policyId);
    const commission = { ...terms, producerCommissionRate, mgaCommissionRate };
    return [event('policy.termBegan', subject, { ...told, on, ...commission, ...written })];
  }
  if (status === 'cancelled' || status === 'issued' || status === 'bound') return [];
  return [event('policy.termEnded', subject, { ...told, on: policy.expirationDate })];
};

/** Reads on what the commission of a policy is earned, and until when. */
export const readCommissionTerms = async (
  { id }: { readonly id: string },
  reads: TaskReads,
): Promise<CommissionTerms> => {
  const policy = await reads('policies').query.policies.findFirst({
    where: { id },
    columns: { id: true },
    with: {
      programVersion: { columns: { commissionBasis: true } },
      producer: { columns: { terminationDate: true, earnsAfterTermination: true } },
    },
  });
  if (!policy?.programVersion) throw new Error(`The terms of the policy ${id} are not there.`);
  const { programVersion, producer } = policy;
  return { commissionBasis: programVersion.commissionBasis, commissionEndsOn: producer && commissionEndOf(producer) };
};
