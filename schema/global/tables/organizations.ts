import { index, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import * as z from 'zod';
import { code, id, identifier, label, moment, mutable, orgId, searchKey, updatedIndex } from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { jsonDocument } from '../../json-document.ts';
import { activityStatus, organizationType, userRole } from '../enums.ts';

/** The tenants. An organization is pinned by its own id. */
export const organizations = mysqlTable('organizations', {
  id: id().primaryKey(),
  name: label('name').notNull(),
  type: enumeration('type', organizationType).notNull(),
  /** By its name in the IANA database: it says which day today is. */
  timeZone: code('time_zone', 64).notNull(),
  status: enumeration('status', activityStatus).notNull(),
  ...mutable(),
});

/** People and machines of an organization, each with the one id that its role needs. */
export const users = mysqlTable(
  'users',
  {
    orgId: orgId(),
    id: id(),
    name: label('name').notNull(),
    nameKey: searchKey('name'),
    email: label('email').notNull(),
    emailKey: searchKey('email'),
    role: enumeration('role', userRole).notNull(),
    producerId: identifier('producer_id'),
    carrierId: identifier('carrier_id'),
    insuredId: identifier('insured_id'),
    /** Tokens that were issued before are refused: role or book have changed since. */
    notBefore: moment('not_before'),
    status: enumeration('status', activityStatus).notNull(),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('users_email').on(table.orgId, table.emailKey),
    index('users_name').on(table.orgId, table.nameKey, table.id),
    index('users_role').on(table.orgId, table.role, table.id),
    index('users_producer').on(table.orgId, table.producerId, table.id),
    index('users_carrier').on(table.orgId, table.carrierId, table.id),
    index('users_insured').on(table.orgId, table.insuredId, table.id),
    updatedIndex('users', table),
  ],
);

/** Keys of partner integrations: only the hash is kept. */
export const apiKeys = mysqlTable(
  'api_keys',
  {
    orgId: orgId(),
    id: id(),
    name: label('name').notNull(),
    role: enumeration('role', userRole).notNull(),
    producerId: identifier('producer_id'),
    carrierId: identifier('carrier_id'),
    keyHash: code('key_hash', 64).notNull(),
    keyPrefix: code('key_prefix', 16).notNull(),
    /** The groups of tables that it opens; null opens all that its role may read. */
    scopes: jsonDocument('scopes', z.array(z.string())),
    createdById: identifier('created_by_id').notNull(),
    expiresAt: moment('expires_at'),
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    // A key names no organization: it is found by its hash, then everything else is pinned.
    uniqueIndex('api_keys_hash').on(table.keyHash),
    index('api_keys_producer').on(table.orgId, table.producerId, table.id),
    updatedIndex('api_keys', table),
  ],
);
