import { index, int, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
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
  owners,
  updatedIndex,
  written,
} from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { installmentPlan } from '../../global/enums.ts';
import { installmentStatus, invoiceKind, invoiceLineType, invoiceStatus } from '../enums.ts';

/** How a policy's premium is paid. */
export const billingSchedules = mysqlTable(
  'billing_schedules',
  {
    orgId: orgId(),
    id: id(),
    policyId: identifier('policy_id').notNull(),
    // Of the policy, as the owners are: its invoices are told apart by it.
    programId: identifier('program_id').notNull(),
    ...owners(),
    plan: enumeration('plan', installmentPlan).notNull(),
    totalCents: moneyCents('total_cents').notNull(),
    // What was collected of the policy and not given back: it belongs to the carrier, the producer, the states and the
    // organization, and commission is earned by it. What was paid in advance counts from the day of its charge.
    collectedPremiumCents: moneyCents('collected_premium_cents').notNull(),
    collectedTaxCents: moneyCents('collected_tax_cents').notNull(),
    collectedFeeCents: moneyCents('collected_fee_cents').notNull(),
    /**
     * The moment since which what is paid counts as collected at once: cover began, or the policy was cancelled before. Null
     * while what is paid waits in advance of its charge, which nothing does on an agency's account current.
     */
    collectingSince: moment('collecting_since'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('billing_schedules_policy').on(table.orgId, table.policyId),
    ...ownerIndexes('billing_schedules', table),
  ],
);

/** The parts of a schedule. The first one carries what does not divide, so that they sum to the total. */
export const installments = mysqlTable(
  'installments',
  {
    orgId: orgId(),
    id: id(),
    scheduleId: identifier('schedule_id').notNull(),
    /** The change of the policy whose charges it is a part of. */
    transactionId: identifier('transaction_id').notNull(),
    ordinal: int('ordinal').notNull(),
    dueDate: day('due_date').notNull(),
    /** The day on which its invoice is written: some days before it is due. */
    invoiceOn: day('invoice_on').notNull(),
    /** Premium and tax together, without the fee. */
    amountCents: moneyCents('amount_cents').notNull(),
    premiumCents: moneyCents('premium_cents').notNull(),
    taxCents: moneyCents('tax_cents').notNull(),
    feeCents: moneyCents('fee_cents').notNull(),
    /** Charged with its invoice, and until then not owed. */
    installmentFeeCents: moneyCents('installment_fee_cents').notNull(),
    status: enumeration('status', installmentStatus).notNull(),
    invoiceId: identifier('invoice_id'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('installments_ordinal').on(table.orgId, table.scheduleId, table.ordinal),
    index('installments_due').on(table.orgId, table.status, table.dueDate),
    index('installments_invoice_on').on(table.orgId, table.status, table.invoiceOn),
    index('installments_invoice').on(table.orgId, table.invoiceId),
    index('installments_transaction').on(table.orgId, table.transactionId, table.ordinal),
  ],
);

/** What the insured is asked to pay, and by when. */
export const invoices = mysqlTable(
  'invoices',
  {
    orgId: orgId(),
    id: id(),
    number: code('number').notNull(),
    policyId: identifier('policy_id').notNull(),
    programId: identifier('program_id').notNull(),
    producerId: identifier('producer_id').notNull(),
    carrierId: identifier('carrier_id').notNull(),
    /** Null on an invoice to an agency: what it owes and keeps is no business of its insured. */
    insuredId: identifier('insured_id'),
    kind: enumeration('kind', invoiceKind).notNull(),
    issueDate: day('issue_date').notNull(),
    dueDate: day('due_date').notNull(),
    totalCents: moneyCents('total_cents').notNull(),
    /** What is still to be paid, with the sign of the total: the total less what is settled, and nothing of a draft or void one. */
    openCents: moneyCents('open_cents').notNull(),
    /** What payments, credits and refunds have settled of the total, with its sign. */
    paidCents: moneyCents('paid_cents').notNull(),
    // The same by what it is for, so that what is open of each kind is known with the row: their sum is `paid_cents`.
    paidPremiumCents: moneyCents('paid_premium_cents').notNull(),
    paidTaxCents: moneyCents('paid_tax_cents').notNull(),
    paidFeeCents: moneyCents('paid_fee_cents').notNull(),
    status: enumeration('status', invoiceStatus).notNull(),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('invoices_number').on(table.orgId, table.number),
    index('invoices_policy').on(table.orgId, table.policyId, table.id),
    // Has all that is counted by: what is open or overdue is counted without reading the invoices.
    index('invoices_status_due').on(
      table.orgId,
      table.status,
      table.dueDate,
      table.id,
      table.totalCents,
      table.paidCents,
      table.producerId,
      table.carrierId,
    ),
    ...ownerIndexes('invoices', table),
    // Has all that receivables are added up by, agency by agency.
    index('invoices_aging').on(
      table.orgId,
      table.status,
      table.producerId,
      table.dueDate,
      table.openCents,
      table.carrierId,
      table.programId,
    ),
    index('invoices_due').on(table.orgId, table.dueDate, table.id),
    index('invoices_total').on(table.orgId, table.totalCents, table.id),
    index('invoices_open').on(table.orgId, table.openCents, table.id),
    updatedIndex('invoices', table),
  ],
);

/** What an invoice asks for, line by line. */
export const invoiceLines = mysqlTable(
  'invoice_lines',
  {
    orgId: orgId(),
    id: id(),
    invoiceId: identifier('invoice_id').notNull(),
    ordinal: int('ordinal').notNull(),
    type: enumeration('type', invoiceLineType).notNull(),
    description: label('description').notNull(),
    amountCents: moneyCents('amount_cents').notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('invoice_lines_ordinal').on(table.orgId, table.invoiceId, table.ordinal),
  ],
);

/** How much of a credit pays another invoice of the same insured. */
export const creditApplications = mysqlTable(
  'credit_applications',
  {
    orgId: orgId(),
    id: id(),
    creditInvoiceId: identifier('credit_invoice_id').notNull(),
    invoiceId: identifier('invoice_id').notNull(),
    amountCents: moneyCents('amount_cents').notNull(),
    appliedOn: day('applied_on').notNull(),
    ...written(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('credit_applications_credit').on(table.orgId, table.creditInvoiceId, table.id),
    index('credit_applications_invoice').on(table.orgId, table.invoiceId, table.id),
  ],
);
