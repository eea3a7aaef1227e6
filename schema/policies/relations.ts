import { defineRelationsPart } from 'drizzle-orm';
import { tables } from '../tables.ts';

/** The edges that start at policies and their timelines. Within a keyspace they match the tenant as well; others end in another keyspace. */
export const policiesRelations = defineRelationsPart(tables, (r) => ({
  policyTransactions: {
    policy: r.one.policies({
      from: [r.policyTransactions.orgId, r.policyTransactions.policyId],
      to: [r.policies.orgId, r.policies.id],
      optional: false,
    }),
    actor: r.one.users({ from: r.policyTransactions.actorId, to: r.users.id }),
    reversalOf: r.one.policyTransactions({
      from: [r.policyTransactions.orgId, r.policyTransactions.reversalOfId],
      to: [r.policyTransactions.orgId, r.policyTransactions.id],
    }),
    reversedBy: r.many.policyTransactions({
      from: [r.policyTransactions.orgId, r.policyTransactions.id],
      to: [r.policyTransactions.orgId, r.policyTransactions.reversalOfId],
    }),
    openedSegments: r.many.policySegments({
      from: [r.policyTransactions.orgId, r.policyTransactions.id],
      to: [r.policySegments.orgId, r.policySegments.openedByTransactionId],
    }),
    supersededSegments: r.many.policySegments({
      from: [r.policyTransactions.orgId, r.policyTransactions.id],
      to: [r.policySegments.orgId, r.policySegments.supersededByTransactionId],
    }),
    utilization: r.one.daUtilization({ from: r.policyTransactions.id, to: r.daUtilization.policyTransactionId }),
    journalEntries: r.many.journalEntries({ from: r.policyTransactions.id, to: r.journalEntries.subjectId }),
    installments: r.many.installments({ from: r.policyTransactions.id, to: r.installments.transactionId }),
    commissionLines: r.many.commissionLines({ from: r.policyTransactions.id, to: r.commissionLines.transactionId }),
  },
  policySegments: {
    policy: r.one.policies({
      from: [r.policySegments.orgId, r.policySegments.policyId],
      to: [r.policies.orgId, r.policies.id],
      optional: false,
    }),
    openedBy: r.one.policyTransactions({
      from: [r.policySegments.orgId, r.policySegments.openedByTransactionId],
      to: [r.policyTransactions.orgId, r.policyTransactions.id],
      optional: false,
    }),
    supersededBy: r.one.policyTransactions({
      from: [r.policySegments.orgId, r.policySegments.supersededByTransactionId],
      to: [r.policyTransactions.orgId, r.policyTransactions.id],
    }),
    coverages: r.many.coverages({
      from: [r.policySegments.orgId, r.policySegments.id],
      to: [r.coverages.orgId, r.coverages.segmentId],
    }),
  },
  coverages: {
    policy: r.one.policies({
      from: [r.coverages.orgId, r.coverages.policyId],
      to: [r.policies.orgId, r.policies.id],
      optional: false,
    }),
    segment: r.one.policySegments({
      from: [r.coverages.orgId, r.coverages.segmentId],
      to: [r.policySegments.orgId, r.policySegments.id],
      optional: false,
    }),
  },
  policies: {
    organization: r.one.organizations({ from: r.policies.orgId, to: r.organizations.id }),
    producer: r.one.producers({ from: r.policies.producerId, to: r.producers.id }),
    carrier: r.one.carriers({ from: r.policies.carrierId, to: r.carriers.id }),
    insured: r.one.insureds({ from: r.policies.insuredId, to: r.insureds.id }),
    submission: r.one.submissions({ from: r.policies.submissionId, to: r.submissions.id }),
    quote: r.one.quotes({ from: r.policies.quoteId, to: r.quotes.id }),
    program: r.one.programs({ from: r.policies.programId, to: r.programs.id }),
    programVersion: r.one.programVersions({ from: r.policies.programVersionId, to: r.programVersions.id }),
    agreement: r.one.daAgreements({ from: r.policies.agreementId, to: r.daAgreements.id }),
    lineOfBusiness: r.one.linesOfBusiness({ from: r.policies.lineOfBusinessCode, to: r.linesOfBusiness.code }),
    state: r.one.states({ from: r.policies.stateCode, to: r.states.code }),
    renewalOf: r.one.policies({
      from: [r.policies.orgId, r.policies.renewalOfId],
      to: [r.policies.orgId, r.policies.id],
    }),
    renewals: r.many.policies({
      from: [r.policies.orgId, r.policies.id],
      to: [r.policies.orgId, r.policies.renewalOfId],
    }),
    renewalSubmissions: r.many.submissions({ from: r.policies.id, to: r.submissions.renewalOfId }),
    segments: r.many.policySegments({
      from: [r.policies.orgId, r.policies.id],
      to: [r.policySegments.orgId, r.policySegments.policyId],
    }),
    transactions: r.many.policyTransactions({
      from: [r.policies.orgId, r.policies.id],
      to: [r.policyTransactions.orgId, r.policyTransactions.policyId],
    }),
    coverages: r.many.coverages({
      from: [r.policies.orgId, r.policies.id],
      to: [r.coverages.orgId, r.coverages.policyId],
    }),
    additionalInsureds: r.many.additionalInsureds({
      from: [r.policies.orgId, r.policies.id],
      to: [r.additionalInsureds.orgId, r.additionalInsureds.policyId],
    }),
    notices: r.many.policiesNotices({
      from: [r.policies.orgId, r.policies.id],
      to: [r.policiesNotices.orgId, r.policiesNotices.subjectId],
    }),
    documents: r.many.policiesDocuments({
      from: [r.policies.orgId, r.policies.id],
      to: [r.policiesDocuments.orgId, r.policiesDocuments.subjectId],
    }),
    claims: r.many.claims({ from: r.policies.id, to: r.claims.policyId }),
    invoices: r.many.invoices({ from: r.policies.id, to: r.invoices.policyId }),
    payments: r.many.payments({ from: r.policies.id, to: r.payments.policyId }),
    disbursements: r.many.disbursements({ from: r.policies.id, to: r.disbursements.policyId }),
    delinquencies: r.many.delinquencies({ from: r.policies.id, to: r.delinquencies.policyId }),
    commissionLines: r.many.commissionLines({ from: r.policies.id, to: r.commissionLines.policyId }),
    journalEntries: r.many.journalEntries({ from: r.policies.id, to: r.journalEntries.policyId }),
    billingSchedule: r.one.billingSchedules({ from: r.policies.id, to: r.billingSchedules.policyId }),
  },
  policiesDocuments: {
    policy: r.one.policies({
      from: [r.policiesDocuments.orgId, r.policiesDocuments.subjectId],
      to: [r.policies.orgId, r.policies.id],
    }),
  },
  policiesNotices: {
    policy: r.one.policies({
      from: [r.policiesNotices.orgId, r.policiesNotices.subjectId],
      to: [r.policies.orgId, r.policies.id],
    }),
  },
  additionalInsureds: {
    policy: r.one.policies({
      from: [r.additionalInsureds.orgId, r.additionalInsureds.policyId],
      to: [r.policies.orgId, r.policies.id],
      optional: false,
    }),
  },
}));
