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
  rate,
  searchKey,
  updatedIndex,
} from '../../columns.ts';
import { billingMethod, coverageTrigger } from '../../contract-terms.ts';
import { enumeration } from '../../enumeration.ts';
import { additionalInsuredInterest, policyStatus, renewalIntent } from '../enums.ts';

/** Contracts of insurance, one row per term. Rates and terms are those of the program when it began: they do not change with it. */
export const policies = mysqlTable(
  'policies',
  {
    orgId: orgId(),
    id: id(),
    number: code('number').notNull(),
    ...owners(),
    submissionId: identifier('submission_id').notNull(),
    quoteId: identifier('quote_id').notNull(),
    programId: identifier('program_id').notNull(),
    programVersionId: identifier('program_version_id').notNull(),
    /** The agreement with the carrier that it was bound under, whatever becomes of that. */
    agreementId: identifier('agreement_id').notNull(),
    lineOfBusinessCode: code('line_of_business_code').notNull(),
    stateCode: code('state_code', 2).notNull(),
    effectiveDate: day('effective_date').notNull(),
    expirationDate: day('expiration_date').notNull(),
    termMonths: int('term_months').notNull(),
    cancellationDate: day('cancellation_date'),
    pendingCancellationDate: day('pending_cancellation_date'),
    // The days that a reinstatement with lapse left uncovered: from the first one to the first one covered again.
    lapseFromDate: day('lapse_from_date'),
    lapseToDate: day('lapse_to_date'),
    status: enumeration('status', policyStatus).notNull(),
    documentsIssuedAt: moment('documents_issued_at'),
    renewalIntent: enumeration('renewal_intent', renewalIntent).notNull(),
    billingMethod: enumeration('billing_method', billingMethod).notNull(),
    producerCommissionRate: rate('producer_commission_rate').notNull(),
    mgaCommissionRate: rate('mga_commission_rate').notNull(),
    minimumEarnedRate: rate('minimum_earned_rate').notNull(),
    coverageTrigger: enumeration('coverage_trigger', coverageTrigger).notNull(),
    retroactiveDate: day('retroactive_date'),
    extendedReportingUntil: day('extended_reporting_until'),
    nonAdmitted: boolean('non_admitted').notNull(),
    annualPremiumCents: moneyCents('annual_premium_cents').notNull(),
    /** Whom the newest segment names: lists are sorted by it. The insured itself may have another name by now. */
    namedInsured: label('named_insured').notNull(),
    namedInsuredKey: searchKey('named_insured', 'namedInsured'),
    renewalOfId: identifier('renewal_of_id'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('policies_number').on(table.orgId, table.number),
    uniqueIndex('policies_quote').on(table.orgId, table.quoteId),
    index('policies_status').on(table.orgId, table.status, table.expirationDate),
    index('policies_status_effective').on(table.orgId, table.status, table.effectiveDate),
    ...ownerIndexes('policies', table),
    index('policies_program').on(table.orgId, table.programId, table.id),
    index('policies_line_of_business').on(table.orgId, table.lineOfBusinessCode, table.id),
    index('policies_state').on(table.orgId, table.stateCode, table.id),
    index('policies_submission').on(table.orgId, table.submissionId, table.id),
    index('policies_renewal_of').on(table.orgId, table.renewalOfId, table.id),
    index('policies_renewal_intent').on(table.orgId, table.renewalIntent, table.expirationDate, table.id),
    index('policies_pending_cancellation').on(table.orgId, table.pendingCancellationDate, table.id),
    // What is in force of an agency: this index has all that is added up, leads past what has expired, and is in the order in
    // which its policies expire.
    index('policies_in_force').on(
      table.orgId,
      table.producerId,
      table.expirationDate,
      table.id,
      table.effectiveDate,
      table.cancellationDate,
      table.pendingCancellationDate,
      table.lapseFromDate,
      table.lapseToDate,
      table.annualPremiumCents,
      table.lineOfBusinessCode,
      table.stateCode,
      table.programId,
      table.carrierId,
    ),
    // Both have all by which retention is added up: of a whole year, no policy is read for it. The second one has what is in force
    // of everybody, too.
    index('policies_effective').on(
      table.orgId,
      table.effectiveDate,
      table.id,
      table.renewalOfId,
      table.cancellationDate,
      table.annualPremiumCents,
      table.producerId,
      table.carrierId,
    ),
    index('policies_expiration').on(
      table.orgId,
      table.expirationDate,
      table.id,
      table.cancellationDate,
      table.annualPremiumCents,
      table.producerId,
      table.carrierId,
      table.effectiveDate,
      table.pendingCancellationDate,
      table.lapseFromDate,
      table.lapseToDate,
      table.lineOfBusinessCode,
      table.stateCode,
      table.programId,
    ),
    index('policies_premium').on(table.orgId, table.annualPremiumCents, table.id),
    index('policies_insured_name').on(table.orgId, table.namedInsuredKey, table.id),
    updatedIndex('policies', table),
  ],
);

/** Others who are insured under a policy, from a day to a day. */
export const additionalInsureds = mysqlTable(
  'additional_insureds',
  {
    orgId: orgId(),
    id: id(),
    policyId: identifier('policy_id').notNull(),
    name: label('name').notNull(),
    interest: enumeration('interest', additionalInsuredInterest).notNull(),
    fromDate: day('from_date').notNull(),
    /** The earlier of the day that was agreed and the end of the policy's cover. */
    toDate: day('to_date').notNull(),
    /** What was agreed: until then a reinstatement brings the cover back. */
    agreedToDate: day('agreed_to_date').notNull(),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('additional_insureds_policy').on(table.orgId, table.policyId, table.id),
  ],
);
