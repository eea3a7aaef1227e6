import { defineRelationsPart } from 'drizzle-orm';
import { tables } from '../tables.ts';

/** The edges that start at schedules, invoices, payments and the ledger. Within a keyspace they match the tenant as well; others end in another keyspace. */
export const billingRelations = defineRelationsPart(tables, (r) => ({
  payments: {
    organization: r.one.organizations({ from: r.payments.orgId, to: r.organizations.id }),
    producer: r.one.producers({ from: r.payments.producerId, to: r.producers.id }),
    carrier: r.one.carriers({ from: r.payments.carrierId, to: r.carriers.id }),
    insured: r.one.insureds({ from: r.payments.insuredId, to: r.insureds.id }),
    policy: r.one.policies({ from: r.payments.policyId, to: r.policies.id }),
    allocations: r.many.paymentAllocations({
      from: [r.payments.orgId, r.payments.id],
      to: [r.paymentAllocations.orgId, r.paymentAllocations.paymentId],
    }),
    journalEntries: r.many.journalEntries({
      from: [r.payments.orgId, r.payments.id],
      to: [r.journalEntries.orgId, r.journalEntries.subjectId],
    }),
  },
  paymentAllocations: {
    payment: r.one.payments({
      from: [r.paymentAllocations.orgId, r.paymentAllocations.paymentId],
      to: [r.payments.orgId, r.payments.id],
      optional: false,
    }),
    invoice: r.one.invoices({
      from: [r.paymentAllocations.orgId, r.paymentAllocations.invoiceId],
      to: [r.invoices.orgId, r.invoices.id],
      optional: false,
    }),
  },
  commissions: {
    producer: r.one.producers({ from: r.commissions.producerId, to: r.producers.id }),
    policy: r.one.policies({ from: r.commissions.policyId, to: r.policies.id }),
  },
  glAccounts: {
    lines: r.many.journalLines({
      from: [r.glAccounts.orgId, r.glAccounts.id],
      to: [r.journalLines.orgId, r.journalLines.accountId],
    }),
    dailyBalances: r.many.glDailyBalances({
      from: [r.glAccounts.orgId, r.glAccounts.id],
      to: [r.glDailyBalances.orgId, r.glDailyBalances.accountId],
    }),
  },
  journalEntries: {
    organization: r.one.organizations({ from: r.journalEntries.orgId, to: r.organizations.id }),
    policy: r.one.policies({ from: r.journalEntries.policyId, to: r.policies.id }),
    // What the entry records is one of these, or a policy, or somebody who was paid.
    payment: r.one.payments({
      from: [r.journalEntries.orgId, r.journalEntries.subjectId],
      to: [r.payments.orgId, r.payments.id],
    }),
    policyTransaction: r.one.policyTransactions({ from: r.journalEntries.subjectId, to: r.policyTransactions.id }),
    claimPayment: r.one.claimPayments({ from: r.journalEntries.subjectId, to: r.claimPayments.id }),
    claimRecovery: r.one.claimRecoveries({ from: r.journalEntries.subjectId, to: r.claimRecoveries.id }),
    lines: r.many.journalLines({
      from: [r.journalEntries.orgId, r.journalEntries.id],
      to: [r.journalLines.orgId, r.journalLines.entryId],
    }),
    reversalOf: r.one.journalEntries({
      from: [r.journalEntries.orgId, r.journalEntries.reversalOfId],
      to: [r.journalEntries.orgId, r.journalEntries.id],
    }),
    reversal: r.one.journalEntries({
      from: [r.journalEntries.orgId, r.journalEntries.id],
      to: [r.journalEntries.orgId, r.journalEntries.reversalOfId],
    }),
  },
  journalLines: {
    entry: r.one.journalEntries({
      from: [r.journalLines.orgId, r.journalLines.entryId],
      to: [r.journalEntries.orgId, r.journalEntries.id],
      optional: false,
    }),
    account: r.one.glAccounts({
      from: [r.journalLines.orgId, r.journalLines.accountId],
      to: [r.glAccounts.orgId, r.glAccounts.id],
      optional: false,
    }),
  },
  glDailyBalances: {
    account: r.one.glAccounts({
      from: [r.glDailyBalances.orgId, r.glDailyBalances.accountId],
      to: [r.glAccounts.orgId, r.glAccounts.id],
      optional: false,
    }),
  },
  billingSchedules: {
    organization: r.one.organizations({ from: r.billingSchedules.orgId, to: r.organizations.id }),
    producer: r.one.producers({ from: r.billingSchedules.producerId, to: r.producers.id }),
    carrier: r.one.carriers({ from: r.billingSchedules.carrierId, to: r.carriers.id }),
    insured: r.one.insureds({ from: r.billingSchedules.insuredId, to: r.insureds.id }),
    policy: r.one.policies({ from: r.billingSchedules.policyId, to: r.policies.id }),
    installments: r.many.installments({
      from: [r.billingSchedules.orgId, r.billingSchedules.id],
      to: [r.installments.orgId, r.installments.scheduleId],
    }),
  },
  installments: {
    schedule: r.one.billingSchedules({
      from: [r.installments.orgId, r.installments.scheduleId],
      to: [r.billingSchedules.orgId, r.billingSchedules.id],
      optional: false,
    }),
    invoice: r.one.invoices({
      from: [r.installments.orgId, r.installments.invoiceId],
      to: [r.invoices.orgId, r.invoices.id],
    }),
  },
  invoices: {
    organization: r.one.organizations({ from: r.invoices.orgId, to: r.organizations.id }),
    producer: r.one.producers({ from: r.invoices.producerId, to: r.producers.id }),
    carrier: r.one.carriers({ from: r.invoices.carrierId, to: r.carriers.id }),
    insured: r.one.insureds({ from: r.invoices.insuredId, to: r.insureds.id }),
    policy: r.one.policies({ from: r.invoices.policyId, to: r.policies.id }),
    lines: r.many.invoiceLines({
      from: [r.invoices.orgId, r.invoices.id],
      to: [r.invoiceLines.orgId, r.invoiceLines.invoiceId],
    }),
    allocations: r.many.paymentAllocations({
      from: [r.invoices.orgId, r.invoices.id],
      to: [r.paymentAllocations.orgId, r.paymentAllocations.invoiceId],
    }),
    installments: r.many.installments({
      from: [r.invoices.orgId, r.invoices.id],
      to: [r.installments.orgId, r.installments.invoiceId],
    }),
  },
  invoiceLines: {
    invoice: r.one.invoices({
      from: [r.invoiceLines.orgId, r.invoiceLines.invoiceId],
      to: [r.invoices.orgId, r.invoices.id],
      optional: false,
    }),
  },
}));
