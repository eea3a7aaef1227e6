import { index, mysqlTable, primaryKey } from 'drizzle-orm/mysql-core';
import { day, id, identifier, moneyCents, mutable, orgId, ownerIndexes, owners, updatedIndex } from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { delinquencyStage, delinquencyStatus } from '../enums.ts';

/** Premium of a policy that was not paid in time: how far it has come, from the first day overdue to cured or cancelled. */
export const delinquencies = mysqlTable(
  'delinquencies',
  {
    orgId: orgId(),
    id: id(),
    policyId: identifier('policy_id').notNull(),
    ...owners(),
    stage: enumeration('stage', delinquencyStage).notNull(),
    status: enumeration('status', delinquencyStatus).notNull(),
    /** What was past due on the day of the last stage: a notice of cancellation names this amount. */
    amountCents: moneyCents('amount_cents').notNull(),
    startedOn: day('started_on').notNull(),
    remindedOn: day('reminded_on'),
    noticedOn: day('noticed_on'),
    /** The notice of cancellation that was mailed, in the keyspace of policies. */
    noticeId: identifier('notice_id'),
    /** The first day without cover, as the notice says. */
    cancellationDate: day('cancellation_date'),
    endedOn: day('ended_on'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('delinquencies_policy').on(table.orgId, table.policyId, table.id),
    index('delinquencies_status').on(table.orgId, table.status, table.stage, table.startedOn, table.id),
    index('delinquencies_status_started').on(table.orgId, table.status, table.startedOn, table.id),
    index('delinquencies_started').on(table.orgId, table.startedOn, table.id),
    index('delinquencies_amount').on(table.orgId, table.amountCents, table.id),
    updatedIndex('delinquencies', table),
    index('delinquencies_notice').on(table.orgId, table.noticeId),
    ...ownerIndexes('delinquencies', table),
  ],
);
