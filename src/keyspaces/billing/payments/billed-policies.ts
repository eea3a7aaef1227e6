import type { GraphContext } from '../../../graphql/context.ts';
import { commissionEndOf } from '../../global/rules/run-off.ts';

/** Reads policies and what they have written, past the viewer's eyes. */
const read = async ({ rulesDb }: Pick<GraphContext, 'rulesDb'>, policyIds: readonly string[]) => {
  const ids = [...new Set(policyIds)];
  if (ids.length === 0) return { policies: [], transactions: [] };
  const [policies, transactions] = await Promise.all([
    rulesDb('policies').query.policies.findMany({
      where: { id: { in: ids } },
      columns: {
        id: true,
        number: true,
        stateCode: true,
        programId: true,
        producerId: true,
        carrierId: true,
        insuredId: true,
        billingMethod: true,
        producerCommissionRate: true,
        mgaCommissionRate: true,
      },
      with: {
        programVersion: { columns: { commissionBasis: true } },
        producer: { columns: { terminationDate: true, earnsAfterTermination: true } },
      },
    }),
    rulesDb('policies').query.policyTransactions.findMany({
      where: { policyId: { in: ids } },
      columns: {
        id: true,
        policyId: true,
        accountingDate: true,
        premiumChangeCents: true,
        producerCommissionCents: true,
      },
      orderBy: { ordinal: 'asc' },
    }),
  ]);
  return { policies, transactions };
};

type Known = Awaited<ReturnType<typeof read>>;

const billed = (policy: Known['policies'][number], transactions: Known['transactions']) => {
  const [first] = transactions;
  if (!first) throw new Error(`The policy ${policy.number} has no transaction.`);
  return {
    ...policy,
    transactions,
    // From then on what is paid counts as collected: what comes before is an advance.
    beginsOn: first.accountingDate,
    firstTransactionId: first.id,
    commissionBasis: policy.programVersion?.commissionBasis ?? 'collected',
    commissionEndsOn: policy.producer && commissionEndOf(policy.producer),
  };
};

/** A policy, billed to its insured or to its agency, with what decides on its commission. */
export type BilledPolicy = ReturnType<typeof billed>;

/** Policies by their identifiers, in the order in which their schedules are locked. */
export const readBilledPolicies = async (
  context: Pick<GraphContext, 'rulesDb'>,
  policyIds: readonly string[],
): Promise<ReadonlyMap<string, BilledPolicy>> => {
  const { policies, transactions } = await read(context, policyIds);
  const transactionsOf = Map.groupBy(transactions, ({ policyId }) => policyId);
  return new Map(
    policies
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map((policy) => [policy.id, billed(policy, transactionsOf.get(policy.id) ?? [])]),
  );
};
