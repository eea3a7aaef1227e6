import { accounts } from '../../src/keyspaces/billing/rules/accounts.ts';
import { laterFee, nsfFeeOf } from '../../src/keyspaces/billing/rules/fees.ts';
import { noMoney } from '../../src/keyspaces/billing/rules/money.ts';
import { paymentReturned, type StandingAllocation } from '../../src/keyspaces/billing/rules/returning.ts';
import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import type { Collection, PolicyBilling } from './billing.ts';
import type { Stored } from './book.ts';
import { dayOf, later } from './calendar.ts';
import { changeCollected } from './collected.ts';
import { takeBackCommission } from './commissions.ts';
import { fundTrust } from './funding.ts';
import { type Bill, writeInvoice } from './invoicing.ts';
import { pay, type Received, settle } from './paying.ts';

/** What the bank asks for a payment that was not honored. */
const bankFeeCents = 12_00n;
const mistakenFeeCents = 21_00n;

/** Days from the return of a payment to the next one, which is honored. */
const nextPaymentDays = 6;

/** Takes back a payment that its bank did not honor, charges the fee for it, and has both paid some days later. */
export const returnPayment = (billing: PolicyBilling, bill: Bill, received: Received): void => {
  billing.book.act('returnPayment', undefined, () => takeBack(billing, bill, received));
};

const takeBack = (billing: PolicyBilling, bill: Bill, { payment, posted, collections }: Received): void => {
  const { book, ledger, policy } = billing;
  const returned = paymentReturned(
    { ...payment, amountCents: BigInt(payment.amountCents) },
    collections.map(standingOf),
    'returned',
  );
  if (returned.outcome === 'refused') throw new Error(`${payment.externalReference} was returned before.`);
  book.move(payment, returned.status);
  const back = book.add('payments', {
    ...payment,
    id: book.newId('payments'),
    ...returned.payment,
    receivedAt: book.now,
  });
  const record = {
    subjectId: back.id,
    policyId: policy.id,
    description: `${payment.externalReference} returned by its bank`,
  };
  if (posted) ledger.reverse(posted, record, 'payment_returned');
  const reapplied = {
    event: 'advance_applied',
    policyId: policy.id,
    amountCents: -returned.appliedAdvanceCents,
  } as const;
  ledger.post(reapplied, { ...record, subjectId: policy.id });
  changeCollected(billing, returned.collectedChange);
  for (const values of returned.allocations) {
    const reversed = book.add('paymentAllocations', { paymentId: back.id, ...values });
    settle(billing, bill, values);
    const earned = collections.find(({ allocation }) => allocation.id === values.reversesAllocationId)?.earned;
    if (earned) takeBackCommission(billing, earned, { transactionId: bill.transactionId, allocationId: reversed.id });
  }
  // What still waited in advance waits no longer.
  const waiting = billing.advances.filter((advance) => !collections.includes(advance));
  billing.advances.splice(0, billing.advances.length, ...waiting);
  fundTrust(billing.story.market);
  payBankFee(billing, back);
  const fee = chargeFee(billing, bill);
  book.agenda.schedule(later(book.now, nextPaymentDays), () => {
    for (const one of [bill, fee]) pay(billing, one);
  });
};

const standingOf = ({ allocation, receivedInAdvance, earned }: Collection): StandingAllocation => ({
  ...allocation,
  amountCents: BigInt(allocation.amountCents),
  receivedInAdvance,
  isCollected: earned !== null,
});

/** Pays what the bank asks. One of them is entered with its figures changed round, and corrected the next day. */
const payBankFee = ({ book, ledger, trust, policy }: PolicyBilling, back: Stored<'payments'>): void => {
  const fee = (amountCents: bigint) => ({ event: 'bank_fee_paid', orgId: book.orgId, amountCents }) as const;
  const record = {
    subjectId: back.id,
    policyId: policy.id,
    description: `${trust.bankName}: ${back.externalReference}`,
  };
  const mistaken = ledger.balanceOf(accounts.bankCharges(book.orgId)) === 0n;
  const posted = ledger.post(fee(mistaken ? mistakenFeeCents : bankFeeCents), record);
  if (!posted || !mistaken) return;
  book.agenda.schedule(later(book.now, 1), () => {
    ledger.correct(posted, fee(bankFeeCents), { ...record, description: `${record.description}, 12.00 and not 21.00` });
  });
};

/** Charges the fee for a payment that was not honored, on an invoice of its own. */
const chargeFee = (billing: PolicyBilling, { transactionId }: Bill): Bill => {
  const { book, ledger, policy } = billing;
  const feeCents = nsfFeeOf(policy.stateCode);
  const asked = { ...noMoney, feeCents };
  const fee = writeInvoice(billing, {
    kind: 'fee',
    part: null,
    transactionId,
    dueDate: addDays(dayOf(book.now), billing.invoiceDays.dueDays),
    asked,
    lines: [{ type: 'fee', description: 'Fee for a payment that was not honored', amountCents: feeCents }],
  });
  ledger.post(
    { event: 'nsf_fee_charged', orgId: book.orgId, policyId: policy.id, fee: laterFee('nsf_fee', feeCents) },
    { subjectId: fee.invoice.id, policyId: policy.id, description: `${fee.invoice.number} fee for a returned payment` },
  );
  return fee;
};
