import { index, int, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import { acceptance } from '../../acceptance.ts';
import { charges } from '../../charge.ts';
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
  updatedIndex,
  written,
} from '../../columns.ts';
import { coverageType } from '../../coverage.ts';
import { enumeration } from '../../enumeration.ts';
import { jsonDocument } from '../../json-document.ts';
import { ratingInput } from '../../rating.ts';
import { bindRefusal, quoteStatus, ratingFactor } from '../enums.ts';

/** The price of a submission, under one version of the program's rates. */
export const quotes = mysqlTable(
  'quotes',
  {
    orgId: orgId(),
    id: id(),
    number: code('number').notNull(),
    submissionId: identifier('submission_id').notNull(),
    ...owners(),
    programId: identifier('program_id').notNull(),
    rateTableId: identifier('rate_table_id').notNull(),
    rateTableVersion: int('rate_table_version').notNull(),
    effectiveDate: day('effective_date').notNull(),
    expirationDate: day('expiration_date').notNull(),
    annualPremiumCents: moneyCents('annual_premium_cents').notNull(),
    charges: jsonDocument('charges', charges).notNull(),
    commissionRate: rate('commission_rate').notNull(),
    commissionCents: moneyCents('commission_cents').notNull(),
    ratingInput: jsonDocument('rating_input', ratingInput).notNull(),
    optionLabel: label('option_label', 100).notNull(),
    revision: int('revision').notNull(),
    revisionOfId: identifier('revision_of_id'),
    reason: label('reason', 500),
    offeredAt: moment('offered_at'),
    expiresAt: moment('expires_at').notNull(),
    status: enumeration('status', quoteStatus).notNull(),
    bindRefusal: enumeration('bind_refusal', bindRefusal),
    /** How the insured has accepted it; null until then. */
    acceptance: jsonDocument('acceptance', acceptance),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('quotes_number').on(table.orgId, table.number),
    index('quotes_revision_of').on(table.orgId, table.revisionOfId, table.id),
    index('quotes_submission').on(table.orgId, table.submissionId, table.id),
    index('quotes_status').on(table.orgId, table.status, table.id),
    // Has all that is counted by, so that open offers are counted without reading their rows, which are wide.
    index('quotes_status_expires').on(
      table.orgId,
      table.status,
      table.expiresAt,
      table.id,
      table.offeredAt,
      table.producerId,
      table.carrierId,
    ),
    ...ownerIndexes('quotes', table),
    index('quotes_program').on(table.orgId, table.programId, table.id),
    index('quotes_effective').on(table.orgId, table.effectiveDate, table.id),
    index('quotes_expires').on(table.orgId, table.expiresAt, table.id),
    index('quotes_premium').on(table.orgId, table.annualPremiumCents, table.id),
    updatedIndex('quotes', table),
  ],
);

/** What a quote covers, line by line. */
export const quoteCoverages = mysqlTable(
  'quote_coverages',
  {
    orgId: orgId(),
    id: id(),
    quoteId: identifier('quote_id').notNull(),
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
    uniqueIndex('quote_coverages_ordinal').on(table.orgId, table.quoteId, table.ordinal),
  ],
);

/** The log of a rating: one row per factor, in order, so that every cent can be explained. */
export const ratingSteps = mysqlTable(
  'rating_steps',
  {
    orgId: orgId(),
    id: id(),
    quoteId: identifier('quote_id').notNull(),
    ordinal: int('ordinal').notNull(),
    /** Null for what is applied to the policy as a whole. */
    coverage: enumeration('coverage', coverageType),
    factor: enumeration('factor', ratingFactor).notNull(),
    sourceTable: code('source_table', 64).notNull(),
    value: rate('value').notNull(),
    premiumBeforeCents: moneyCents('premium_before_cents').notNull(),
    premiumAfterCents: moneyCents('premium_after_cents').notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('rating_steps_ordinal').on(table.orgId, table.quoteId, table.ordinal),
  ],
);
