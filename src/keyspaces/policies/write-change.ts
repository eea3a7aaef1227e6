import { and, eq, inArray } from 'drizzle-orm';
import { identifierPrefixes } from '../../../schema/identifiers.ts';
import { additionalInsureds, policySegments } from '../../../schema/policies/tables/index.ts';
import type { WriteTransaction } from '../../data/write/write-transaction.ts';
import { addWrittenPremiums } from './add-written-premiums.ts';
import { additionalInsuredsAfter } from './rules/additional-insureds.ts';
import type { NewTransaction, PolicyChange } from './rules/policy-change.ts';
import type { PremiumOrigin } from './rules/written-premiums.ts';

/** A transaction of a policy as it was written. */
export type WrittenTransaction = NewTransaction & { readonly id: string };

const changeAdditionalInsureds = async (
  transaction: WriteTransaction<'policies'>,
  policyId: string,
  change: PolicyChange,
): Promise<void> => {
  const columns = ['id', 'fromDate', 'toDate', 'agreedToDate'] as const;
  const rows = await transaction.read('additionalInsureds', columns, eq(additionalInsureds.policyId, policyId));
  for (const { id, toDate } of additionalInsuredsAfter(change, rows)) {
    await transaction.lock('additionalInsureds', id, ['toDate']);
    await transaction.set('additionalInsureds', id, { toDate });
  }
};

/** The policy that is changed, and who changes it. */
interface Changed {
  readonly policyId: string;
  readonly policy: PremiumOrigin & { readonly insuredId: string };
  readonly actorId: string;
}

/**
 * Writes a change of a locked policy: its transactions, the segments that no longer hold and those that do, the policy itself,
 * and what it adds to the premium that was written. Returns the transactions, the one of the change last.
 */
export const writeChange = async (
  transaction: WriteTransaction<'policies'>,
  { policyId, policy, actorId }: Changed,
  change: PolicyChange,
): Promise<readonly WrittenTransaction[]> => {
  const { newId } = transaction;
  const { producerId, carrierId, insuredId, programId } = policy;
  const origin = { producerId, carrierId, insuredId, programId };
  const withId = (values: NewTransaction): WrittenTransaction => ({
    ...values,
    id: newId(identifierPrefixes.policyTransactions),
  });
  const accompanying = change.accompanying.map(withId);
  const own = withId(change.transaction);
  const segments = change.segments.map((segment) => ({ ...segment, id: newId(identifierPrefixes.policySegments) }));
  await transaction.insertAll({
    policyTransactions: [...accompanying, own].map((values) => ({ ...values, ...origin, policyId, actorId })),
    policySegments: segments.map(({ coverages: _, ...segment }) => ({
      ...segment,
      policyId,
      openedByTransactionId: own.id,
    })),
    coverages: segments.flatMap(({ id: segmentId, coverages }) =>
      coverages.map((line) => ({ ...line, id: newId(identifierPrefixes.coverages), policyId, segmentId })),
    ),
  });
  if (change.supersededSegmentIds.length > 0) {
    const superseded = inArray(policySegments.id, [...change.supersededSegmentIds]);
    const values = { supersededByTransactionId: own.id };
    await transaction.change('policySegments', values, and(eq(policySegments.policyId, policyId), superseded));
  }
  addWrittenPremiums(transaction, policy, [...accompanying, own]);
  await transaction.set('policies', policyId, change.policy);
  await changeAdditionalInsureds(transaction, policyId, change);
  return [...accompanying, own];
};
