import { index, int, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import * as z from 'zod';
import { id, identifier, label, moment, moneyCents, mutable, orgId, updatedIndex } from '../../columns.ts';
import { jsonDocument } from '../../json-document.ts';

/** What an underwriter, an adjuster or an analyst of finance may decide alone. */
export const authorityProfiles = mysqlTable(
  'authority_profiles',
  {
    orgId: orgId(),
    id: id(),
    name: label('name').notNull(),
    level: int('level').notNull(),
    maxTotalInsuredValueCents: moneyCents('max_total_insured_value_cents').notNull(),
    maxLimitCents: moneyCents('max_limit_cents').notNull(),
    maxPremiumCents: moneyCents('max_premium_cents').notNull(),
    maxReserveCents: moneyCents('max_reserve_cents').notNull(),
    maxClaimPaymentCents: moneyCents('max_claim_payment_cents').notNull(),
    maxRefundCents: moneyCents('max_refund_cents').notNull(),
    maxWriteOffCents: moneyCents('max_write_off_cents').notNull(),
    maxWaiverCents: moneyCents('max_waiver_cents').notNull(),
    backdatingDays: int('backdating_days').notNull(),
    linesOfBusiness: jsonDocument('lines_of_business', z.array(z.string())).notNull(),
    prohibitedStates: jsonDocument('prohibited_states', z.array(z.string())).notNull(),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('authority_profiles_level').on(table.orgId, table.level, table.id),
    updatedIndex('authority_profiles', table),
  ],
);

/** Which profile a user holds. `active_user_id` is the user while the assignment is active: unique, so exactly one is. */
export const authorityAssignments = mysqlTable(
  'authority_assignments',
  {
    orgId: orgId(),
    id: id(),
    userId: identifier('user_id').notNull(),
    profileId: identifier('profile_id').notNull(),
    activeUserId: identifier('active_user_id'),
    assignedAt: moment('assigned_at').notNull(),
    revokedAt: moment('revoked_at'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('authority_assignments_active').on(table.orgId, table.activeUserId),
    index('authority_assignments_user').on(table.orgId, table.userId, table.id),
    index('authority_assignments_profile').on(table.orgId, table.profileId, table.id),
  ],
);
