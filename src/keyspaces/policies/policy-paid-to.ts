import { memoizeWeakly } from '../../data/memoize.ts';
import { builder } from '../../graphql/builder.ts';
import type { GraphContext } from '../../graphql/context.ts';
import { edgeByKey } from '../../graphql/edge-by-key.ts';
import { costing } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { PolicyAccount, type PolicyOfAccount } from '../global/accounts/policy-account.ts';
import { equityDate } from '../global/rules/equity-date.ts';
import { Policy } from './policy.ts';
import { readPremiumFile } from './policy-as-of.ts';
import type { PremiumFile } from './rules/earned-premium.ts';
import { paidToDate } from './rules/paid-to-date.ts';

/** The premium that was paid of a policy and not given back, in cents: what was paid in advance of its charge counts, too. */
const readPaidPremium = async ({ billingDb }: GraphContext, policyId: string): Promise<bigint | null> => {
  const schedule = await billingDb.query.billingSchedules.findFirst({
    where: { policyId },
    columns: { collectedPremiumCents: true, collectingSince: true },
  });
  if (!schedule) return null;
  if (schedule.collectingSince !== null) return schedule.collectedPremiumCents;
  const parent = { column: 'policyId', key: policyId };
  return (await billingDb.totals('invoices', parent, ['paidPremiumCents'])).paidPremiumCents;
};

/** What an account is read from for its days. */
interface Paid {
  readonly file: PremiumFile;
  readonly paidPremiumCents: bigint;
}

// Both days are told by the same rows.
const paidOf = memoizeWeakly(async (policy: PolicyOfAccount, context: GraphContext): Promise<Paid | null> => {
  const [file, paidPremiumCents] = await Promise.all([
    readPremiumFile(policy, context),
    readPaidPremium(context, policy.id),
  ]);
  return paidPremiumCents === null ? null : { file, paidPremiumCents };
});

const dayCost = costing({ hiddenRows: listBounds.segments + listBounds.policyTransactions, hiddenStatements: 4 });

builder.objectFields(PolicyAccount, (t) => ({
  policy: t.field({
    type: Policy,
    nullable: true,
    description: 'The policy whose account it is.',
    resolve: ({ id }, _, context, info) => edgeByKey('policies', 'id', id, context, info),
  }),
  paidToDate: t.field({
    ...dayCost,
    type: 'Date',
    nullable: true,
    description:
      'The paid-to date: the day up to which the premium that was paid covers what is earned, day by day and with all changes that are known. Cover is paid for until its beginning. The end of cover when all is paid. Null for a policy that is not billed.',
    resolve: async (policy, _, context) => {
      const paid = await paidOf(policy, context);
      return paid && paidToDate(paid.file, paid.paidPremiumCents);
    },
  }),
  equityDate: t.field({
    ...dayCost,
    type: 'Date',
    nullable: true,
    description:
      'The equity date: the day to which the paid premium reaches by its share of all that is written, in whole days of the term. A cancellation for non-payment takes effect no earlier. Null for a policy that is not billed.',
    resolve: async (policy, _, context) => {
      const paid = await paidOf(policy, context);
      if (!paid) return null;
      const { transactions, termStart, termEnd } = paid.file;
      const writtenPremiumCents = transactions.reduce((sum, { premiumChangeCents }) => sum + premiumChangeCents, 0n);
      return equityDate({ termStart, termEnd, writtenPremiumCents, paidPremiumCents: paid.paidPremiumCents });
    },
  }),
}));
