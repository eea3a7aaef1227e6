import { index, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
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
  ownersIfAny,
  updatedIndex,
} from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { bankAccountKind, disbursementKind, disbursementStatus, payeeKind, paymentMethod } from '../enums.ts';

/** The bank accounts of an organization: no money is anywhere else. */
export const bankAccounts = mysqlTable(
  'bank_accounts',
  {
    orgId: orgId(),
    id: id(),
    kind: enumeration('kind', bankAccountKind).notNull(),
    name: label('name').notNull(),
    bankName: label('bank_name').notNull(),
    /** The last digits alone: the whole number is with the bank. */
    maskedNumber: code('masked_number').notNull(),
    /** Whose money is in it, where an account holds that of one carrier. */
    carrierId: identifier('carrier_id'),
    openedOn: day('opened_on').notNull(),
    closedOn: day('closed_on'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('bank_accounts_carrier').on(table.orgId, table.carrierId, table.id),
    updatedIndex('bank_accounts', table),
  ],
);

/** Money that leaves, whoever gets it. A refund to the insured is one. */
export const disbursements = mysqlTable(
  'disbursements',
  {
    orgId: orgId(),
    id: id(),
    kind: enumeration('kind', disbursementKind).notNull(),
    policyId: identifier('policy_id'),
    ...ownersIfAny(),
    payeeKind: enumeration('payee_kind', payeeKind).notNull(),
    /** The insured, the producer or the carrier; null for others, who have no row. */
    payeeId: identifier('payee_id'),
    payeeName: label('payee_name').notNull(),
    /** The credit that it pays back. */
    creditInvoiceId: identifier('credit_invoice_id'),
    /** The payment whose money in suspense it pays back. */
    paymentId: identifier('payment_id'),
    bankAccountId: identifier('bank_account_id').notNull(),
    method: enumeration('method', paymentMethod).notNull(),
    amountCents: moneyCents('amount_cents').notNull(),
    status: enumeration('status', disbursementStatus).notNull(),
    /** The number of the check, or the reference of the bank; null until it is issued. */
    externalReference: code('external_reference', 64),
    requestedAt: moment('requested_at').notNull(),
    issuedAt: moment('issued_at'),
    clearedAt: moment('cleared_at'),
    endedAt: moment('ended_at'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('disbursements_reference').on(table.orgId, table.bankAccountId, table.externalReference),
    index('disbursements_policy').on(table.orgId, table.policyId, table.id),
    index('disbursements_credit').on(table.orgId, table.creditInvoiceId, table.id),
    index('disbursements_payment').on(table.orgId, table.paymentId, table.id),
    index('disbursements_payee').on(table.orgId, table.payeeId, table.id),
    index('disbursements_kind').on(table.orgId, table.kind, table.status, table.id),
    index('disbursements_status').on(table.orgId, table.status, table.id),
    index('disbursements_requested').on(table.orgId, table.requestedAt, table.id),
    index('disbursements_amount').on(table.orgId, table.amountCents, table.id),
    updatedIndex('disbursements', table),
    ...ownerIndexes('disbursements', table),
  ],
);
