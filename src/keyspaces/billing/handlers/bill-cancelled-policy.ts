import { eq } from 'drizzle-orm';
import { billingSchedules } from '../../../../schema/billing/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import type { Payload } from '../../../events/event-types.ts';
import { defineHandler, NotYetError } from '../../../events/handler.ts';
import { netCharges } from '../../global/rules/charges.ts';
import { earnsNoMore } from '../../global/rules/run-off.ts';
import { advanceApplied, advanceOf } from '../accounts/advance.ts';
import { addCommissions, type CommissionSoFar, readCommission } from '../accounts/commission-so-far.ts';
import { collectedOf, lockAccount } from '../accounts/lock-account.ts';
import { settleReturn } from '../accounts/settle-return.ts';
import { openDayFor } from '../open-day.ts';
import { postAll } from '../post.ts';
import { accountCurrentItem } from '../rules/agency-bill.ts';
import { type CommissionEarning, writtenCommissions } from '../rules/commission-lines.ts';
import { newlyEarnedCents } from '../rules/commissions.ts';
import { type Entry, entryOf } from '../rules/entry.ts';
import { type Money, minus, moneyOfCharges, noMoney, plus, totalOf } from '../rules/money.ts';
import { chargeback } from '../rules/posting/premium.ts';
import { writeInvoice } from '../write-invoice.ts';

type Cancelled = Payload<'policy.cancelled'>;

type Booked = Cancelled['transactions'][number];

/** The entry of one transaction, and the commissions that it writes and takes back. */
const bookTransaction = (
  orgId: string,
  cancelled: Cancelled,
  booked: Booked,
  { writtenCents, earnedCents }: CommissionSoFar,
) => {
  const { policyId, carrierId, producerId, policyNumber, billingMethod } = cancelled;
  const { id: transactionId, accountingDate: on, charges, producerCommissionCents, mgaCommissionCents } = booked;
  const billedTo = billingMethod === 'agency' ? 'agency' : 'insured';
  const commissions = { producerCommissionCents, mgaCommissionCents };
  const accruedCommissionCents = writtenCents - earnedCents;
  const entry = entryOf(
    {
      event: booked.premiumChangeCents > 0n ? 'policy_endorsed' : 'premium_returned',
      parties: { orgId, policyId, carrierId, producerId },
      billedTo,
      charges,
      ...commissions,
      accruedCommissionCents,
    },
    { subjectId: transactionId, policyId, description: `${policyNumber} cancelled`, postingDate: on },
  );
  // What was earned of a commission that is taken back is owed again.
  const takesBack = billedTo === 'insured' && producerCommissionCents < 0n;
  const { fromDueCents } = takesBack
    ? chargeback(-producerCommissionCents, accruedCommissionCents)
    : { fromDueCents: 0n };
  const owedAgain: CommissionEarning = {
    basis: 'collected',
    beneficiary: 'producer',
    transactionId,
    allocationId: null,
    status: 'earned',
    amountCents: -fromDueCents,
  };
  const earnings = [...writtenCommissions(transactionId, commissions, billedTo), owedAgain];
  const after = {
    writtenCents: writtenCents + producerCommissionCents,
    earnedCents: earnedCents - fromDueCents,
  };
  return { entry, earnings: earnings.map((earning) => ({ ...earning, on })), after };
};

/** What a cancellation posts, and the commissions that it writes, earns and takes back, each in the books of its day. */
interface Booking {
  readonly entries: readonly (Entry | null)[];
  readonly earnings: readonly (CommissionEarning & { readonly on: string })[];
}

/** Books all transactions of a cancellation, one after the other: each takes its commission from what the one before has left. */
const bookAll = (
  orgId: string,
  cancelled: Cancelled,
  before: CommissionSoFar,
): Booking & { readonly after: CommissionSoFar } => {
  let after = before;
  const entries: Booking['entries'][number][] = [];
  const earnings: Booking['earnings'][number][] = [];
  for (const booked of cancelled.transactions) {
    const one = bookTransaction(orgId, cancelled, booked, after);
    entries.push(one.entry);
    earnings.push(...one.earnings);
    after = one.after;
  }
  return { entries, earnings, after };
};

/** What the transactions return together, by kind. */
const returnedMoney = ({ transactions, policyNumber }: Cancelled): Money => {
  const returned = minus(transactions.reduce((sum, { charges }) => plus(sum, moneyOfCharges(charges)), noMoney));
  if (Object.values(returned).some((cents) => cents < 0n)) {
    throw new Error(`The cancellation of ${policyNumber} charges more than it returns.`);
  }
  return returned;
};

