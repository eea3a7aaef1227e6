import { defineHandler, NotYetError } from '../../../events/handler.ts';
import { earnsNoMore } from '../../global/rules/run-off.ts';
import { advanceApplied, advanceOf } from '../accounts/advance.ts';
import { addCommissions, readCommission } from '../accounts/commission-so-far.ts';
import { collectedOf, lockAccount } from '../accounts/lock-account.ts';
import { postAll } from '../post.ts';
import { newlyEarnedCents } from '../rules/commissions.ts';
import { entryOf } from '../rules/entry.ts';
import { noMoney, plus, totalOf } from '../rules/money.ts';

/**
 * When cover begins, what was paid in advance counts as collected, and earns its commission; on the written basis all of it is
 * earned then, whatever was paid.
 */
defineHandler('policy.termBegan', {
  keyspace: 'billing',
  name: 'applyAdvance',
  handle: async ({ payload }, transaction) => {
    const { policyId, policyNumber, producerId, notedOn: on, firstTransactionId: transactionId } = payload;
    const { commissionBasis, commissionEndsOn, writtenPremiumCents } = payload;
    const account = await lockAccount(transaction, policyId);
    if (!account) throw new NotYetError(`The schedule of the policy ${policyNumber}`);
    const { scheduleId, schedule } = account;
    const advance = schedule.collectingSince === null ? advanceOf(account) : noMoney;
    const collected = plus(collectedOf(account), advance);
    await transaction.set('billingSchedules', scheduleId, {
      collectingSince: schedule.collectingSince ?? transaction.now,
      collectedPremiumCents: collected.premiumCents,
      collectedTaxCents: collected.taxCents,
      collectedFeeCents: collected.feeCents,
    });
    if (totalOf(advance) === 0n && commissionBasis !== 'written') return [];
    const { writtenCents, earnedCents } = await readCommission(transaction, policyId);
    const premium = { writtenPremiumCents, collectedPremiumCents: collected.premiumCents };
    const isInRunOff = earnsNoMore(commissionEndsOn, payload.on);
    const amountCents = newlyEarnedCents(commissionBasis, writtenCents, premium, earnedCents, isInRunOff);
    const line = { basis: 'collected', beneficiary: 'producer', status: 'earned', allocationId: null } as const;
    await addCommissions(transaction, payload, [{ ...line, transactionId, amountCents, on }]);
    const about = {
      subjectId: transactionId,
      policyId,
      description: `${policyNumber} commission earned`,
      postingDate: on,
    };
    await postAll(transaction, [
      advanceApplied(advance, { policyId, policyNumber, on }),
      entryOf({ event: 'commission_earned', producerId, amountCents }, about),
    ]);
    return [];
  },
});
