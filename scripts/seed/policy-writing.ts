import { additionalInsuredsAfter } from '../../src/keyspaces/policies/rules/additional-insureds.ts';
import type { ChangeRefused, NewTransaction, PolicyChange } from '../../src/keyspaces/policies/rules/policy-change.ts';
import type { NewSegment } from '../../src/keyspaces/policies/rules/policy-file.ts';
import type { Stored } from './book.ts';
import type { PolicyRows } from './policy-file.ts';
import { takeCapacity } from './products.ts';

/** A policy, and who acts on it. */
type Acting = PolicyRows & { readonly underwriterId: string };

/** Adds a transaction to the policy. */
export const addTransaction = (
  { book, policy, transactions, underwriterId }: Acting,
  values: NewTransaction,
): Stored<'policyTransactions'> => {
  const { id: policyId, producerId, carrierId, insuredId, programId } = policy;
  const origin = { policyId, producerId, carrierId, insuredId, programId };
  const transaction = book.add('policyTransactions', { ...origin, actorId: underwriterId, ...values });
  transactions.push(transaction);
  return transaction;
};

/** Adds a segment that a transaction has opened, with its coverages. */
export const addSegment = (
  { book, policy, segments }: PolicyRows,
  transaction: Stored<'policyTransactions'>,
  { coverages, ...values }: NewSegment,
): void => {
  const segment = book.add('policySegments', {
    policyId: policy.id,
    openedByTransactionId: transaction.id,
    supersededByTransactionId: null,
    ...values,
  });
  segments.push(segment);
  for (const line of coverages) book.add('coverages', { policyId: policy.id, segmentId: segment.id, ...line });
};

/** A change that the rules allow. The stories are written so that they do. */
export const allowed = <Outcome extends { readonly outcome: string }>(
  change: Outcome | ChangeRefused,
  what: string,
): Exclude<Outcome, ChangeRefused> => {
  if (change.outcome === 'refused') throw new Error(`${what} is refused: ${JSON.stringify(change)}.`);
  // What is refused has been thrown.
  return change as Exclude<Outcome, ChangeRefused>;
};

/** Writes a change of a policy. Returns its transactions: those that accompany it first, itself last. */
export const writeChange = (
  acting: Acting,
  mutation: string,
  change: PolicyChange,
): { readonly transaction: Stored<'policyTransactions'>; readonly accompanying: Stored<'policyTransactions'>[] } => {
  const { book, product, policy, segments, underwriterId } = acting;
  return book.act(mutation, underwriterId, () => {
    const accompanying = change.accompanying.map((values) => addTransaction(acting, values));
    const transaction = addTransaction(acting, change.transaction);
    for (const segment of segments) {
      if (change.supersededSegmentIds.includes(segment.id)) {
        book.change(segment, { supersededByTransactionId: transaction.id });
      }
    }
    for (const segment of change.segments) addSegment(acting, transaction, segment);
    book.change(policy, change.policy);
    for (const { id, premiumChangeCents } of [...accompanying, transaction]) {
      takeCapacity(book, product, policy.effectiveDate, premiumChangeCents, { policyTransactionId: id });
    }
    changeAdditionalInsureds(acting, change);
    return { transaction, accompanying };
  });
};

const changeAdditionalInsureds = ({ book, policy }: PolicyRows, change: PolicyChange): void => {
  // Every row of the book was added with an identifier.
  const insured = book.rows.additionalInsureds as Stored<'additionalInsureds'>[];
  const own = insured.filter(({ policyId }) => policyId === policy.id);
  for (const { id, toDate } of additionalInsuredsAfter(change, own)) {
    for (const row of own) if (row.id === id) book.change(row, { toDate });
  }
};
