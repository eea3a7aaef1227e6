import { index, int, mysqlTable, uniqueIndex } from 'drizzle-orm/mysql-core';
import { code, id, label, mutable, searchKey } from '../../columns.ts';

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
