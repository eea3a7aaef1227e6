import { boolean, index, int, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import * as z from 'zod';
import { commissionBasis } from '../../billing/enums.ts';
import {
  code,
  day,
  id,
  identifier,
  label,
  moneyCents,
  mutable,
  orgId,
  rate,
  searchKey,
  updatedIndex,
  written,
} from '../../columns.ts';
import { billingMethod, coverageTrigger } from '../../contract-terms.ts';
import { enumerated, enumeration } from '../../enumeration.ts';
import { jsonDocument } from '../../json-document.ts';
import { noticeDays, policyForm, programFee, shortRateBand } from '../../program-terms.ts';
import { rateFactors } from '../../rating.ts';
import { rounding } from '../../rounding.ts';
import { activityStatus, agreementStatus, installmentPlan, submissionField, versionStatus } from '../enums.ts';

/** The products of an organization: a line of business on a carrier's paper. */
export const programs = mysqlTable(
  'programs',
  {
    orgId: orgId(),
    id: id(),
    code: code('code', 16).notNull(),
    name: label('name').notNull(),
    nameKey: searchKey('name'),
    carrierId: identifier('carrier_id').notNull(),
    lineOfBusinessCode: code('line_of_business_code').notNull(),
    eligibleStates: jsonDocument('eligible_states', z.array(z.string())).notNull(),
    autoBindPremiumLimitCents: moneyCents('auto_bind_premium_limit_cents').notNull(),
    status: enumeration('status', activityStatus).notNull(),
    /** Of a closed program, the first day on which not even a renewal begins. */
    renewalsUntil: day('renewals_until'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('programs_code').on(table.orgId, table.code),
    index('programs_name').on(table.orgId, table.nameKey, table.id),
    index('programs_carrier').on(table.orgId, table.carrierId, table.id),
    index('programs_line_of_business').on(table.orgId, table.lineOfBusinessCode, table.id),
    index('programs_status').on(table.orgId, table.status, table.id),
    updatedIndex('programs', table),
  ],
);

/**
 * The terms of a program by date. A version never changes once it is active: a policy keeps the one of its effective date,
 * and a later version rewrites nothing.
 */
export const programVersions = mysqlTable(
  'program_versions',
  {
    orgId: orgId(),
    id: id(),
    programId: identifier('program_id').notNull(),
    /** The program's carrier, copied: a carrier sees the terms of its own programs alone. */
    carrierId: identifier('carrier_id').notNull(),
    versionNumber: int('version_number').notNull(),
    effectiveDate: day('effective_date').notNull(),
    /** The first effective date that it holds for no more: that on which the next version begins. */
    retiredFrom: day('retired_from'),
    status: enumeration('status', versionStatus).notNull(),
    /** Who has written what it says: another one activates it. */
    draftedById: identifier('drafted_by_id').notNull(),
    nonAdmitted: boolean('non_admitted').notNull(),
    coverageTrigger: enumeration('coverage_trigger', coverageTrigger).notNull(),
    auditable: boolean('auditable').notNull(),
    producerCommissionRate: rate('producer_commission_rate').notNull(),
    mgaCommissionRate: rate('mga_commission_rate').notNull(),
    commissionBasis: enumeration('commission_basis', commissionBasis).notNull(),
    minimumPremiumCents: moneyCents('minimum_premium_cents').notNull(),
    minimumEarnedRate: rate('minimum_earned_rate').notNull(),
    shortRateTable: jsonDocument('short_rate_table', z.array(shortRateBand)).notNull(),
    rounding: jsonDocument('rounding', rounding).notNull(),
    fees: jsonDocument('fees', z.array(programFee)).notNull(),
    taxesUpFront: boolean('taxes_up_front').notNull(),
    allowedTermMonths: jsonDocument('allowed_term_months', z.array(z.int())).notNull(),
    installmentPlans: jsonDocument('installment_plans', z.array(enumerated(installmentPlan))).notNull(),
    billingMethods: jsonDocument('billing_methods', z.array(enumerated(billingMethod))).notNull(),
    classCodes: jsonDocument('class_codes', z.array(z.string())).notNull(),
    requiredFields: jsonDocument('required_fields', z.array(enumerated(submissionField))).notNull(),
    autoQuote: boolean('auto_quote').notNull(),
    producerBackdatingDays: int('producer_backdating_days').notNull(),
    underwriterBackdatingDays: int('underwriter_backdating_days').notNull(),
    forms: jsonDocument('forms', z.array(policyForm)).notNull(),
    numberSeries: code('number_series', 16).notNull(),
    noticeDays: jsonDocument('notice_days', noticeDays).notNull(),
    invoiceLeadDays: int('invoice_lead_days').notNull(),
    renewalLeadDays: int('renewal_lead_days').notNull(),
    reinstatementDays: int('reinstatement_days').notNull(),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('program_versions_number').on(table.orgId, table.programId, table.versionNumber),
    index('program_versions_effective').on(table.orgId, table.programId, table.effectiveDate, table.id),
    index('program_versions_carrier').on(table.orgId, table.carrierId, table.id),
    index('program_versions_status').on(table.orgId, table.status, table.retiredFrom),
  ],
);

/** What a carrier lets the organization bind on its behalf. */
export const daAgreements = mysqlTable(
  'da_agreements',
  {
    orgId: orgId(),
    id: id(),
    carrierId: identifier('carrier_id').notNull(),
    programId: identifier('program_id').notNull(),
    /** The carrier's own number for it. One contract for several programs has one number. */
    carrierReference: code('carrier_reference').notNull(),
    effectiveDate: day('effective_date').notNull(),
    expirationDate: day('expiration_date').notNull(),
    status: enumeration('status', agreementStatus).notNull(),
    maxOccurrenceLimitCents: moneyCents('max_occurrence_limit_cents').notNull(),
    maxAggregateLimitCents: moneyCents('max_aggregate_limit_cents').notNull(),
    maxPolicyPremiumCents: moneyCents('max_policy_premium_cents').notNull(),
    authorizedStates: jsonDocument('authorized_states', z.array(z.string())).notNull(),
    excludedClassCodes: jsonDocument('excluded_class_codes', z.array(z.string())).notNull(),
    annualPremiumLimitCents: moneyCents('annual_premium_limit_cents').notNull(),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('da_agreements_program').on(table.orgId, table.programId, table.effectiveDate),
    index('da_agreements_carrier').on(table.orgId, table.carrierId, table.id),
    index('da_agreements_status').on(table.orgId, table.status, table.id),
    updatedIndex('da_agreements', table),
  ],
);

/** How much of an agreement's annual premium limit is taken. Changed by one guarded UPDATE, never read and written back. */
export const daCapacity = mysqlTable(
  'da_capacity',
  {
    orgId: orgId(),
    id: id(),
    agreementId: identifier('agreement_id').notNull(),
    year: int('year').notNull(),
    limitCents: moneyCents('limit_cents').notNull(),
    committedCents: moneyCents('committed_cents').notNull(),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('da_capacity_year').on(table.orgId, table.agreementId, table.year),
  ],
);

/** What took capacity, once per quote or policy transaction. */
export const daUtilization = mysqlTable(
  'da_utilization',
  {
    orgId: orgId(),
    id: id(),
    capacityId: identifier('capacity_id').notNull(),
    quoteId: identifier('quote_id'),
    policyTransactionId: identifier('policy_transaction_id'),
    amountCents: moneyCents('amount_cents').notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('da_utilization_quote').on(table.orgId, table.quoteId),
    uniqueIndex('da_utilization_transaction').on(table.orgId, table.policyTransactionId),
    index('da_utilization_capacity').on(table.orgId, table.capacityId, table.id),
  ],
);

/** The versions of a program's rates. A version never changes once it is active. */
export const rateTables = mysqlTable(
  'rate_tables',
  {
    orgId: orgId(),
    id: id(),
    programId: identifier('program_id').notNull(),
    tableVersion: int('table_version').notNull(),
    status: enumeration('status', versionStatus).notNull(),
    newFrom: day('new_from').notNull(),
    renewalFrom: day('renewal_from').notNull(),
    retiredFrom: day('retired_from'),
    /** Who has written what it says: another one activates it. */
    draftedById: identifier('drafted_by_id').notNull(),
    factors: jsonDocument('factors', rateFactors).notNull(),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('rate_tables_version').on(table.orgId, table.programId, table.tableVersion),
    index('rate_tables_new_from').on(table.orgId, table.programId, table.newFrom, table.id),
    index('rate_tables_status').on(table.orgId, table.status, table.newFrom, table.id),
    index('rate_tables_retirement').on(table.orgId, table.status, table.retiredFrom),
  ],
);
