import { boolean, index, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import * as z from 'zod';
import {
  code,
  day,
  id,
  identifier,
  label,
  longText,
  moment,
  moneyCents,
  mutable,
  orgId,
  ownerIndexes,
  owners,
  rank,
  updatedIndex,
  written,
} from '../../columns.ts';
import { coverageType } from '../../coverage.ts';
import { enumeration } from '../../enumeration.ts';
import { jsonDocument } from '../../json-document.ts';
import {
  claimClosedReason,
  claimPartyRole,
  claimReporter,
  claimSeverity,
  claimStatus,
  coverageOutcome,
  coverageStatus,
  lossType,
} from '../enums.ts';

/** Losses reported under a policy, with the terms of the policy that the claim relied on. */
export const claims = mysqlTable(
  'claims',
  {
    orgId: orgId(),
    id: id(),
    number: code('number').notNull(),
    ...owners(),
    policyId: identifier('policy_id').notNull(),
    // Of the policy, copied when the claim is opened, as the owners are.
    programId: identifier('program_id').notNull(),
    policyNumber: code('policy_number').notNull(),
    policyEffectiveDate: day('policy_effective_date').notNull(),
    policyExpirationDate: day('policy_expiration_date').notNull(),
    // The terms as they were known on the day of the report, for the day of the loss. Null where nothing was in force.
    policySegmentId: identifier('policy_segment_id'),
    coverage: enumeration('coverage', coverageType).notNull(),
    coverageLimitCents: moneyCents('coverage_limit_cents'),
    deductibleCents: moneyCents('deductible_cents').notNull(),
    coverageStatus: enumeration('coverage_status', coverageStatus).notNull(),
    reservationOfRightsAt: moment('reservation_of_rights_at'),
    dateOfLoss: day('date_of_loss').notNull(),
    claimMadeDate: day('claim_made_date'),
    reportedAt: moment('reported_at').notNull(),
    reportedBy: enumeration('reported_by', claimReporter).notNull(),
    externalReference: code('external_reference', 64),
    description: label('description', 2000).notNull(),
    lossType: enumeration('loss_type', lossType).notNull(),
    lossStateCode: code('loss_state_code', 2).notNull(),
    causeOfLoss: label('cause_of_loss').notNull(),
    catastropheCode: code('catastrophe_code'),
    status: enumeration('status', claimStatus).notNull(),
    adjusterId: identifier('adjuster_id'),
    severity: enumeration('severity', claimSeverity).notNull(),
    severityRank: rank('severity', claimSeverity),
    /** Outstanding, paid and less what came back, over all reserve lines: written with each change of them. */
    incurredCents: moneyCents('incurred_cents').notNull(),
    // Beside the status, because a suit goes on while the claim is in defense or settles.
    litigated: boolean('litigated').notNull().default(false),
    closedAt: moment('closed_at'),
    closedReason: enumeration('closed_reason', claimClosedReason),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('claims_number').on(table.orgId, table.number),
    index('claims_policy').on(table.orgId, table.policyId, table.id),
    index('claims_program').on(table.orgId, table.programId, table.id),
    index('claims_status').on(table.orgId, table.status, table.id),
    index('claims_status_reported').on(table.orgId, table.status, table.reportedAt, table.id),
    index('claims_status_severity').on(table.orgId, table.status, table.severityRank, table.id),
    index('claims_severity').on(table.orgId, table.severityRank, table.id),
    index('claims_incurred').on(table.orgId, table.incurredCents, table.id),
    updatedIndex('claims', table),
    index('claims_adjuster').on(table.orgId, table.adjusterId, table.id),
    // An adjuster's work queue: what is theirs and not closed, by when it was reported.
    index('claims_work_queue').on(table.orgId, table.adjusterId, table.status, table.reportedAt, table.id),
    ...ownerIndexes('claims', table),
    index('claims_coverage_status').on(table.orgId, table.coverageStatus, table.id),
    index('claims_litigated').on(table.orgId, table.litigated, table.id),
    index('claims_closed_reason').on(table.orgId, table.closedReason, table.id),
    index('claims_catastrophe').on(table.orgId, table.catastropheCode, table.id),
    index('claims_external_reference').on(table.orgId, table.externalReference, table.id),
    index('claims_loss_state').on(table.orgId, table.lossStateCode, table.id),
    index('claims_date_of_loss').on(table.orgId, table.dateOfLoss, table.id),
    index('claims_reported').on(table.orgId, table.reportedAt, table.id),
  ],
);

/** Claimants and witnesses. The columns of protected health information are never part of an ordinary read. */
export const claimParties = mysqlTable(
  'claim_parties',
  {
    orgId: orgId(),
    id: id(),
    claimId: identifier('claim_id').notNull(),
    role: enumeration('role', claimPartyRole).notNull(),
    name: label('name').notNull(),
    email: label('email'),
    phone: label('phone', 32),
    socialSecurityNumberSealed: code('social_security_number_sealed', 255),
    medicalRecordNumberSealed: code('medical_record_number_sealed', 255),
    sealKeyId: code('seal_key_id'),
    diagnosisCodes: jsonDocument('diagnosis_codes', z.array(z.string())),
    treatmentNotes: longText('treatment_notes'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('claim_parties_claim').on(table.orgId, table.claimId, table.id),
  ],
);

/** What people noted on a claim. Notes never change. */
export const claimNotes = mysqlTable(
  'claim_notes',
  {
    orgId: orgId(),
    id: id(),
    claimId: identifier('claim_id').notNull(),
    authorId: identifier('author_id').notNull(),
    body: longText('body').notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('claim_notes_claim').on(table.orgId, table.claimId, table.id),
  ],
);

/** Whether the policy covers the loss, and under which provisions. */
export const coverageDeterminations = mysqlTable(
  'coverage_determinations',
  {
    orgId: orgId(),
    id: id(),
    claimId: identifier('claim_id').notNull(),
    outcome: enumeration('outcome', coverageOutcome).notNull(),
    provisions: jsonDocument('provisions', z.array(z.string())).notNull(),
    opinion: longText('opinion').notNull(),
    determinedById: identifier('determined_by_id').notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('coverage_determinations_claim').on(table.orgId, table.claimId, table.id),
  ],
);

/** Who read which protected field of whom, when and why: written before the reading is answered. */
export const phiAccessEntries = mysqlTable(
  'phi_access_entries',
  {
    orgId: orgId(),
    id: id(),
    claimId: identifier('claim_id').notNull(),
    partyId: identifier('party_id').notNull(),
    userId: identifier('user_id').notNull(),
    field: code('field', 64).notNull(),
    reason: label('reason', 500).notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('phi_access_entries_claim').on(table.orgId, table.claimId, table.id),
    index('phi_access_entries_party').on(table.orgId, table.partyId, table.id),
    index('phi_access_entries_user').on(table.orgId, table.userId, table.id),
  ],
);
