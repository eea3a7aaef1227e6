import type { GraphContext } from '../../../graphql/context.ts';
import { writtenFor } from '../rules/agency-bill.ts';
import { nothingWritten, writtenWith } from '../rules/policy-account.ts';
import type { CollectedPolicy } from '../rules/trust-position.ts';

type RulesEyes = Pick<GraphContext, 'rulesDb'>;

/** Policies that are read at once. */
const pageSize = 500;

const readPage = ({ rulesDb }: RulesEyes, after: string) =>
  rulesDb('billing').query.billingSchedules.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    limit: pageSize,
    with: {
      policy: {
        columns: { id: true, carrierId: true, producerId: true, billingMethod: true },
        with: {
          transactions: { columns: { charges: true, producerCommissionCents: true, mgaCommissionCents: true } },
        },
      },
    },
  });

/** What of the producers' commission has become due of policies so far, in cents. */
const readDueCommission = async (
  { rulesDb }: RulesEyes,
  policyIds: readonly string[],
): Promise<Map<string, bigint>> => {
  const lines = await rulesDb('billing').query.commissionLines.findMany({
    where: { policyId: { in: [...policyIds] }, basis: 'collected', beneficiary: 'producer' },
    columns: { policyId: true, amountCents: true },
  });
  const due = new Map<string, bigint>();
  for (const { policyId, amountCents } of lines) due.set(policyId, (due.get(policyId) ?? 0n) + amountCents);
  return due;
};

type Schedule = Awaited<ReturnType<typeof readPage>>[number];

const collectedOf = (schedule: Schedule, dueCommissionCents: bigint): CollectedPolicy => {
  const { policy } = schedule;
  if (!policy) throw new Error(`The policy of the schedule ${schedule.id} is not there.`);
  const billedTo = policy.billingMethod === 'agency' ? 'agency' : 'insured';
  return {
    carrierId: policy.carrierId,
    producerId: policy.producerId,
    dueCommissionCents,
    written: policy.transactions.reduce(
      (written, transaction) => writtenWith(written, writtenFor(billedTo, transaction)),
      nothingWritten,
    ),
    collected: {
      premiumCents: schedule.collectedPremiumCents,
      taxCents: schedule.collectedTaxCents,
      feeCents: schedule.collectedFeeCents,
    },
  };
};

/** What all policies of the organization have written and collected, page by page. */
export const readCollectedPolicies = async (context: RulesEyes): Promise<CollectedPolicy[]> => {
  const policies: CollectedPolicy[] = [];
  for (let after = ''; ; ) {
    const page = await readPage(context, after);
    const due = await readDueCommission(
      context,
      page.map(({ policyId }) => policyId),
    );
    policies.push(...page.map((schedule) => collectedOf(schedule, due.get(schedule.policyId) ?? 0n)));
    const last = page.at(-1);
    if (!last || page.length < pageSize) return policies;
    after = last.id;
  }
};
