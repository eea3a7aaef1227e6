import { index, int, mysqlTable, primaryKey } from 'drizzle-orm/mysql-core';
import { id, identifier, label, moment, mutable, orgId } from '../../columns.ts';
import { decision } from '../../decision.ts';
import { enumeration } from '../../enumeration.ts';
import { referralReason } from '../enums.ts';

/** Questions to a higher authority before a quote may go out. */
export const referrals = mysqlTable(
  'referrals',
  {
    orgId: orgId(),
    id: id(),
    submissionId: identifier('submission_id').notNull(),
    quoteId: identifier('quote_id'),
    reasonCode: enumeration('reason_code', referralReason).notNull(),
    rationale: label('rationale', 1000).notNull(),
    requiredLevel: int('required_level').notNull(),
    decision: enumeration('decision', decision).notNull(),
    decidedById: identifier('decided_by_id'),
    decidedAt: moment('decided_at'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('referrals_submission').on(table.orgId, table.submissionId, table.id),
    index('referrals_quote').on(table.orgId, table.quoteId, table.id),
    index('referrals_decision').on(table.orgId, table.decision, table.requiredLevel),
  ],
);

/** Leave to bind a quote that is above the authority of the one who asks. */
export const bindApprovals = mysqlTable(
  'bind_approvals',
  {
    orgId: orgId(),
    id: id(),
    quoteId: identifier('quote_id').notNull(),
    level: int('level').notNull(),
    requesterId: identifier('requester_id').notNull(),
    decision: enumeration('decision', decision).notNull(),
    decidedById: identifier('decided_by_id'),
    decidedAt: moment('decided_at'),
    note: label('note', 1000),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('bind_approvals_quote').on(table.orgId, table.quoteId, table.id),
  ],
);
