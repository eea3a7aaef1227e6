import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import {
  changedRow,
  defineMutation,
  invalidInput,
  notFound,
  refuse,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { collectedOf } from '../accounts/lock-account.ts';
import { readAccountingDate } from '../payments/accounting-date.ts';
import { appliedOf } from '../payments/allocations.ts';
import { collect, lockSchedules } from '../payments/collect.ts';
import { lockInvoice, settleInvoice } from '../payments/locked-invoice.ts';
import { readItems } from '../payments/payable-items.ts';
import { postAll } from '../post.ts';
import { CreditExceeded, CreditExceedsOpen, DifferentInsured } from '../refusals.ts';
import { entryOf } from '../rules/entry.ts';
import { matchCredit, minus, totalOf } from '../rules/money.ts';
import { leavingCents } from '../rules/waiting-credit.ts';

defineMutation('applyCredit', {
  keyspace: 'billing',
  description:
    'Has a credit pay an invoice of the same insured, of its own policy or of another one: each kind of what it returns pays its own first. What it pays counts as collected, and earns the commission of a payment.',
  roles: ['finance_analyst', 'org_admin'],
  refusals: [DifferentInsured, CreditExceeded, CreditExceedsOpen],
  input: (t) => ({
    creditInvoiceId: t.id('invoices', 'The credit.'),
    expectedVersion: t.version('credit'),
    invoiceId: t.id('invoices', 'The invoice that it pays.'),
    amount: t.money('How much of the credit pays it.'),
  }),
  changed: {
    credit: changedRow('invoices', 'The credit. It is PAID when nothing is left of it.'),
    invoice: changedRow('invoices', 'The invoice. It is PAID when nothing is open of it.'),
  },

  prepare: async ({ creditInvoiceId, invoiceId }, context) => {
    const [{ invoices, policies }, on] = await Promise.all([
      readItems(context, [creditInvoiceId, invoiceId]),
      readAccountingDate(context, context.today),
    ]);
    const credit = invoices.find(({ id }) => id === creditInvoiceId);
    const invoice = invoices.find(({ id }) => id === invoiceId);
    if (!credit) return notFound(creditInvoiceId, 'creditInvoiceId');
    if (!invoice) return notFound(invoiceId, 'invoiceId');
    if (credit.kind !== 'credit') return invalidInput('must be a credit', 'creditInvoiceId');
    if (invoice.kind === 'credit' || invoice.kind === 'deductible') {
      return invalidInput('must be an invoice for what a policy costs', 'invoiceId');
    }
    const policy = policies.get(invoice.policyId);
    if (!policy) throw new Error(`The policy of the invoice ${invoice.number} is not there.`);
    return { credit, invoice, policies, policy, on };
  },

  change: async (transaction, { expectedVersion, amount }, relied, { today }) => {
    const { credit, invoice, policies, policy, on } = relied;
    if (credit.insuredId !== invoice.insuredId) return refuse(DifferentInsured, ['invoiceId']);
    const schedules = await lockSchedules(transaction, policies.values());
    const [schedule, givingUp] = [schedules.get(policy.id), schedules.get(credit.policyId)];
    const paying = await lockInvoice(transaction, credit);
    const paid = await lockInvoice(transaction, invoice);
    if (!schedule || !givingUp || !paying || !paid)
      throw new Error(`${credit.number} or ${invoice.number} is out of sight.`);
    const stale = staleVersion(paying.row, expectedVersion);
    if (stale) return stale;
    const left = minus(paying.open);
    const staysHere = credit.policyId === policy.id;
    const available = staysHere
      ? totalOf(left)
      : leavingCents(totalOf(left), totalOf(collectedOf({ schedule: givingUp })));
    if (amount > available) return refuse(CreditExceeded, ['amount'], { available });
    if (amount > totalOf(paid.open)) return refuse(CreditExceedsOpen, ['amount'], { open: totalOf(paid.open) });
    const { ofItem, ofCredit } = matchCredit(left, paid.open, amount);
    const id = transaction.newId(identifierPrefixes.creditApplications);
    const application = {
      id,
      creditInvoiceId: credit.id,
      invoiceId: invoice.id,
      amountCents: amount,
      appliedOn: today,
    };
    await transaction.insert('creditApplications', [application]);
    await settleInvoice(transaction, paying, minus(ofCredit), today);
    await settleInvoice(transaction, paid, ofItem, today);
    const applied = appliedOf(policy, schedule, amount, today);
    // What is paid in advance of its charge waits for that.
    const collections =
      applied.to === 'advance'
        ? []
        : [{ subjectId: id, allocationId: null, transactionId: invoice.transactionId, money: ofItem }];
    const earned = await collect(transaction, policy, schedule, collections, on);
    const description = `${credit.number} pays ${invoice.number}`;
    const about = { subjectId: id, policyId: policy.id, description, postingDate: on };
    await postAll(transaction, [
      entryOf({ event: 'credit_applied', policyId: credit.policyId, applied: [applied] }, about),
      ...earned,
    ]);
    return { changed: { credit: credit.id, invoice: invoice.id } };
  },
});
