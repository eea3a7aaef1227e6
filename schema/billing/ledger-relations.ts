import { defineRelationsPart } from 'drizzle-orm';
import { tables } from '../tables.ts';

/** The edges that start at the ledger, at commission, and at the money that leaves. */
export const ledgerRelations = defineRelationsPart(tables, (r) => ({
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
    allocation: r.one.paymentAllocations({
      from: [r.journalEntries.orgId, r.journalEntries.subjectId],
      to: [r.paymentAllocations.orgId, r.paymentAllocations.id],
    }),
    invoice: r.one.invoices({
      from: [r.journalEntries.orgId, r.journalEntries.subjectId],
      to: [r.invoices.orgId, r.invoices.id],
    }),
    disbursement: r.one.disbursements({
      from: [r.journalEntries.orgId, r.journalEntries.subjectId],
      to: [r.disbursements.orgId, r.disbursements.id],
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
  commissionLines: {
    producer: r.one.producers({ from: r.commissionLines.producerId, to: r.producers.id }),
    policy: r.one.policies({ from: r.commissionLines.policyId, to: r.policies.id }),
    transaction: r.one.policyTransactions({ from: r.commissionLines.transactionId, to: r.policyTransactions.id }),
    allocation: r.one.paymentAllocations({
      from: [r.commissionLines.orgId, r.commissionLines.allocationId],
      to: [r.paymentAllocations.orgId, r.paymentAllocations.id],
    }),
    disbursement: r.one.disbursements({
      from: [r.commissionLines.orgId, r.commissionLines.disbursementId],
      to: [r.disbursements.orgId, r.disbursements.id],
    }),
  },
  disbursements: {
    organization: r.one.organizations({ from: r.disbursements.orgId, to: r.organizations.id }),
    producer: r.one.producers({ from: r.disbursements.producerId, to: r.producers.id }),
    carrier: r.one.carriers({ from: r.disbursements.carrierId, to: r.carriers.id }),
    insured: r.one.insureds({ from: r.disbursements.insuredId, to: r.insureds.id }),
    policy: r.one.policies({ from: r.disbursements.policyId, to: r.policies.id }),
    credit: r.one.invoices({
      from: [r.disbursements.orgId, r.disbursements.creditInvoiceId],
      to: [r.invoices.orgId, r.invoices.id],
    }),
    payment: r.one.payments({
      from: [r.disbursements.orgId, r.disbursements.paymentId],
      to: [r.payments.orgId, r.payments.id],
    }),
    bankAccount: r.one.bankAccounts({
      from: [r.disbursements.orgId, r.disbursements.bankAccountId],
      to: [r.bankAccounts.orgId, r.bankAccounts.id],
    }),
    commissionLines: r.many.commissionLines({
      from: [r.disbursements.orgId, r.disbursements.id],
      to: [r.commissionLines.orgId, r.commissionLines.disbursementId],
    }),
    approvals: r.many.billingApprovals({
      from: [r.disbursements.orgId, r.disbursements.id],
      to: [r.billingApprovals.orgId, r.billingApprovals.subjectId],
    }),
    journalEntries: r.many.journalEntries({
      from: [r.disbursements.orgId, r.disbursements.id],
      to: [r.journalEntries.orgId, r.journalEntries.subjectId],
    }),
  },
  billingApprovals: {
    disbursement: r.one.disbursements({
      from: [r.billingApprovals.orgId, r.billingApprovals.subjectId],
      to: [r.disbursements.orgId, r.disbursements.id],
    }),
    accountingPeriod: r.one.accountingPeriods({
      from: [r.billingApprovals.orgId, r.billingApprovals.subjectId],
      to: [r.accountingPeriods.orgId, r.accountingPeriods.id],
    }),
    requester: r.one.users({ from: r.billingApprovals.requesterId, to: r.users.id }),
    decidedBy: r.one.users({ from: r.billingApprovals.decidedById, to: r.users.id }),
  },
  bankAccounts: {
    carrier: r.one.carriers({ from: r.bankAccounts.carrierId, to: r.carriers.id }),
    payments: r.many.payments({
      from: [r.bankAccounts.orgId, r.bankAccounts.id],
      to: [r.payments.orgId, r.payments.bankAccountId],
    }),
    disbursements: r.many.disbursements({
      from: [r.bankAccounts.orgId, r.bankAccounts.id],
      to: [r.disbursements.orgId, r.disbursements.bankAccountId],
    }),
  },
  delinquencies: {
    organization: r.one.organizations({ from: r.delinquencies.orgId, to: r.organizations.id }),
    producer: r.one.producers({ from: r.delinquencies.producerId, to: r.producers.id }),
    carrier: r.one.carriers({ from: r.delinquencies.carrierId, to: r.carriers.id }),
    insured: r.one.insureds({ from: r.delinquencies.insuredId, to: r.insureds.id }),
    policy: r.one.policies({ from: r.delinquencies.policyId, to: r.policies.id }),
  },
  accountingPeriods: {
    closedBy: r.one.users({ from: r.accountingPeriods.closedById, to: r.users.id }),
    approvals: r.many.billingApprovals({
      from: [r.accountingPeriods.orgId, r.accountingPeriods.id],
      to: [r.billingApprovals.orgId, r.billingApprovals.subjectId],
    }),
  },
}));
