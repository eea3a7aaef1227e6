import { index, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import {
  code,
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
  written,
} from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { payerKind, paymentMethod, paymentStatus } from '../enums.ts';

/**
 * Money that arrives. One without a policy is in suspense until somebody knows what it is for. A payment that did not stay
 * keeps its row, as RETURNED or REVERSED; the row that takes it back has the negative amount and names it.
 */
export const payments = mysqlTable(
  'payments',
  {
    orgId: orgId(),
    id: id(),
    policyId: identifier('policy_id'),
    ...ownersIfAny(),
    payerKind: enumeration('payer_kind', payerKind).notNull(),
    /** The insured or the producer; null for others, who have no row. */
    payerId: identifier('payer_id'),
    payerName: label('payer_name').notNull(),
    bankAccountId: identifier('bank_account_id').notNull(),
    method: enumeration('method', paymentMethod).notNull(),
    /** The payer's bank, the lockbox or the card processor that the reference is of. */
    processor: code('processor', 64).notNull(),
    externalReference: code('external_reference', 64).notNull(),
    /** Whose numbers the references are, within the processor: of a check who drew it; empty where the processor gives them itself. */
    numberedBy: code('numbered_by', 64).notNull(),
    amountCents: moneyCents('amount_cents').notNull(),
    /** What of it no invoice takes any more, because it is paid back or shall be. */
    refundedCents: moneyCents('refunded_cents').notNull(),
    status: enumeration('status', paymentStatus).notNull(),
    receivedAt: moment('received_at').notNull(),
    reversesPaymentId: identifier('reverses_payment_id'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('payments_external_reference').on(
      table.orgId,
      table.processor,
      table.numberedBy,
      table.externalReference,
    ),
    index('payments_reference').on(table.orgId, table.externalReference, table.id),
    index('payments_policy').on(table.orgId, table.policyId, table.id),
    index('payments_status').on(table.orgId, table.status, table.id),
    index('payments_payer').on(table.orgId, table.payerId, table.id),
    index('payments_bank_account').on(table.orgId, table.bankAccountId, table.id),
    ...ownerIndexes('payments', table),
    index('payments_received').on(table.orgId, table.receivedAt, table.id),
    index('payments_amount').on(table.orgId, table.amountCents, table.id),
    updatedIndex('payments', table),
    uniqueIndex('payments_reverses').on(table.orgId, table.reversesPaymentId),
  ],
);

/**
 * Which invoice a payment pays, and how much of it. An allocation never changes: it is taken back by one that names it,
 * with the negative amounts.
 */
export const paymentAllocations = mysqlTable(
  'payment_allocations',
  {
    orgId: orgId(),
    id: id(),
    paymentId: identifier('payment_id').notNull(),
    invoiceId: identifier('invoice_id').notNull(),
    /** Premium, tax and fee together. */
    amountCents: moneyCents('amount_cents').notNull(),
    premiumCents: moneyCents('premium_cents').notNull(),
    taxCents: moneyCents('tax_cents').notNull(),
    feeCents: moneyCents('fee_cents').notNull(),
    reversesAllocationId: identifier('reverses_allocation_id'),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('payment_allocations_payment').on(table.orgId, table.paymentId, table.id),
    index('payment_allocations_of_invoice').on(table.orgId, table.invoiceId, table.id),
    uniqueIndex('payment_allocations_reverses').on(table.orgId, table.reversesAllocationId),
  ],
);
