import { boolean, index, int, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import { z } from 'zod';
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
  written,
} from '../../columns.ts';
import { enumerated, enumeration } from '../../enumeration.ts';
import { jsonDocument } from '../../json-document.ts';
import { rateFactors } from '../../rating.ts';
import { activityStatus, agreementStatus, installmentPlan } from '../enums.ts';

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
    minimumPremiumCents: moneyCents('minimum_premium_cents').notNull(),
    producerCommissionRate: rate('producer_commission_rate').notNull(),
    mgaCommissionRate: rate('mga_commission_rate').notNull(),
    policyFeeCents: moneyCents('policy_fee_cents').notNull(),
    allowedTermMonths: jsonDocument('allowed_term_months', z.array(z.int())).notNull(),
    installmentPlans: jsonDocument('installment_plans', z.array(enumerated(installmentPlan))).notNull(),
    status: enumeration('status', activityStatus).notNull(),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('programs_code').on(table.orgId, table.code),
    index('programs_name').on(table.orgId, table.nameKey, table.id),
    index('programs_carrier').on(table.orgId, table.carrierId, table.id),
    index('programs_line_of_business').on(table.orgId, table.lineOfBusinessCode, table.id),
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
    effectiveDate: day('effective_date').notNull(),
    factors: jsonDocument('factors', rateFactors).notNull(),
    active: boolean('active').notNull(),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('rate_tables_version').on(table.orgId, table.programId, table.tableVersion),
    index('rate_tables_effective').on(table.orgId, table.programId, table.effectiveDate),
  ],
);