/** The commission that is earned anew, or earned no more, by what is collected after the settlement, and its entry. */
const settleCommission = (
  cancelled: Cancelled,
  { writtenCents, earnedCents }: CommissionSoFar,
  collectedPremiumCents: bigint,
): Booking => {
  const { commissionBasis, commissionEndsOn, writtenPremiumCents, bookedOn, producerId, policyId, policyNumber } =
    cancelled;
  const transactionId = cancelled.transactions.at(-1)?.id ?? policyId;
  const collected = { writtenPremiumCents, collectedPremiumCents };
  const isInRunOff = earnsNoMore(commissionEndsOn, bookedOn);
  const amountCents = newlyEarnedCents(commissionBasis, writtenCents, collected, earnedCents, isInRunOff);
  const line = { basis: 'collected', beneficiary: 'producer', status: 'earned', allocationId: null } as const;
  const about = {
    subjectId: transactionId,
    policyId,
    description: `${policyNumber} commission settled`,
    postingDate: bookedOn,
  };
  return {
    entries: [entryOf({ event: 'commission_earned', producerId, amountCents }, about)],
    earnings: [{ ...line, transactionId, amountCents, on: bookedOn }],
  };
};

/** Credits the agency that bills the insured itself: nothing is refunded, its next payment is less. */
const creditAgency = async (transaction: WriteTransaction<'billing'>, cancelled: Cancelled): Promise<void> => {
  const { policyId, producerId, carrierId, transactions, bookedOn } = cancelled;
  const last = transactions.at(-1);
  if (!last) return;
  const { owed, invoice } = accountCurrentItem({
    policyNumber: cancelled.policyNumber,
    stateCode: cancelled.stateCode,
    remittanceDays: cancelled.remittanceDays,
    type: 'cancellation',
    accountingDate: await openDayFor(transaction, last.accountingDate),
    charges: netCharges(transactions.flatMap(({ charges }) => charges)),
    producerCommissionCents: transactions.reduce((sum, one) => sum + one.producerCommissionCents, 0n),
  });
  if (totalOf(owed) === 0n) return;
  const [schedule] = await transaction.read('billingSchedules', ['programId'], eq(billingSchedules.policyId, policyId));
  if (!schedule) throw new NotYetError(`The schedule of the policy ${cancelled.policyNumber}`);
  const owners = { policyId, ...schedule, producerId, carrierId, insuredId: null };
  await writeInvoice(transaction, { ...invoice, ...owners, id: cancelled.creditInvoiceId, issueDate: bookedOn });
};

/**
 * Bills a cancellation: what it returns is posted, pays what is open of the policy, and the rest becomes payable to the
 * insured; the producer's commission follows what is written and collected then. An agency that bills the insured itself
 * settles it on its own account.
 */
defineHandler('policy.cancelled', {
  keyspace: 'billing',
  name: 'billCancelledPolicy',
  handle: async ({ payload: cancelled }, transaction) => {
    const { policyId, policyNumber, stateCode, method, bookedOn, creditInvoiceId } = cancelled;
    const { orgId } = transaction;
    if (cancelled.billingMethod === 'agency') {
      const { entries, earnings } = bookAll(orgId, cancelled, { writtenCents: 0n, earnedCents: 0n });
      await addCommissions(transaction, cancelled, earnings);
      await creditAgency(transaction, cancelled);
      await postAll(transaction, entries);
      return [];
    }
    const account = await lockAccount(transaction, policyId);
    if (!account) throw new NotYetError(`The schedule of the policy ${policyNumber}`);
    const booked = bookAll(orgId, cancelled, await readCommission(transaction, policyId));
    const { refund, collectedChange, totalCents } = await settleReturn(transaction, account, {
      ...{ policyId, policyNumber, stateCode, creditInvoiceId },
      credit: returnedMoney(cancelled),
      flat: method === 'flat',
      today: bookedOn,
    });
    // What was paid before cover began is what the return gives back: it counts from now on.
    const advance = advanceOf(account);
    const collected = plus(plus(collectedOf(account), advance), collectedChange);
    await transaction.set('billingSchedules', account.scheduleId, {
      totalCents,
      // From now on what is paid counts at once: no beginning of cover will apply it.
      collectingSince: account.schedule.collectingSince ?? transaction.now,
      collectedPremiumCents: collected.premiumCents,
      collectedTaxCents: collected.taxCents,
      collectedFeeCents: collected.feeCents,
    });
    const settled = settleCommission(cancelled, booked.after, collected.premiumCents);
    await addCommissions(transaction, cancelled, [...booked.earnings, ...settled.earnings]);
    const credited = entryOf(
      { event: 'credit_settled', policyId, amountCents: totalOf(refund) },
      {
        subjectId: creditInvoiceId,
        policyId,
        description: `${policyNumber} credit payable`,
        postingDate: bookedOn,
      },
    );
    const applied = advanceApplied(advance, { policyId, policyNumber, on: bookedOn });
    await postAll(transaction, [applied, ...booked.entries, credited, ...settled.entries]);
    return [];
  },
});
