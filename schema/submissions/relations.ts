import { defineRelationsPart } from 'drizzle-orm';
import { tables } from '../tables.ts';

/** The edges that start at insureds, submissions and quotes. Within a keyspace they match the tenant as well; others end in another keyspace. */
export const submissionsRelations = defineRelationsPart(tables, (r) => ({
  insureds: {
    submissions: r.many.submissions({
      from: [r.insureds.orgId, r.insureds.id],
      to: [r.submissions.orgId, r.submissions.insuredId],
    }),
    quotes: r.many.quotes({ from: [r.insureds.orgId, r.insureds.id], to: [r.quotes.orgId, r.quotes.insuredId] }),
    policies: r.many.policies({ from: r.insureds.id, to: r.policies.insuredId }),
    claims: r.many.claims({ from: r.insureds.id, to: r.claims.insuredId }),
    invoices: r.many.invoices({ from: r.insureds.id, to: r.invoices.insuredId }),
    payments: r.many.payments({ from: r.insureds.id, to: r.payments.insuredId }),
    disbursements: r.many.disbursements({ from: r.insureds.id, to: r.disbursements.insuredId }),
    users: r.many.users({ from: r.insureds.id, to: r.users.insuredId }),
    state: r.one.states({ from: r.insureds.stateCode, to: r.states.code }),
    books: r.many.insuredBooks({
      from: [r.insureds.orgId, r.insureds.id],
      to: [r.insuredBooks.orgId, r.insuredBooks.insuredId],
    }),
    duplicateOf: r.one.insureds({
      from: [r.insureds.orgId, r.insureds.duplicateOfId],
      to: [r.insureds.orgId, r.insureds.id],
    }),
    tasks: r.many.submissionsTasks({
      from: [r.insureds.orgId, r.insureds.id],
      to: [r.submissionsTasks.orgId, r.submissionsTasks.subjectId],
    }),
  },
  insuredBooks: {
    insured: r.one.insureds({
      from: [r.insuredBooks.orgId, r.insuredBooks.insuredId],
      to: [r.insureds.orgId, r.insureds.id],
      optional: false,
    }),
    producer: r.one.producers({ from: r.insuredBooks.producerId, to: r.producers.id }),
    carrier: r.one.carriers({ from: r.insuredBooks.carrierId, to: r.carriers.id }),
  },
  submissions: {
    organization: r.one.organizations({ from: r.submissions.orgId, to: r.organizations.id }),
    producer: r.one.producers({ from: r.submissions.producerId, to: r.producers.id }),
    carrier: r.one.carriers({ from: r.submissions.carrierId, to: r.carriers.id }),
    insured: r.one.insureds({
      from: [r.submissions.orgId, r.submissions.insuredId],
      to: [r.insureds.orgId, r.insureds.id],
      optional: false,
    }),
    program: r.one.programs({ from: r.submissions.programId, to: r.programs.id }),
    classCode: r.one.classCodes({ from: r.submissions.classCodeId, to: r.classCodes.id }),
    state: r.one.states({ from: r.submissions.stateCode, to: r.states.code }),
    claimedBy: r.one.users({ from: r.submissions.claimedById, to: r.users.id }),
    lossHistory: r.many.lossHistory({
      from: [r.submissions.orgId, r.submissions.id],
      to: [r.lossHistory.orgId, r.lossHistory.submissionId],
    }),
    quotes: r.many.quotes({
      from: [r.submissions.orgId, r.submissions.id],
      to: [r.quotes.orgId, r.quotes.submissionId],
    }),
    exposures: r.many.submissionExposures({
      from: [r.submissions.orgId, r.submissions.id],
      to: [r.submissionExposures.orgId, r.submissionExposures.submissionId],
    }),
    informationRequests: r.many.informationRequests({
      from: [r.submissions.orgId, r.submissions.id],
      to: [r.informationRequests.orgId, r.informationRequests.submissionId],
    }),
    approvals: r.many.submissionsApprovals({
      from: [r.submissions.orgId, r.submissions.id],
      to: [r.submissionsApprovals.orgId, r.submissionsApprovals.fileId],
    }),
    tasks: r.many.submissionsTasks({
      from: [r.submissions.orgId, r.submissions.id],
      to: [r.submissionsTasks.orgId, r.submissionsTasks.subjectId],
    }),
    policies: r.many.policies({ from: r.submissions.id, to: r.policies.submissionId }),
    renewalOf: r.one.policies({ from: r.submissions.renewalOfId, to: r.policies.id }),
  },
  submissionsTasks: {
    submission: r.one.submissions({
      from: [r.submissionsTasks.orgId, r.submissionsTasks.subjectId],
      to: [r.submissions.orgId, r.submissions.id],
    }),
    insured: r.one.insureds({
      from: [r.submissionsTasks.orgId, r.submissionsTasks.insuredId],
      to: [r.insureds.orgId, r.insureds.id],
    }),
    assignee: r.one.users({ from: r.submissionsTasks.assigneeId, to: r.users.id }),
    doneBy: r.one.users({ from: r.submissionsTasks.doneById, to: r.users.id }),
  },
  lossHistory: {
    submission: r.one.submissions({
      from: [r.lossHistory.orgId, r.lossHistory.submissionId],
      to: [r.submissions.orgId, r.submissions.id],
      optional: false,
    }),
  },
  submissionExposures: {
    submission: r.one.submissions({
      from: [r.submissionExposures.orgId, r.submissionExposures.submissionId],
      to: [r.submissions.orgId, r.submissions.id],
      optional: false,
    }),
    classCode: r.one.classCodes({ from: r.submissionExposures.classCodeId, to: r.classCodes.id }),
    state: r.one.states({ from: r.submissionExposures.stateCode, to: r.states.code }),
  },
  informationRequests: {
    submission: r.one.submissions({
      from: [r.informationRequests.orgId, r.informationRequests.submissionId],
      to: [r.submissions.orgId, r.submissions.id],
      optional: false,
    }),
    requestedBy: r.one.users({ from: r.informationRequests.requestedById, to: r.users.id }),
    answeredBy: r.one.users({ from: r.informationRequests.answeredById, to: r.users.id }),
  },
  quoteSubjectivities: {
    quote: r.one.quotes({
      from: [r.quoteSubjectivities.orgId, r.quoteSubjectivities.quoteId],
      to: [r.quotes.orgId, r.quotes.id],
      optional: false,
    }),
    satisfiedBy: r.one.users({ from: r.quoteSubjectivities.satisfiedById, to: r.users.id }),
    waivedBy: r.one.users({ from: r.quoteSubjectivities.waivedById, to: r.users.id }),
  },
  submissionsApprovals: {
    submission: r.one.submissions({
      from: [r.submissionsApprovals.orgId, r.submissionsApprovals.fileId],
      to: [r.submissions.orgId, r.submissions.id],
      optional: false,
    }),
    quote: r.one.quotes({
      from: [r.submissionsApprovals.orgId, r.submissionsApprovals.subjectId],
      to: [r.quotes.orgId, r.quotes.id],
      optional: false,
    }),
    requester: r.one.users({ from: r.submissionsApprovals.requesterId, to: r.users.id }),
    decidedBy: r.one.users({ from: r.submissionsApprovals.decidedById, to: r.users.id }),
  },
  quotes: {
    organization: r.one.organizations({ from: r.quotes.orgId, to: r.organizations.id }),
    producer: r.one.producers({ from: r.quotes.producerId, to: r.producers.id }),
    carrier: r.one.carriers({ from: r.quotes.carrierId, to: r.carriers.id }),
    insured: r.one.insureds({
      from: [r.quotes.orgId, r.quotes.insuredId],
      to: [r.insureds.orgId, r.insureds.id],
      optional: false,
    }),
    submission: r.one.submissions({
      from: [r.quotes.orgId, r.quotes.submissionId],
      to: [r.submissions.orgId, r.submissions.id],
      optional: false,
    }),
    program: r.one.programs({ from: r.quotes.programId, to: r.programs.id }),
    rateTable: r.one.rateTables({ from: r.quotes.rateTableId, to: r.rateTables.id }),
    policy: r.one.policies({ from: r.quotes.id, to: r.policies.quoteId }),
    utilization: r.one.daUtilization({ from: r.quotes.id, to: r.daUtilization.quoteId }),
    coverages: r.many.quoteCoverages({
      from: [r.quotes.orgId, r.quotes.id],
      to: [r.quoteCoverages.orgId, r.quoteCoverages.quoteId],
    }),
    ratingSteps: r.many.ratingSteps({
      from: [r.quotes.orgId, r.quotes.id],
      to: [r.ratingSteps.orgId, r.ratingSteps.quoteId],
    }),
    approvals: r.many.submissionsApprovals({
      from: [r.quotes.orgId, r.quotes.id],
      to: [r.submissionsApprovals.orgId, r.submissionsApprovals.subjectId],
    }),
    subjectivities: r.many.quoteSubjectivities({
      from: [r.quotes.orgId, r.quotes.id],
      to: [r.quoteSubjectivities.orgId, r.quoteSubjectivities.quoteId],
    }),
    revisionOf: r.one.quotes({
      from: [r.quotes.orgId, r.quotes.revisionOfId],
      to: [r.quotes.orgId, r.quotes.id],
    }),
    revisions: r.many.quotes({ from: [r.quotes.orgId, r.quotes.id], to: [r.quotes.orgId, r.quotes.revisionOfId] }),
  },
  quoteCoverages: {
    quote: r.one.quotes({
      from: [r.quoteCoverages.orgId, r.quoteCoverages.quoteId],
      to: [r.quotes.orgId, r.quotes.id],
      optional: false,
    }),
  },
  ratingSteps: {
    quote: r.one.quotes({
      from: [r.ratingSteps.orgId, r.ratingSteps.quoteId],
      to: [r.quotes.orgId, r.quotes.id],
      optional: false,
    }),
  },
}));
