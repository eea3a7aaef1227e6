import { index, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import { code, day, id, identifier, label, moneyCents, mutable, orgId, ownerIndexes, owners } from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { additionalInsuredInterest, policyStatus } from '../enums.ts';

/** Contracts of insurance, one row per term. */
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
    lineOfBusinessCode: code('line_of_business_code').notNull(),
    stateCode: code('state_code', 2).notNull(),
    effectiveDate: day('effective_date').notNull(),
    expirationDate: day('expiration_date').notNull(),
    cancellationDate: day('cancellation_date'),
    status: enumeration('status', policyStatus).notNull(),
    annualPremiumCents: moneyCents('annual_premium_cents').notNull(),
    renewalOfId: identifier('renewal_of_id'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('policies_number').on(table.orgId, table.number),
    uniqueIndex('policies_quote').on(table.orgId, table.quoteId),
    index('policies_status').on(table.orgId, table.status, table.expirationDate),
    ...ownerIndexes('policies', table),
    index('policies_program').on(table.orgId, table.programId, table.id),
    index('policies_line_of_business').on(table.orgId, table.lineOfBusinessCode, table.id),
    index('policies_state').on(table.orgId, table.stateCode, table.id),
    index('policies_submission').on(table.orgId, table.submissionId, table.id),
    index('policies_renewal_of').on(table.orgId, table.renewalOfId, table.id),
    index('policies_effective').on(table.orgId, table.effectiveDate, table.id),
    index('policies_expiration').on(table.orgId, table.expirationDate, table.id),
    index('policies_premium').on(table.orgId, table.annualPremiumCents, table.id),
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
    toDate: day('to_date').notNull(),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('additional_insureds_policy').on(table.orgId, table.policyId, table.id),
  ],
);
