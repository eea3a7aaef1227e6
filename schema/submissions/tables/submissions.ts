import { boolean, index, int, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import {
  code,
  day,
  id,
  identifier,
  label,
  moment,
  moneyCents,
  mutable,
  orgId,
  ownerIndexes,
  owners,
  rank,
  updatedIndex,
} from '../../columns.ts';
import { billingMethod } from '../../contract-terms.ts';
import { enumeration } from '../../enumeration.ts';
import { installmentPlan } from '../../global/enums.ts';
import { declineReason, exposureBasis, lostReason, submissionPriority, submissionStatus } from '../enums.ts';

/** What a producer asks an underwriter to price. */
export const submissions = mysqlTable(
  'submissions',
  {
    orgId: orgId(),
    id: id(),
    number: code('number').notNull(),
    ...owners(),
    programId: identifier('program_id').notNull(),
    classCodeId: identifier('class_code_id').notNull(),
    stateCode: code('state_code', 2).notNull(),
    revenueCents: moneyCents('revenue_cents').notNull(),
    payrollCents: moneyCents('payroll_cents').notNull(),
    totalInsuredValueCents: moneyCents('total_insured_value_cents').notNull(),
    requestedEffectiveDate: day('requested_effective_date').notNull(),
    requestedExpirationDate: day('requested_expiration_date').notNull(),
    requestedLimitCents: moneyCents('requested_limit_cents').notNull(),
    requestedDeductibleCents: moneyCents('requested_deductible_cents').notNull(),
    requestedBillingMethod: enumeration('requested_billing_method', billingMethod),
    requestedPlan: enumeration('requested_plan', installmentPlan),
    noPriorInsurance: boolean('no_prior_insurance').notNull(),
    priority: enumeration('priority', submissionPriority).notNull(),
    priorityRank: rank('priority', submissionPriority),
    /** The annual premium of the dearest option when it was priced last; zero until it is priced. */
    quotedPremiumCents: moneyCents('quoted_premium_cents').notNull(),
    status: enumeration('status', submissionStatus).notNull(),
    claimedById: identifier('claimed_by_id'),
    claimedAt: moment('claimed_at'),
    submittedAt: moment('submitted_at'),
    /** The day of that in the calendar of the organization: what reports count by. */
    submittedOn: day('submitted_on'),
    firstQuotedAt: moment('first_quoted_at'),
    reopenedAt: moment('reopened_at'),
    declineReason: enumeration('decline_reason', declineReason),
    lostReason: enumeration('lost_reason', lostReason),
    competitor: label('competitor'),
    // The policy whose further term it asks for. Null for new business.
    renewalOfId: identifier('renewal_of_id'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('submissions_number').on(table.orgId, table.number),
    index('submissions_status').on(table.orgId, table.status, table.id),
    index('submissions_status_effective').on(table.orgId, table.status, table.requestedEffectiveDate, table.id),
    index('submissions_status_priority').on(table.orgId, table.status, table.priorityRank, table.id),
    index('submissions_priority').on(table.orgId, table.priorityRank, table.id),
    index('submissions_submitted').on(table.orgId, table.submittedAt, table.id),
    index('submissions_premium').on(table.orgId, table.quotedPremiumCents, table.id),
    updatedIndex('submissions', table),
    ...ownerIndexes('submissions', table),
    index('submissions_program').on(table.orgId, table.programId, table.id),
    index('submissions_class_code').on(table.orgId, table.classCodeId, table.id),
    index('submissions_state').on(table.orgId, table.stateCode, table.id),
    index('submissions_claimed_by').on(table.orgId, table.claimedById, table.id),
    // An underwriter's work queue: what they have claimed and not finished, by when it is needed.
    index('submissions_work_queue').on(
      table.orgId,
      table.claimedById,
      table.status,
      table.requestedEffectiveDate,
      table.id,
    ),
    index('submissions_renewal_of').on(table.orgId, table.renewalOfId, table.id),
    index('submissions_effective').on(table.orgId, table.requestedEffectiveDate, table.id),
  ],
);

/** What is insured and where, as premium is charged for it: the submission's own amounts are the sums of each basis. */
export const submissionExposures = mysqlTable(
  'submission_exposures',
  {
    orgId: orgId(),
    id: id(),
    submissionId: identifier('submission_id').notNull(),
    /** Exposures are replaced all at once: those of the highest revision hold. */
    revision: int('revision').notNull(),
    supersededAt: moment('superseded_at'),
    ordinal: int('ordinal').notNull(),
    location: label('location').notNull(),
    stateCode: code('state_code', 2).notNull(),
    classCodeId: identifier('class_code_id').notNull(),
    basis: enumeration('basis', exposureBasis).notNull(),
    amountCents: moneyCents('amount_cents').notNull(),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('submission_exposures_ordinal').on(table.orgId, table.submissionId, table.revision, table.ordinal),
  ],
);

/** The losses of one year, as the prior carriers report them. */
export const lossHistory = mysqlTable(
  'loss_history',
  {
    orgId: orgId(),
    id: id(),
    submissionId: identifier('submission_id').notNull(),
    /** The years are replaced all at once: those of the highest revision hold. */
    revision: int('revision').notNull(),
    supersededAt: moment('superseded_at'),
    year: int('year').notNull(),
    claimCount: int('claim_count').notNull(),
    incurredCents: moneyCents('incurred_cents').notNull(),
    premiumCents: moneyCents('premium_cents').notNull(),
    valuedOn: day('valued_on').notNull(),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('loss_history_year').on(table.orgId, table.submissionId, table.revision, table.year),
  ],
);
