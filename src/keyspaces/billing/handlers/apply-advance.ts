import { defineHandler } from '../../../events/handler.ts';
import { advanceApplied, advanceOf } from '../accounts/advance.ts';
import { addCommissions, readCommission } from '../accounts/commission-so-far.ts';
import { collectedOf, lockAccount } from '../accounts/lock-account.ts';
import { postAll } from '../post.ts';
import { newlyEarnedCents } from '../rules/commissions.ts';
import { entryOf } from '../rules/entry.ts';
import { plus, totalOf } from '../rules/money.ts';

/** When cover begins, what was paid in advance counts as collected, and earns its commission. */
defineHandler('policy.termBegan', {
  keyspace: 'billing',
  name: 'applyAdvance',
  handle: async ({ payload }, transaction) => {
    const { policyId, policyNumber, producerId, notedOn: on, firstTransactionId: transactionId } = payload;
    const account = await lockAccount(transaction, policyId);
    if (account?.schedule.collectingSince !== null) return [];
    const collectingSince = transaction.now;
    const advance = advanceOf(account);
    if (totalOf(advance) <= 0n) {
      await transaction.set('billingSchedules', account.scheduleId, { collectingSince });
      return [];
    }
    const collected = plus(collectedOf(account), advance);
    await transaction.set('billingSchedules', account.scheduleId, {
      collectingSince,
      collectedPremiumCents: collected.premiumCents,
      collectedTaxCents: collected.taxCents,
      collectedFeeCents: collected.feeCents,
    });
    const { writtenCents, earnedCents } = await readCommission(transaction, policyId);
    const { commissionBasis, writtenPremiumCents } = payload;
    const premium = { writtenPremiumCents, collectedPremiumCents: collected.premiumCents };
    const amountCents = newlyEarnedCents(commissionBasis, writtenCents, premium, earnedCents);
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
