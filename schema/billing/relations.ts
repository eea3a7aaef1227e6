import { defineRelationsPart } from 'drizzle-orm';
import { tables } from '../tables.ts';

/** The edges that start at schedules, invoices and payments. Within a keyspace they match the tenant as well; others end in another keyspace. */
export const billingRelations = defineRelationsPart(tables, (r) => ({
  payments: {
    organization: r.one.organizations({ from: r.payments.orgId, to: r.organizations.id }),
    producer: r.one.producers({ from: r.payments.producerId, to: r.producers.id }),
    carrier: r.one.carriers({ from: r.payments.carrierId, to: r.carriers.id }),
    insured: r.one.insureds({ from: r.payments.insuredId, to: r.insureds.id }),
    policy: r.one.policies({ from: r.payments.policyId, to: r.policies.id }),
    bankAccount: r.one.bankAccounts({
      from: [r.payments.orgId, r.payments.bankAccountId],
      to: [r.bankAccounts.orgId, r.bankAccounts.id],
    }),
    reverses: r.one.payments({
      from: [r.payments.orgId, r.payments.reversesPaymentId],
      to: [r.payments.orgId, r.payments.id],
    }),
    reversedBy: r.one.payments({
      from: [r.payments.orgId, r.payments.id],
      to: [r.payments.orgId, r.payments.reversesPaymentId],
    }),
    allocations: r.many.paymentAllocations({
      from: [r.payments.orgId, r.payments.id],
      to: [r.paymentAllocations.orgId, r.paymentAllocations.paymentId],
    }),
    refunds: r.many.disbursements({
      from: [r.payments.orgId, r.payments.id],
      to: [r.disbursements.orgId, r.disbursements.paymentId],
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
    reverses: r.one.paymentAllocations({
      from: [r.paymentAllocations.orgId, r.paymentAllocations.reversesAllocationId],
      to: [r.paymentAllocations.orgId, r.paymentAllocations.id],
    }),
    reversedBy: r.one.paymentAllocations({
      from: [r.paymentAllocations.orgId, r.paymentAllocations.id],
      to: [r.paymentAllocations.orgId, r.paymentAllocations.reversesAllocationId],
    }),
    commissionLines: r.many.commissionLines({
      from: [r.paymentAllocations.orgId, r.paymentAllocations.id],
      to: [r.commissionLines.orgId, r.commissionLines.allocationId],
    }),
    journalEntries: r.many.journalEntries({
      from: [r.paymentAllocations.orgId, r.paymentAllocations.id],
      to: [r.journalEntries.orgId, r.journalEntries.subjectId],
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
    transaction: r.one.policyTransactions({ from: r.installments.transactionId, to: r.policyTransactions.id }),
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
    program: r.one.programs({ from: r.invoices.programId, to: r.programs.id }),
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
    creditsApplied: r.many.creditApplications({
      from: [r.invoices.orgId, r.invoices.id],
      to: [r.creditApplications.orgId, r.creditApplications.invoiceId],
    }),
    appliedTo: r.many.creditApplications({
      from: [r.invoices.orgId, r.invoices.id],
      to: [r.creditApplications.orgId, r.creditApplications.creditInvoiceId],
    }),
    refunds: r.many.disbursements({
      from: [r.invoices.orgId, r.invoices.id],
      to: [r.disbursements.orgId, r.disbursements.creditInvoiceId],
    }),
    journalEntries: r.many.journalEntries({
      from: [r.invoices.orgId, r.invoices.id],
      to: [r.journalEntries.orgId, r.journalEntries.subjectId],
    }),
  },
  invoiceLines: {
    invoice: r.one.invoices({
      from: [r.invoiceLines.orgId, r.invoiceLines.invoiceId],
      to: [r.invoices.orgId, r.invoices.id],
      optional: false,
    }),
  },
  creditApplications: {
    credit: r.one.invoices({
      from: [r.creditApplications.orgId, r.creditApplications.creditInvoiceId],
      to: [r.invoices.orgId, r.invoices.id],
      optional: false,
    }),
    invoice: r.one.invoices({
      from: [r.creditApplications.orgId, r.creditApplications.invoiceId],
      to: [r.invoices.orgId, r.invoices.id],
      optional: false,
    }),
  },
}));
