import type { GraphContext } from '../../../graphql/context.ts';
import { writtenFor } from '../rules/agency-bill.ts';
import { nothingWritten, writtenWith } from '../rules/policy-account.ts';
import type { CollectedPolicy } from '../rules/trust-position.ts';

type RulesEyes = Pick<GraphContext, 'rulesDb'>;

/** Policies that are read at once. */
const pageSize = 1_000;

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

type Schedule = Awaited<ReturnType<typeof readPage>>[number];

const collectedOf = async ({ rulesDb }: RulesEyes, schedule: Schedule): Promise<CollectedPolicy> => {
  const { policy, policyId } = schedule;
  if (!policy) throw new Error(`The policy of the schedule ${schedule.id} is not there.`);
  const parent = { column: 'policyId', key: policyId };
  const earned = { basis: 'collected', beneficiary: 'producer' };
  const due = await rulesDb('billing').totals('commissionLines', parent, ['amountCents'], earned);
  const billedTo = policy.billingMethod === 'agency' ? 'agency' : 'insured';
  return {
    carrierId: policy.carrierId,
    producerId: policy.producerId,
    dueCommissionCents: due.amountCents,
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
    policies.push(...(await Promise.all(page.map((schedule) => collectedOf(context, schedule)))));
    const last = page.at(-1);
    if (!last || page.length < pageSize) return policies;
    after = last.id;
  }
};
