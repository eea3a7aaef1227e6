import { boolean, index, int, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import { code, day, id, identifier, label, mutable, orgId, rate, searchKey, updatedIndex } from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { activityStatus, licenseStatus } from '../enums.ts';

/** The agencies that bring business. */
export const producers = mysqlTable(
  'producers',
  {
    orgId: orgId(),
    id: id(),
    name: label('name').notNull(),
    nameKey: searchKey('name'),
    nationalProducerNumber: code('national_producer_number', 16).notNull(),
    email: label('email').notNull(),
    phone: label('phone', 32),
    addressLine1: label('address_line_1').notNull(),
    addressLine2: label('address_line_2'),
    city: label('city', 100).notNull(),
    stateCode: code('state_code', 2).notNull(),
    postalCode: code('postal_code', 10).notNull(),
    /** The agency that it is a branch of. */
    parentId: identifier('parent_id'),
    taxIdSealed: code('tax_id_sealed', 255),
    sealKeyId: code('seal_key_id'),
    w9ReceivedOn: day('w9_received_on'),
    errorsAndOmissionsExpiration: day('errors_and_omissions_expiration'),
    remittanceDays: int('remittance_days').notNull(),
    status: enumeration('status', activityStatus).notNull(),
    /** The first day on which the contract with it holds no more. */
    terminationDate: day('termination_date'),
    /** Whether its policies may be renewed after that; null while no end is set. */
    renewsAfterTermination: boolean('renews_after_termination'),
    /** Whether it earns commission after that, on policies of its book; null while no end is set. */
    earnsAfterTermination: boolean('earns_after_termination'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('producers_national_number').on(table.orgId, table.nationalProducerNumber),
    index('producers_name').on(table.orgId, table.nameKey, table.id),
    index('producers_parent').on(table.orgId, table.parentId, table.id),
    index('producers_state').on(table.orgId, table.stateCode, table.id),
    index('producers_termination').on(table.orgId, table.status, table.terminationDate),
    updatedIndex('producers', table),
  ],
);

/** The licence of an agency in one state for one period: a renewal is a row of its own. */
export const producerLicenses = mysqlTable(
  'producer_licenses',
  {
    orgId: orgId(),
    id: id(),
    producerId: identifier('producer_id').notNull(),
    stateCode: code('state_code', 2).notNull(),
    licenseNumber: code('license_number').notNull(),
    effectiveDate: day('effective_date').notNull(),
    expirationDate: day('expiration_date').notNull(),
    status: enumeration('status', licenseStatus).notNull(),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('producer_licenses_period').on(table.orgId, table.producerId, table.stateCode, table.effectiveDate),
    index('producer_licenses_of_state').on(table.orgId, table.stateCode, table.id),
    index('producer_licenses_expiration').on(table.orgId, table.status, table.expirationDate),
    index('producer_licenses_expires').on(table.orgId, table.expirationDate, table.id),
    updatedIndex('producer_licenses', table),
  ],
);

/** That an agency may sell a program, and at which commission: one row for each time that it was appointed. */
export const producerAppointments = mysqlTable(
  'producer_appointments',
  {
    orgId: orgId(),
    id: id(),
    producerId: identifier('producer_id').notNull(),
    programId: identifier('program_id').notNull(),
    /** The program's carrier, copied: a carrier sees the appointments to its own programs alone. */
    carrierId: identifier('carrier_id').notNull(),
    commissionRate: rate('commission_rate').notNull(),
    effectiveDate: day('effective_date').notNull(),
    terminationDate: day('termination_date'),
    status: enumeration('status', activityStatus).notNull(),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('producer_appointments_effective').on(
      table.orgId,
      table.producerId,
      table.programId,
      table.effectiveDate,
    ),
    index('producer_appointments_of_program').on(table.orgId, table.programId, table.id),
  ],
);
