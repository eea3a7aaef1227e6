import { defineMonthEnd } from '../../../tasks/month-end.ts';
import { addMonths } from '../../global/rules/dates.ts';
import { openPremiumMonth } from '../open-premium-month.ts';
import { withPremium } from '../premium-columns.ts';
import { type EarningPolicy, earnedPremiumOf, firstMonthNotOver } from '../rules/earned-premiums.ts';
import { earnedSums } from '../rules/premium-sums.ts';

/** When a month is over, what each policy earned in it is added up. */
defineMonthEnd<'policies', EarningPolicy & { readonly id: string }>({
  keyspace: 'policies',
  name: 'addUpMonths',
  table: 'premiumMonths',
  firstNotDue: firstMonthNotOver,
  read: (reads, { month, after, limit }) =>
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
      where: { id: { gt: after }, effectiveDate: { lt: addMonths(month, 1) } },
      orderBy: { id: 'asc' },
      limit,
      with: withPremium,
    }),
  write: (transaction, { month, timeZone }, policies) => {
    const earned = policies.flatMap((policy) => earnedPremiumOf(policy, { month, timeZone }) ?? []);
    transaction.addTo('earnedPremiums', earned, earnedSums);
  },
  complete: (transaction, { month }) => openPremiumMonth(transaction, addMonths(month, 1)),
});
