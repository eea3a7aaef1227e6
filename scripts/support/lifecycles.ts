import type { IdentifiedTable } from '../../schema/identifiers.ts';
import {
  delinquencyTransitions,
  disbursementTransitions,
  installmentTransitions,
  invoiceTransitions,
  paymentTransitions,
  periodTransitions,
} from '../../src/keyspaces/billing/rules/lifecycle.ts';
import { claimPaymentTransitions, claimTransitions } from '../../src/keyspaces/claims/rules/lifecycle.ts';
import type { Transitions } from '../../src/keyspaces/global/rules/lifecycle.ts';
import {
  activityTransitions,
  agreementTransitions,
  licenseTransitions,
  versionTransitions,
} from '../../src/keyspaces/global/rules/lifecycles.ts';
import { policyTransitions } from '../../src/keyspaces/policies/rules/lifecycle.ts';
import {
  firstQuoteStatuses,
  quoteTransitions,
  submissionTransitions,
} from '../../src/keyspaces/submissions/rules/lifecycle.ts';

/** The lifecycle of the rows of one table. */
export interface Lifecycle {
  readonly table: IdentifiedTable;
  /** What a row is, as people call it. */
  readonly kind: string;
  readonly transitions: Transitions<string>;
  /** The statuses in which a row may begin. */
  readonly firstStatuses: readonly string[];
  /** The enum of the graph that says what each status means. */
  readonly statusType: string;
}

const statusTypeOf = (kind: string): string =>
  `${kind.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase())}Status`;

const lifecycle = <Table extends Transitions<string>>(
  table: IdentifiedTable,
  kind: string,
  transitions: Table,
  firstStatuses: readonly (keyof Table & string)[],
  statusType = statusTypeOf(kind),
): Lifecycle => ({ table, kind, transitions, firstStatuses, statusType });

/** Every lifecycle that the code has rules for: documentation shows them, and the demonstration is checked against them. */
export const lifecycles: readonly Lifecycle[] = [
  lifecycle('submissions', 'Submission', submissionTransitions, ['draft']),
  lifecycle('quotes', 'Quote', quoteTransitions, firstQuoteStatuses),
  lifecycle('policies', 'Policy', policyTransitions, ['bound']),
  lifecycle('claims', 'Claim', claimTransitions, ['open']),
  // A payment within the adjuster's own limit is approved as it is requested.
  lifecycle('claimPayments', 'Claim payment', claimPaymentTransitions, ['requested', 'approved']),
  // What is due soon is invoiced as it is made.
  lifecycle('installments', 'Installment', installmentTransitions, ['pending', 'invoiced']),
  lifecycle('invoices', 'Invoice', invoiceTransitions, ['open']),
  lifecycle('payments', 'Payment', paymentTransitions, ['pending', 'received']),
  lifecycle('disbursements', 'Disbursement', disbursementTransitions, ['requested']),
  lifecycle('accountingPeriods', 'Accounting period', periodTransitions, ['open']),
  lifecycle('delinquencies', 'Delinquency', delinquencyTransitions, ['open']),
  // That of users and programs, too.
  lifecycle('producers', 'Activity', activityTransitions, ['active']),
  // What is recorded late may have ended already.
  lifecycle('producerLicenses', 'Producer license', licenseTransitions, ['active', 'expired', 'revoked']),
  // An organization that brings a program along has sold it already.
  lifecycle('programVersions', 'Program version', versionTransitions, ['draft', 'active', 'retired'], 'VersionStatus'),
  lifecycle('rateTables', 'Rate table', versionTransitions, ['draft', 'active', 'retired'], 'VersionStatus'),
  lifecycle('daAgreements', 'Delegated authority agreement', agreementTransitions, ['draft', 'active']),
];
