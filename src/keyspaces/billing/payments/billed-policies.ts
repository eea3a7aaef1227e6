import type { GraphContext } from '../../../graphql/context.ts';
import { commissionEndOf } from '../../global/rules/run-off.ts';

/** Reads policies with what they have written, past the viewer's eyes, and the schedules that bill them. */
const read = async ({ rulesDb }: Pick<GraphContext, 'rulesDb'>, policyIds: readonly string[]) => {
  const ids = [...new Set(policyIds)];
  if (ids.length === 0) return { policies: [], schedules: [] };
  const [policies, schedules] = await Promise.all([
    rulesDb('policies').query.policies.findMany({
      where: { id: { in: ids } },
      columns: {
        id: true,
        number: true,
        stateCode: true,
        producerId: true,
        carrierId: true,
        insuredId: true,
        billingMethod: true,
        producerCommissionRate: true,
        mgaCommissionRate: true,
      },
      with: {
        transactions: {
          columns: {
            id: true,
            ordinal: true,
            accountingDate: true,
            premiumChangeCents: true,
            producerCommissionCents: true,
          },
          orderBy: { ordinal: 'asc' },
        },
        programVersion: { columns: { commissionBasis: true } },
        producer: { columns: { terminationDate: true, earnsAfterTermination: true } },
      },
    }),
    rulesDb('billing').query.billingSchedules.findMany({
      where: { policyId: { in: ids } },
      columns: { id: true, policyId: true },
    }),
  ]);
  return { policies, schedules };
};

type Policy = Awaited<ReturnType<typeof read>>['policies'][number];

const billedBy = (policy: Policy, scheduleId: string) => {
  const [first] = policy.transactions;
  if (!first) throw new Error(`The policy ${policy.number} has no transaction.`);
  return {
    ...policy,
    scheduleId,
    // From then on what is paid counts as collected: what comes before is an advance.
    beginsOn: first.accountingDate,
    firstTransactionId: first.id,
    commissionBasis: policy.programVersion?.commissionBasis ?? 'collected',
    commissionEndsOn: policy.producer && commissionEndOf(policy.producer),
  };
};

/** A policy that has a schedule, billed to its insured or to its agency, with what decides on its commission. */
export type BilledPolicy = ReturnType<typeof billedBy>;

/** The policies of some that have a schedule, by their identifiers, in the order in which schedules are locked. */
export const readBilledPolicies = async (
  context: Pick<GraphContext, 'rulesDb'>,
  policyIds: readonly string[],
): Promise<ReadonlyMap<string, BilledPolicy>> => {
  const { policies, schedules } = await read(context, policyIds);
  const known = new Map(policies.map((policy) => [policy.id, policy]));
  return new Map(
    schedules
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .flatMap(({ id, policyId }) => {
        const policy = known.get(policyId);
        return policy ? [[policyId, billedBy(policy, id)] as const] : [];
      }),
  );
};
