import { defineRelationsPart } from 'drizzle-orm';
import { tables } from '../tables.ts';

/** The edges that start at programs, producers, authority and reference data. Within a keyspace they match the tenant as well; others end in another keyspace. */
export const globalRelations = defineRelationsPart(tables, (r) => ({
  organizations: {
    users: r.many.users({ from: r.organizations.id, to: r.users.orgId }),
    programs: r.many.programs({ from: r.organizations.id, to: r.programs.orgId }),
    producers: r.many.producers({ from: r.organizations.id, to: r.producers.orgId }),
    apiKeys: r.many.apiKeys({ from: r.organizations.id, to: r.apiKeys.orgId }),
    authorityProfiles: r.many.authorityProfiles({ from: r.organizations.id, to: r.authorityProfiles.orgId }),
  },
  users: {
    organization: r.one.organizations({ from: r.users.orgId, to: r.organizations.id, optional: false }),
    producer: r.one.producers({ from: [r.users.orgId, r.users.producerId], to: [r.producers.orgId, r.producers.id] }),
    carrier: r.one.carriers({ from: r.users.carrierId, to: r.carriers.id }),
    insured: r.one.insureds({ from: r.users.insuredId, to: r.insureds.id }),
    authorityAssignments: r.many.authorityAssignments({
      from: [r.users.orgId, r.users.id],
      to: [r.authorityAssignments.orgId, r.authorityAssignments.userId],
    }),
    claimedSubmissions: r.many.submissions({ from: r.users.id, to: r.submissions.claimedById }),
    adjustedClaims: r.many.claims({ from: r.users.id, to: r.claims.adjusterId }),
    phiAccessEntries: r.many.phiAccessEntries({ from: r.users.id, to: r.phiAccessEntries.userId }),
  },
  apiKeys: {
    organization: r.one.organizations({ from: r.apiKeys.orgId, to: r.organizations.id, optional: false }),
    createdBy: r.one.users({ from: [r.apiKeys.orgId, r.apiKeys.createdById], to: [r.users.orgId, r.users.id] }),
    producer: r.one.producers({
      from: [r.apiKeys.orgId, r.apiKeys.producerId],
      to: [r.producers.orgId, r.producers.id],
    }),
    carrier: r.one.carriers({ from: r.apiKeys.carrierId, to: r.carriers.id }),
  },
  carriers: {
    programs: r.many.programs({ from: r.carriers.id, to: r.programs.carrierId }),
    programVersions: r.many.programVersions({ from: r.carriers.id, to: r.programVersions.carrierId }),
    agreements: r.many.daAgreements({ from: r.carriers.id, to: r.daAgreements.carrierId }),
    users: r.many.users({ from: r.carriers.id, to: r.users.carrierId }),
    submissions: r.many.submissions({ from: r.carriers.id, to: r.submissions.carrierId }),
    quotes: r.many.quotes({ from: r.carriers.id, to: r.quotes.carrierId }),
    policies: r.many.policies({ from: r.carriers.id, to: r.policies.carrierId }),
    claims: r.many.claims({ from: r.carriers.id, to: r.claims.carrierId }),
    invoices: r.many.invoices({ from: r.carriers.id, to: r.invoices.carrierId }),
    payments: r.many.payments({ from: r.carriers.id, to: r.payments.carrierId }),
    disbursements: r.many.disbursements({ from: r.carriers.id, to: r.disbursements.carrierId }),
  },
  linesOfBusiness: {
    programs: r.many.programs({ from: r.linesOfBusiness.code, to: r.programs.lineOfBusinessCode }),
    stateRules: r.many.stateRules({ from: r.linesOfBusiness.code, to: r.stateRules.lineOfBusinessCode }),
    classCodes: r.many.classCodes({ from: r.linesOfBusiness.code, to: r.classCodes.lineOfBusinessCode }),
    policies: r.many.policies({ from: r.linesOfBusiness.code, to: r.policies.lineOfBusinessCode }),
  },
  states: {
    rules: r.many.stateRules({ from: r.states.code, to: r.stateRules.stateCode }),
    producers: r.many.producers({ from: r.states.code, to: r.producers.stateCode }),
    producerLicenses: r.many.producerLicenses({ from: r.states.code, to: r.producerLicenses.stateCode }),
    submissions: r.many.submissions({ from: r.states.code, to: r.submissions.stateCode }),
    policies: r.many.policies({ from: r.states.code, to: r.policies.stateCode }),
    claims: r.many.claims({ from: r.states.code, to: r.claims.lossStateCode }),
  },
  classCodes: {
    lineOfBusiness: r.one.linesOfBusiness({
      from: r.classCodes.lineOfBusinessCode,
      to: r.linesOfBusiness.code,
      optional: false,
    }),
    submissions: r.many.submissions({ from: r.classCodes.id, to: r.submissions.classCodeId }),
  },
  stateRules: {
    state: r.one.states({ from: r.stateRules.stateCode, to: r.states.code, optional: false }),
    lineOfBusiness: r.one.linesOfBusiness({
      from: r.stateRules.lineOfBusinessCode,
      to: r.linesOfBusiness.code,
      optional: false,
    }),
  },
  producers: {
    parent: r.one.producers({
      from: [r.producers.orgId, r.producers.parentId],
      to: [r.producers.orgId, r.producers.id],
    }),
    branches: r.many.producers({
      from: [r.producers.orgId, r.producers.id],
      to: [r.producers.orgId, r.producers.parentId],
    }),
    organization: r.one.organizations({ from: r.producers.orgId, to: r.organizations.id, optional: false }),
    state: r.one.states({ from: r.producers.stateCode, to: r.states.code, optional: false }),
    licenses: r.many.producerLicenses({
      from: [r.producers.orgId, r.producers.id],
      to: [r.producerLicenses.orgId, r.producerLicenses.producerId],
    }),
    appointments: r.many.producerAppointments({
      from: [r.producers.orgId, r.producers.id],
      to: [r.producerAppointments.orgId, r.producerAppointments.producerId],
    }),
    users: r.many.users({ from: [r.producers.orgId, r.producers.id], to: [r.users.orgId, r.users.producerId] }),
    submissions: r.many.submissions({ from: r.producers.id, to: r.submissions.producerId }),
    quotes: r.many.quotes({ from: r.producers.id, to: r.quotes.producerId }),
    policies: r.many.policies({ from: r.producers.id, to: r.policies.producerId }),
    claims: r.many.claims({ from: r.producers.id, to: r.claims.producerId }),
    invoices: r.many.invoices({ from: r.producers.id, to: r.invoices.producerId }),
    payments: r.many.payments({ from: r.producers.id, to: r.payments.producerId }),
    disbursements: r.many.disbursements({ from: r.producers.id, to: r.disbursements.producerId }),
    commissionLines: r.many.commissionLines({ from: r.producers.id, to: r.commissionLines.producerId }),
    apiKeys: r.many.apiKeys({ from: [r.producers.orgId, r.producers.id], to: [r.apiKeys.orgId, r.apiKeys.producerId] }),
  },
  producerLicenses: {
    producer: r.one.producers({
      from: [r.producerLicenses.orgId, r.producerLicenses.producerId],
      to: [r.producers.orgId, r.producers.id],
      optional: false,
    }),
    state: r.one.states({ from: r.producerLicenses.stateCode, to: r.states.code, optional: false }),
  },
  producerAppointments: {
    producer: r.one.producers({
      from: [r.producerAppointments.orgId, r.producerAppointments.producerId],
      to: [r.producers.orgId, r.producers.id],
      optional: false,
    }),
    carrier: r.one.carriers({ from: r.producerAppointments.carrierId, to: r.carriers.id, optional: false }),
    program: r.one.programs({
      from: [r.producerAppointments.orgId, r.producerAppointments.programId],
      to: [r.programs.orgId, r.programs.id],
      optional: false,
    }),
  },
  authorityProfiles: {
    organization: r.one.organizations({
      from: r.authorityProfiles.orgId,
      to: r.organizations.id,
      optional: false,
    }),
    assignments: r.many.authorityAssignments({
      from: [r.authorityProfiles.orgId, r.authorityProfiles.id],
      to: [r.authorityAssignments.orgId, r.authorityAssignments.profileId],
    }),
  },
  authorityAssignments: {
    user: r.one.users({
      from: [r.authorityAssignments.orgId, r.authorityAssignments.userId],
      to: [r.users.orgId, r.users.id],
      optional: false,
    }),
    profile: r.one.authorityProfiles({
      from: [r.authorityAssignments.orgId, r.authorityAssignments.profileId],
      to: [r.authorityProfiles.orgId, r.authorityProfiles.id],
      optional: false,
    }),
  },
  programs: {
    organization: r.one.organizations({ from: r.programs.orgId, to: r.organizations.id, optional: false }),
    carrier: r.one.carriers({ from: r.programs.carrierId, to: r.carriers.id, optional: false }),
    lineOfBusiness: r.one.linesOfBusiness({
      from: r.programs.lineOfBusinessCode,
      to: r.linesOfBusiness.code,
      optional: false,
    }),
    agreements: r.many.daAgreements({
      from: [r.programs.orgId, r.programs.id],
      to: [r.daAgreements.orgId, r.daAgreements.programId],
    }),
    versions: r.many.programVersions({
      from: [r.programs.orgId, r.programs.id],
      to: [r.programVersions.orgId, r.programVersions.programId],
    }),
    rateTables: r.many.rateTables({
      from: [r.programs.orgId, r.programs.id],
      to: [r.rateTables.orgId, r.rateTables.programId],
    }),
    appointments: r.many.producerAppointments({
      from: [r.programs.orgId, r.programs.id],
      to: [r.producerAppointments.orgId, r.producerAppointments.programId],
    }),
    submissions: r.many.submissions({ from: r.programs.id, to: r.submissions.programId }),
    quotes: r.many.quotes({ from: r.programs.id, to: r.quotes.programId }),
    policies: r.many.policies({ from: r.programs.id, to: r.policies.programId }),
    claims: r.many.claims({ from: r.programs.id, to: r.claims.programId }),
  },
  globalApprovals: {
    requester: r.one.users({
      from: [r.globalApprovals.orgId, r.globalApprovals.requesterId],
      to: [r.users.orgId, r.users.id],
    }),
    decidedBy: r.one.users({
      from: [r.globalApprovals.orgId, r.globalApprovals.decidedById],
      to: [r.users.orgId, r.users.id],
    }),
    programVersion: r.one.programVersions({
      from: [r.globalApprovals.orgId, r.globalApprovals.subjectId],
      to: [r.programVersions.orgId, r.programVersions.id],
    }),
    rateTable: r.one.rateTables({
      from: [r.globalApprovals.orgId, r.globalApprovals.subjectId],
      to: [r.rateTables.orgId, r.rateTables.id],
    }),
  },
  programVersions: {
    approvals: r.many.globalApprovals({
      from: [r.programVersions.orgId, r.programVersions.id],
      to: [r.globalApprovals.orgId, r.globalApprovals.subjectId],
    }),
    draftedBy: r.one.users({
      from: [r.programVersions.orgId, r.programVersions.draftedById],
      to: [r.users.orgId, r.users.id],
    }),
    carrier: r.one.carriers({ from: r.programVersions.carrierId, to: r.carriers.id, optional: false }),
    program: r.one.programs({
      from: [r.programVersions.orgId, r.programVersions.programId],
      to: [r.programs.orgId, r.programs.id],
      optional: false,
    }),
  },
  daAgreements: {
    carrier: r.one.carriers({ from: r.daAgreements.carrierId, to: r.carriers.id, optional: false }),
    program: r.one.programs({
      from: [r.daAgreements.orgId, r.daAgreements.programId],
      to: [r.programs.orgId, r.programs.id],
      optional: false,
    }),
    capacities: r.many.daCapacity({
      from: [r.daAgreements.orgId, r.daAgreements.id],
      to: [r.daCapacity.orgId, r.daCapacity.agreementId],
    }),
  },
  daCapacity: {
    agreement: r.one.daAgreements({
      from: [r.daCapacity.orgId, r.daCapacity.agreementId],
      to: [r.daAgreements.orgId, r.daAgreements.id],
      optional: false,
    }),
    utilizations: r.many.daUtilization({
      from: [r.daCapacity.orgId, r.daCapacity.id],
      to: [r.daUtilization.orgId, r.daUtilization.capacityId],
    }),
  },
  daUtilization: {
    capacity: r.one.daCapacity({
      from: [r.daUtilization.orgId, r.daUtilization.capacityId],
      to: [r.daCapacity.orgId, r.daCapacity.id],
      optional: false,
    }),
    quote: r.one.quotes({ from: r.daUtilization.quoteId, to: r.quotes.id }),
    policyTransaction: r.one.policyTransactions({
      from: r.daUtilization.policyTransactionId,
      to: r.policyTransactions.id,
    }),
  },
  rateTables: {
    approvals: r.many.globalApprovals({
      from: [r.rateTables.orgId, r.rateTables.id],
      to: [r.globalApprovals.orgId, r.globalApprovals.subjectId],
    }),
    draftedBy: r.one.users({
      from: [r.rateTables.orgId, r.rateTables.draftedById],
      to: [r.users.orgId, r.users.id],
    }),
    program: r.one.programs({
      from: [r.rateTables.orgId, r.rateTables.programId],
      to: [r.programs.orgId, r.programs.id],
      optional: false,
    }),
    quotes: r.many.quotes({ from: r.rateTables.id, to: r.quotes.rateTableId }),
  },
}));
