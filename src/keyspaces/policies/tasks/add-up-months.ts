import { and, eq, isNull, lt } from 'drizzle-orm';
import { premiumMonths } from '../../../../schema/policies/tables/index.ts';
import { defineTask, type TaskReads } from '../../../tasks/task.ts';
import { addMonths } from '../../global/rules/dates.ts';
import { openPremiumMonth } from '../open-premium-month.ts';
import { withPremium } from '../premium-columns.ts';
import { type EarningPolicy, earnedPremiumOf, firstMonthNotOver } from '../rules/earned-premiums.ts';
import { earnedSums } from '../rules/premium-sums.ts';

/** Policies that are added up at a time: a transaction takes milliseconds, and the next one goes on behind it. */
const policiesAtATime = 100;

const readPolicies = async (
  { month, throughPolicyId }: { readonly month: string; readonly throughPolicyId: string | null },
  reads: TaskReads,
) => {
  const [organization, policies] = await Promise.all([
    reads('global').query.organizations.findFirst({ columns: { timeZone: true } }),
    reads('policies').query.policies.findMany({
      columns: {
        id: true,
        programId: true,
        carrierId: true,
        producerId: true,
        stateCode: true,
        lineOfBusinessCode: true,
        effectiveDate: true,
        expirationDate: true,
      },
      where: { id: { gt: throughPolicyId ?? '' }, effectiveDate: { lt: addMonths(month, 1) } },
      orderBy: { id: 'asc' },
      limit: policiesAtATime,
      with: withPremium,
    }),
  ]);
  if (!organization) throw new Error('The organization of a month is not there.');
  const earning: readonly (EarningPolicy & { readonly id: string })[] = policies;
  return { timeZone: organization.timeZone, policies: earning, through: throughPolicyId };
};

/**
 * When a month is over, what each policy earned in it is added up, some policies at a time. The row of the month says how far
 * that has come, so that no policy counts twice.
 */
defineTask({
  keyspace: 'policies',
  name: 'addUpMonths',
  table: 'premiumMonths',
  columns: ['month', 'throughPolicyId'],
  due: ({ today }) => and(isNull(premiumMonths.completedAt), lt(premiumMonths.month, firstMonthNotOver(today))),
  prepare: readPolicies,
  act: async (transaction, { id, month }, _, { timeZone, policies, through }) => {
    const held = await transaction.lock('premiumMonths', id, ['throughPolicyId', 'completedAt']);
    // Another run has gone on from here.
    if (!held || held.completedAt !== null || held.throughPolicyId !== through) return [];
    const earned = policies.flatMap((policy) => earnedPremiumOf(policy, { month, timeZone }) ?? []);
    const last = policies.length < policiesAtATime;
    const throughPolicyId = policies.at(-1)?.id ?? through;
    const values = { throughPolicyId, completedAt: last ? transaction.now : null };
    await transaction.changeOne('premiumMonths', values, eq(premiumMonths.id, id));
    if (last) await openPremiumMonth(transaction, addMonths(month, 1));
    transaction.addTo('earnedPremiums', earned, earnedSums);
    return [];
  },
});
