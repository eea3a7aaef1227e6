import { accounts } from '../../src/keyspaces/billing/rules/accounts.ts';
import { laterFee, nsfFeeCents } from '../../src/keyspaces/billing/rules/fees.ts';
import { noMoney } from '../../src/keyspaces/billing/rules/money.ts';
import { returnedAllocations } from '../../src/keyspaces/billing/rules/paying.ts';
import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import type { PolicyBilling } from './billing.ts';
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
  book.move(payment, 'returned');
  const back = book.add('payments', {
    ...payment,
    id: book.newId('payments'),
    externalReference: `${payment.externalReference}-R`,
    amountCents: -BigInt(payment.amountCents),
    status: 'received',
    receivedAt: book.now,
    reversesPaymentId: payment.id,
  });
  if (posted) {
    const description = `${payment.externalReference} returned by its bank`;
    ledger.reverse(posted, { subjectId: back.id, policyId: policy.id, description }, 'payment_returned');
  }
  for (const { allocation, earned } of collections) {
    const [values] = returnedAllocations([{ ...allocation, amountCents: BigInt(allocation.amountCents) }]);
    if (!values) continue;
    const { amountCents, premiumCents, taxCents, feeCents } = values;
    const money = { premiumCents, taxCents, feeCents };
    const reversed = book.add('paymentAllocations', {
      paymentId: back.id,
      invoiceId: bill.invoice.id,
      amountCents,
      ...money,
      reversesAllocationId: allocation.id,
    });
    settle(billing, bill, money);
    changeCollected(billing, money);
    if (earned) takeBackCommission(billing, earned, { transactionId: bill.transactionId, allocationId: reversed.id });
  }
  fundTrust(billing.story.market);
  payBankFee(billing, back);
  const fee = chargeFee(billing, bill);
  book.agenda.schedule(later(book.now, nextPaymentDays), () => {
    for (const one of [bill, fee]) pay(billing, one);
  });
};

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
  const asked = { ...noMoney, feeCents: nsfFeeCents };
  const fee = writeInvoice(billing, {
    kind: 'fee',
    part: null,
    transactionId,
    dueDate: addDays(dayOf(book.now), billing.invoiceDays.dueDays),
    asked,
    lines: [{ type: 'fee', description: 'Fee for a payment that was not honored', amountCents: nsfFeeCents }],
  });
  ledger.post(
    { event: 'nsf_fee_charged', orgId: book.orgId, policyId: policy.id, fee: laterFee('nsf_fee', nsfFeeCents) },
    { subjectId: fee.invoice.id, policyId: policy.id, description: `${fee.invoice.number} fee for a returned payment` },
  );
  return fee;
};
