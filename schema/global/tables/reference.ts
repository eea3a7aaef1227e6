import { boolean, index, int, mysqlTable, uniqueIndex } from 'drizzle-orm/mysql-core';
import { code, day, id, label, mutable, rate, searchKey } from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { roundingMode, roundingUnit } from '../../rounding.ts';
import { returnPremiumRule } from '../enums.ts';

// The platform's reference data belongs to no tenant: everybody reads the same rows.

/** The insurance companies on whose paper programs are written. */
export const carriers = mysqlTable(
  'carriers',
  {
    id: id().primaryKey(),
    name: label('name').notNull(),
    nameKey: searchKey('name'),
    naicCode: code('naic_code', 5).notNull(),
    amBestRating: code('am_best_rating', 4),
    ...mutable(),
  },
  (table) => [uniqueIndex('carriers_naic_code').on(table.naicCode), index('carriers_name').on(table.nameKey, table.id)],
);

/** The kinds of insurance. */
export const linesOfBusiness = mysqlTable('lines_of_business', {
  code: code('code').primaryKey(),
  name: label('name').notNull(),
});

/** The states and the District of Columbia, by postal code. */
export const states = mysqlTable('states', {
  code: code('code', 2).primaryKey(),
  name: label('name').notNull(),
});

/** What an insured does, in the classification of its line of business. */
export const classCodes = mysqlTable(
  'class_codes',
  {
    id: id().primaryKey(),
    lineOfBusinessCode: code('line_of_business_code').notNull(),
    code: code('code', 16).notNull(),
    description: label('description', 300).notNull(),
    hazardGrade: int('hazard_grade').notNull(),
  },
  (table) => [uniqueIndex('class_codes_code').on(table.lineOfBusinessCode, table.code)],
);

/**
 * What a state asks of a line of business, on admitted paper or on other: notice, taxes, returns, and how far an underwriter
 * may judge. By date: a rule is never changed in the past, a later row replaces it.
 */
export const stateRules = mysqlTable(
  'state_rules',
  {
    id: id().primaryKey(),
    stateCode: code('state_code', 2).notNull(),
    lineOfBusinessCode: code('line_of_business_code').notNull(),
    admitted: boolean('admitted').notNull(),
    effectiveDate: day('effective_date').notNull(),
    nonPaymentNoticeDays: int('non_payment_notice_days').notNull(),
    underwritingNoticeDays: int('underwriting_notice_days').notNull(),
    midTermNoticeDays: int('mid_term_notice_days').notNull(),
    nonRenewalNoticeDays: int('non_renewal_notice_days').notNull(),
    /** Null where the state does not ask that a declined applicant be told why. */
    adverseActionNoticeDays: int('adverse_action_notice_days'),
    surplusLinesTaxRate: rate('surplus_lines_tax_rate').notNull(),
    stampingFeeRate: rate('stamping_fee_rate').notNull(),
    taxesFees: boolean('taxes_fees').notNull(),
    taxRoundingUnit: enumeration('tax_rounding_unit', roundingUnit).notNull(),
    taxRoundingMode: enumeration('tax_rounding_mode', roundingMode).notNull(),
    returnPremiumRule: enumeration('return_premium_rule', returnPremiumRule).notNull(),
    scheduleModifierBound: rate('schedule_modifier_bound').notNull(),
    ...mutable(),
  },
  (table) => [
    uniqueIndex('state_rules_effective').on(
      table.stateCode,
      table.lineOfBusinessCode,
      table.admitted,
      table.effectiveDate,
    ),
    index('state_rules_line').on(table.lineOfBusinessCode, table.id),
  ],
);
