import { defineRelationsPart } from 'drizzle-orm';
import { tables } from '../tables.ts';

/** The edges that start at claims and what belongs to them. Within a keyspace they match the tenant as well; others end in another keyspace. */
export const claimsRelations = defineRelationsPart(tables, (r) => ({
  claims: {
    organization: r.one.organizations({ from: r.claims.orgId, to: r.organizations.id }),
    producer: r.one.producers({ from: r.claims.producerId, to: r.producers.id }),
    carrier: r.one.carriers({ from: r.claims.carrierId, to: r.carriers.id }),
    insured: r.one.insureds({ from: r.claims.insuredId, to: r.insureds.id }),
    policy: r.one.policies({ from: r.claims.policyId, to: r.policies.id }),
    program: r.one.programs({ from: r.claims.programId, to: r.programs.id }),
    policySegment: r.one.policySegments({ from: r.claims.policySegmentId, to: r.policySegments.id }),
    lossState: r.one.states({ from: r.claims.lossStateCode, to: r.states.code }),
    adjuster: r.one.users({ from: r.claims.adjusterId, to: r.users.id }),
    parties: r.many.claimParties({
      from: [r.claims.orgId, r.claims.id],
      to: [r.claimParties.orgId, r.claimParties.claimId],
    }),
    reserveLines: r.many.claimReserveLines({
      from: [r.claims.orgId, r.claims.id],
      to: [r.claimReserveLines.orgId, r.claimReserveLines.claimId],
    }),
    reserveMovements: r.many.claimReserveMovements({
      from: [r.claims.orgId, r.claims.id],
      to: [r.claimReserveMovements.orgId, r.claimReserveMovements.claimId],
    }),
    approvals: r.many.claimsApprovals({
      from: [r.claims.orgId, r.claims.id],
      to: [r.claimsApprovals.orgId, r.claimsApprovals.fileId],
    }),
    payments: r.many.claimPayments({
      from: [r.claims.orgId, r.claims.id],
      to: [r.claimPayments.orgId, r.claimPayments.claimId],
    }),
    recoveries: r.many.claimRecoveries({
      from: [r.claims.orgId, r.claims.id],
      to: [r.claimRecoveries.orgId, r.claimRecoveries.claimId],
    }),
    notes: r.many.claimNotes({ from: [r.claims.orgId, r.claims.id], to: [r.claimNotes.orgId, r.claimNotes.claimId] }),
    determinations: r.many.coverageDeterminations({
      from: [r.claims.orgId, r.claims.id],
      to: [r.coverageDeterminations.orgId, r.coverageDeterminations.claimId],
    }),
    phiAccessEntries: r.many.phiAccessEntries({
      from: [r.claims.orgId, r.claims.id],
      to: [r.phiAccessEntries.orgId, r.phiAccessEntries.claimId],
    }),
    valuations: r.many.claimValuations({
      from: [r.claims.orgId, r.claims.id],
      to: [r.claimValuations.orgId, r.claimValuations.claimId],
    }),
  },
  claimParties: {
    claim: r.one.claims({
      from: [r.claimParties.orgId, r.claimParties.claimId],
      to: [r.claims.orgId, r.claims.id],
      optional: false,
    }),
    phiAccessEntries: r.many.phiAccessEntries({
      from: [r.claimParties.orgId, r.claimParties.id],
      to: [r.phiAccessEntries.orgId, r.phiAccessEntries.partyId],
    }),
    payments: r.many.claimPayments({
      from: [r.claimParties.orgId, r.claimParties.id],
      to: [r.claimPayments.orgId, r.claimPayments.payeeId],
    }),
  },
  claimNotes: {
    claim: r.one.claims({
      from: [r.claimNotes.orgId, r.claimNotes.claimId],
      to: [r.claims.orgId, r.claims.id],
      optional: false,
    }),
    author: r.one.users({ from: r.claimNotes.authorId, to: r.users.id }),
  },
  coverageDeterminations: {
    claim: r.one.claims({
      from: [r.coverageDeterminations.orgId, r.coverageDeterminations.claimId],
      to: [r.claims.orgId, r.claims.id],
      optional: false,
    }),
    determinedBy: r.one.users({ from: r.coverageDeterminations.determinedById, to: r.users.id }),
  },
  phiAccessEntries: {
    claim: r.one.claims({
      from: [r.phiAccessEntries.orgId, r.phiAccessEntries.claimId],
      to: [r.claims.orgId, r.claims.id],
      optional: false,
    }),
    party: r.one.claimParties({
      from: [r.phiAccessEntries.orgId, r.phiAccessEntries.partyId],
      to: [r.claimParties.orgId, r.claimParties.id],
      optional: false,
    }),
    user: r.one.users({ from: r.phiAccessEntries.userId, to: r.users.id }),
  },
  claimReserveLines: {
    claim: r.one.claims({
      from: [r.claimReserveLines.orgId, r.claimReserveLines.claimId],
      to: [r.claims.orgId, r.claims.id],
      optional: false,
    }),
    movements: r.many.claimReserveMovements({
      from: [r.claimReserveLines.orgId, r.claimReserveLines.id],
      to: [r.claimReserveMovements.orgId, r.claimReserveMovements.reserveLineId],
    }),
    payments: r.many.claimPayments({
      from: [r.claimReserveLines.orgId, r.claimReserveLines.id],
      to: [r.claimPayments.orgId, r.claimPayments.reserveLineId],
    }),
  },
  claimReserveMovements: {
    claim: r.one.claims({
      from: [r.claimReserveMovements.orgId, r.claimReserveMovements.claimId],
      to: [r.claims.orgId, r.claims.id],
      optional: false,
    }),
    reserveLine: r.one.claimReserveLines({
      from: [r.claimReserveMovements.orgId, r.claimReserveMovements.reserveLineId],
      to: [r.claimReserveLines.orgId, r.claimReserveLines.id],
      optional: false,
    }),
    actor: r.one.users({ from: r.claimReserveMovements.actorId, to: r.users.id }),
  },
  claimsApprovals: {
    claim: r.one.claims({
      from: [r.claimsApprovals.orgId, r.claimsApprovals.fileId],
      to: [r.claims.orgId, r.claims.id],
      optional: false,
    }),
    requester: r.one.users({ from: r.claimsApprovals.requesterId, to: r.users.id }),
    decidedBy: r.one.users({ from: r.claimsApprovals.decidedById, to: r.users.id }),
    payments: r.many.claimPayments({
      from: [r.claimsApprovals.orgId, r.claimsApprovals.id],
      to: [r.claimPayments.orgId, r.claimPayments.approvalId],
    }),
  },
  claimPayments: {
    producer: r.one.producers({ from: r.claimPayments.producerId, to: r.producers.id }),
    carrier: r.one.carriers({ from: r.claimPayments.carrierId, to: r.carriers.id }),
    insured: r.one.insureds({ from: r.claimPayments.insuredId, to: r.insureds.id }),
    claim: r.one.claims({
      from: [r.claimPayments.orgId, r.claimPayments.claimId],
      to: [r.claims.orgId, r.claims.id],
      optional: false,
    }),
    reserveLine: r.one.claimReserveLines({
      from: [r.claimPayments.orgId, r.claimPayments.reserveLineId],
      to: [r.claimReserveLines.orgId, r.claimReserveLines.id],
      optional: false,
    }),
    payee: r.one.claimParties({
      from: [r.claimPayments.orgId, r.claimPayments.payeeId],
      to: [r.claimParties.orgId, r.claimParties.id],
    }),
    approval: r.one.claimsApprovals({
      from: [r.claimPayments.orgId, r.claimPayments.approvalId],
      to: [r.claimsApprovals.orgId, r.claimsApprovals.id],
    }),
    journalEntries: r.many.journalEntries({ from: r.claimPayments.id, to: r.journalEntries.subjectId }),
  },
  claimValuations: {
    claim: r.one.claims({
      from: [r.claimValuations.orgId, r.claimValuations.claimId],
      to: [r.claims.orgId, r.claims.id],
      optional: false,
    }),
    program: r.one.programs({ from: r.claimValuations.programId, to: r.programs.id }),
    carrier: r.one.carriers({ from: r.claimValuations.carrierId, to: r.carriers.id }),
  },
  claimRecoveries: {
    claim: r.one.claims({
      from: [r.claimRecoveries.orgId, r.claimRecoveries.claimId],
      to: [r.claims.orgId, r.claims.id],
      optional: false,
    }),
    journalEntries: r.many.journalEntries({ from: r.claimRecoveries.id, to: r.journalEntries.subjectId }),
  },
}));
