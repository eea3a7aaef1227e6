import { index, int, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import {
  clearanceKey,
  code,
  id,
  identifier,
  label,
  mutable,
  orgId,
  searchKey,
  updatedIndex,
  written,
} from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { entityType } from '../enums.ts';

/** The businesses that want cover. Whose they are is in `insured_books`: several agencies may ask for the same one. */
export const insureds = mysqlTable(
  'insureds',
  {
    orgId: orgId(),
    id: id(),
    name: label('name').notNull(),
    nameKey: searchKey('name'),
    clearanceKey: clearanceKey('name'),
    doingBusinessAs: label('doing_business_as'),
    entityType: enumeration('entity_type', entityType).notNull(),
    // The federal employer identification number: sealed, and a keyed hash by which an equal one is found.
    sealKeyId: code('seal_key_id'),
    feinSealed: code('fein_sealed', 255),
    feinHash: code('fein_hash', 64),
    addressLine1: label('address_line_1').notNull(),
    addressLine2: label('address_line_2'),
    city: label('city', 100).notNull(),
    stateCode: code('state_code', 2).notNull(),
    postalCode: code('postal_code', 10).notNull(),
    // Where mail goes; all null when it goes to the main address.
    mailingAddressLine1: label('mailing_address_line_1'),
    mailingAddressLine2: label('mailing_address_line_2'),
    mailingCity: label('mailing_city', 100),
    mailingStateCode: code('mailing_state_code', 2),
    mailingPostalCode: code('mailing_postal_code', 10),
    contactName: label('contact_name'),
    contactEmail: label('contact_email', 254),
    contactPhone: code('contact_phone'),
    naicsCode: code('naics_code', 6).notNull(),
    yearsInBusiness: int('years_in_business').notNull(),
    /** The insured that this one turned out to be, entered a second time. */
    duplicateOfId: identifier('duplicate_of_id'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('insureds_name').on(table.orgId, table.nameKey, table.id),
    index('insureds_fein').on(table.orgId, table.feinHash, table.id),
    index('insureds_clearance').on(table.orgId, table.clearanceKey, table.postalCode, table.id),
    updatedIndex('insureds', table),
  ],
);

/**
 * In whose books an insured is: of the agency that entered it, and of each agency and carrier that a submission for it names.
 * Agencies and carriers see the insureds of their own books alone.
 */
export const insuredBooks = mysqlTable(
  'insured_books',
  {
    orgId: orgId(),
    id: id(),
    insuredId: identifier('insured_id').notNull(),
    producerId: identifier('producer_id').notNull(),
    /** Null in the row of who entered it: no program, and so no carrier, was asked then. */
    carrierId: identifier('carrier_id'),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('insured_books_insured').on(table.orgId, table.insuredId, table.producerId, table.carrierId),
    index('insured_books_producer').on(table.orgId, table.producerId, table.insuredId, table.id),
    index('insured_books_carrier').on(table.orgId, table.carrierId, table.insuredId, table.id),
  ],
);
