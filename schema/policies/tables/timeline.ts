import { index, int, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import { charges } from '../../charge.ts';
import {
  code,
  day,
  id,
  identifier,
  label,
  moment,
  moneyCents,
  orgId,
  ownerIndexes,
  owners,
  written,
} from '../../columns.ts';
import { coverageType } from '../../coverage.ts';
import { enumeration } from '../../enumeration.ts';
import { jsonDocument } from '../../json-document.ts';
import { ratingInput } from '../../rating.ts';
import { cancellationMethod, policyChangeReason, policyTransactionType, requestedBy } from '../enums.ts';

/** What happened to a policy, in order. Rows never change. */
export const policyTransactions = mysqlTable(
  'policy_transactions',
  {
    orgId: orgId(),
    id: id(),
    policyId: identifier('policy_id').notNull(),
    // Those of the policy when it was booked: a statement or a bordereau is of them, whoever services the policy later.
    ...owners(),
    programId: identifier('program_id').notNull(),
    ordinal: int('ordinal').notNull(),
    type: enumeration('type', policyTransactionType).notNull(),
    effectiveDate: day('effective_date').notNull(),
    bookedAt: moment('booked_at').notNull(),
    // The day on which it counts in the books: the latest of booked, effective, and the first open day.
    accountingDate: day('accounting_date').notNull(),
    premiumChangeCents: moneyCents('premium_change_cents').notNull(),
    charges: jsonDocument('charges', charges).notNull(),
    producerCommissionCents: moneyCents('producer_commission_cents').notNull(),
    mgaCommissionCents: moneyCents('mga_commission_cents').notNull(),
    cancellationMethod: enumeration('cancellation_method', cancellationMethod),
    reasonCode: enumeration('reason_code', policyChangeReason),
    reason: label('reason', 500),
    requestedBy: enumeration('requested_by', requestedBy).notNull(),
    reversalOfId: identifier('reversal_of_id'),
    actorId: identifier('actor_id').notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('policy_transactions_ordinal').on(table.orgId, table.policyId, table.ordinal),
    ...ownerIndexes('policy_transactions', table),
    // Bordereaux and statements list the month of a program, or of a carrier.
    index('policy_transactions_program_date').on(table.orgId, table.programId, table.accountingDate, table.id),
    index('policy_transactions_carrier_date').on(table.orgId, table.carrierId, table.accountingDate, table.id),
    index('policy_transactions_reversal').on(table.orgId, table.reversalOfId, table.ordinal, table.id),
  ],
);

/**
 * The policy as a timeline, and what was known of it when. A segment never changes: what replaces it is a new row, and
 * `superseded_by_transaction_id` says since which transaction it no longer holds. Those that hold cover the term without
 * overlap; only a lapse leaves days uncovered. `to_date` is the first day after.
 */
export const policySegments = mysqlTable(
  'policy_segments',
  {
    orgId: orgId(),
    id: id(),
    policyId: identifier('policy_id').notNull(),
    ordinal: int('ordinal').notNull(),
    fromDate: day('from_date').notNull(),
    toDate: day('to_date').notNull(),
    annualPremiumCents: moneyCents('annual_premium_cents').notNull(),
    ratingInput: jsonDocument('rating_input', ratingInput).notNull(),
    namedInsured: label('named_insured').notNull(),
    mailingAddressLine1: label('mailing_address_line_1').notNull(),
    mailingAddressLine2: label('mailing_address_line_2'),
    mailingCity: label('mailing_city', 100).notNull(),
    mailingStateCode: code('mailing_state_code', 2).notNull(),
    mailingPostalCode: code('mailing_postal_code', 10).notNull(),
    openedByTransactionId: identifier('opened_by_transaction_id').notNull(),
    supersededByTransactionId: identifier('superseded_by_transaction_id'),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('policy_segments_ordinal').on(table.orgId, table.policyId, table.ordinal),
    index('policy_segments_opened_by').on(table.orgId, table.openedByTransactionId, table.ordinal, table.id),
    index('policy_segments_superseded_by').on(table.orgId, table.supersededByTransactionId, table.ordinal, table.id),
  ],
);

/** What a segment covers, line by line. */
export const coverages = mysqlTable(
  'coverages',
  {
    orgId: orgId(),
    id: id(),
    policyId: identifier('policy_id').notNull(),
    segmentId: identifier('segment_id').notNull(),
    ordinal: int('ordinal').notNull(),
    coverage: enumeration('coverage', coverageType).notNull(),
    /** Null where the law sets the benefits: workers' compensation has no limit. */
    limitCents: moneyCents('limit_cents'),
    deductibleCents: moneyCents('deductible_cents').notNull(),
    premiumCents: moneyCents('premium_cents').notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('coverages_ordinal').on(table.orgId, table.segmentId, table.ordinal),
    index('coverages_policy').on(table.orgId, table.policyId, table.id),
  ],
);
