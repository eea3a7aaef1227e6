import { index, int, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import { day, id, identifier, label, moneyCents, orgId, written } from '../../columns.ts';
import { coverageType } from '../../coverage.ts';
import { enumeration } from '../../enumeration.ts';
import { jsonDocument } from '../../json-document.ts';
import { ratingInput } from '../../rating.ts';
import { cancellationMethod, policyTransactionType } from '../enums.ts';

/** What happened to a policy, in order. */
export const policyTransactions = mysqlTable(
  'policy_transactions',
  {
    orgId: orgId(),
    id: id(),
    policyId: identifier('policy_id').notNull(),
    ordinal: int('ordinal').notNull(),
    type: enumeration('type', policyTransactionType).notNull(),
    effectiveDate: day('effective_date').notNull(),
    premiumChangeCents: moneyCents('premium_change_cents').notNull(),
    cancellationMethod: enumeration('cancellation_method', cancellationMethod),
    reason: label('reason', 500),
    actorId: identifier('actor_id').notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('policy_transactions_ordinal').on(table.orgId, table.policyId, table.ordinal),
  ],
);

/** The policy as a timeline: the segments of a term follow one another without gaps. `to_date` is the first day after. */
export const policySegments = mysqlTable(
  'policy_segments',
  {
    orgId: orgId(),
    id: id(),
    policyId: identifier('policy_id').notNull(),
    fromDate: day('from_date').notNull(),
    toDate: day('to_date').notNull(),
    annualPremiumCents: moneyCents('annual_premium_cents').notNull(),
    ratingInput: jsonDocument('rating_input', ratingInput).notNull(),
    openedByTransactionId: identifier('opened_by_transaction_id').notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('policy_segments_from').on(table.orgId, table.policyId, table.fromDate),
    index('policy_segments_transaction').on(table.orgId, table.openedByTransactionId),
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
    limitCents: moneyCents('limit_cents').notNull(),
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
