import { paymentMethod } from '../../../../schema/billing/enums.ts';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { personOf } from '../../../auth/viewer.ts';
import {
  changedRow,
  defineMutation,
  invalidInput,
  isRefusal,
  type Refusal,
  refuse,
} from '../../../graphql/mutation/index.ts';
import { readAuthorities } from '../../global/authority/own-authority.ts';
import { PaymentMethod } from '../payment-method.ts';
import { refusalOfPayer, refusalOfTrust } from '../payments/receiving.ts';
import { readCreditToRefund } from '../refunds/credit-to-refund.ts';
import { payeeInput } from '../refunds/payee-input.ts';
import { readPaymentToRefund } from '../refunds/payment-to-refund.ts';
import type { RefundSource, SourceEyes } from '../refunds/refund-source.ts';
import { NothingToRefund, PayeeNotEntitled } from '../refusals.ts';
import { refusePayee } from '../rules/payees.ts';
import { refundQuestion } from '../rules/refund-approval.ts';
import { refuseRefundRequest, requestedRefund } from '../rules/refunds.ts';

const readSourceOf = async (
  context: SourceEyes,
  creditInvoiceId: string | null,
  paymentId: string | null,
): Promise<RefundSource | Refusal> => {
  if (creditInvoiceId === null) {
    return paymentId === null
      ? invalidInput('must be given where no payment is', 'creditInvoiceId')
      : readPaymentToRefund(context, paymentId);
  }
  return paymentId === null
    ? readCreditToRefund(context, creditInvoiceId)
    : invalidInput('must be null beside a credit', 'paymentId');
};

/** Reads what is to be paid back, and who has paid it. */
const readAsked = async (context: SourceEyes, creditInvoiceId: string | null, paymentId: string | null) => {
  const source = await readSourceOf(context, creditInvoiceId, paymentId);
  return isRefusal(source) ? source : { source, payers: await source.payers() };
};

defineMutation('requestRefund', {
  keyspace: 'billing',
  description:
    'Asks for money to be paid back: of a credit that no invoice has taken, or of a payment that waits in suspense. It is set aside at once, and sent when another person has decided. The original payer comes first.',
  roles: ['finance_analyst', 'org_admin'],
  refusals: [NothingToRefund, PayeeNotEntitled],
  input: (t) => ({
    creditInvoiceId: t.optional(
      t.id('invoices', 'The credit that is paid back. Null where it is money in suspense: then `paymentId` is given.'),
    ),
    paymentId: t.optional(
      t.id('payments', 'The payment whose money in suspense is paid back. Null where it is a credit.'),
    ),
    expectedVersion: t.version('credit or of the payment'),
    amount: t.money('How much is paid back.'),
    payee: payeeInput,
    method: t.oneOf(PaymentMethod, paymentMethod, 'How it is paid.'),
    bankAccountId: t.id('bankAccounts', 'The trust account that it leaves.'),
    note: t.text('Why it is paid back, for whoever decides.', { max: 1000 }),
  }),
  changed: {
    disbursement: changedRow('disbursements', 'The refund, as REQUESTED, with the question about it.'),
    credit: changedRow('invoices', 'The credit, less what was set aside. Null where it is money in suspense.'),
    payment: changedRow('payments', 'The payment, less what was set aside. Null where it is a credit.'),
  },

  prepare: async ({ creditInvoiceId, paymentId, payee, bankAccountId }, context) => {
    const [asked, unusable, unknown, { profile, profiles }] = await Promise.all([
      readAsked(context, creditInvoiceId, paymentId),
      refusalOfTrust(context, bankAccountId),
      refusalOfPayer(context, payee, 'payee'),
      readAuthorities(context, context.viewer.userId),
    ]);
    const refusal = unusable ?? unknown;
    if (refusal) return refusal;
    if (isRefusal(asked)) return asked;
    const asker = profile ?? { level: 0, maxRefundCents: 0n };
    return { ...asked, asker, profiles };
  },

  change: async (transaction, input, { source, payers, asker, profiles }, { viewer, today }) => {
    const { amount: amountCents, payee, method, bankAccountId, note, expectedVersion } = input;
    const locked = await source.lock(transaction, { expectedVersion, today, ...payers });
    if (isRefusal(locked)) return locked;
    const { claims, owners, policyId } = locked;
    const nothing = refuseRefundRequest(amountCents, { payableCents: claims.availableCents, requestedCents: 0n });
    if (nothing) return refuse(NothingToRefund, ['amount'], { available: nothing.availableCents });
    const notEntitled = refusePayee(payee, amountCents, claims);
    if (notEntitled) {
      const { entitled, upToCents } = notEntitled;
      return refuse(PayeeNotEntitled, ['payee'], { entitled: [...entitled], upTo: upToCents });
    }
    await locked.setAside(amountCents);
    const id = transaction.newId(identifierPrefixes.disbursements);
    const { creditInvoiceId, paymentId } = source;
    const asked = { creditInvoiceId, paymentId, bankAccountId, method, amountCents };
    await transaction.insertAll({
      disbursements: [
        {
          id,
          policyId,
          ...owners,
          ...requestedRefund({ payeeKind: payee.kind, payeeId: payee.id, payeeName: payee.name, ...asked }),
          requestedAt: transaction.now,
        },
      ],
      billingApprovals: [
        {
          id: transaction.newId(identifierPrefixes.billingApprovals),
          ...owners,
          ...refundQuestion(amountCents, asker, profiles),
          subjectId: id,
          fileId: policyId ?? paymentId ?? id,
          rationale: note,
          requesterId: personOf(viewer),
          decision: 'pending',
          conditions: [],
        },
      ],
    });
    return { changed: { disbursement: id, credit: creditInvoiceId, payment: paymentId } };
  },
});
