import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { demonstrationUsers, insuredId, otherProducerId, type Role } from '../../scripts/seed/people.ts';
import type { ExampleObjects } from './example-objects.ts';

/** One whose payment waits for somebody with more authority. */
const claimAwaitingApproval = 'CLM-HPCP-2026-000001';

/** One that was renewed, and so has a second policy behind it. */
const renewedPolicy = 'HPPL-2025-000002';

/** Why an adjuster reads health information here: readings are recorded with it, and forgotten by it. */
export const reasonOfReading = 'Operations of clients: evaluating the extent of injury';

/** How one of the clients' operations is tried: who asks it, and for what. */
interface Operation {
  readonly role: Role;
  readonly variables?: (example: ExampleObjects) => Record<string, unknown>;
}

/**
 * Every operation of codegen/documents, by the name of its file. Pages are short, because each answer is reviewed; dates
 * are those of the demonstration data.
 */
export const operations: Readonly<Record<string, Operation>> = {
  'accounting-desk': {
    role: 'FINANCE_ANALYST',
    variables: () => ({
      asOf: '2026-10-31',
      month: '2026-09-01',
      from: '2026-08-01',
      before: '2026-11-01',
      first: 3,
    }),
  },
  'adjuster-claims': {
    role: 'ADJUSTER',
    variables: () => ({
      adjuster: demonstrationUsers.ADJUSTER.userId,
      status: ['INVESTIGATING', 'RESERVED', 'IN_SETTLEMENT'],
      first: 3,
    }),
  },
  'agency-book': { role: 'AGENCY_ADMIN', variables: () => ({ first: 2, filter: { status: ['ACTIVE'] } }) },
  'agency-dashboard': {
    role: 'AGENCY_ADMIN',
    variables: () => ({
      from: '2026-08-01',
      before: '2026-11-01',
      expiresFrom: '2026-08-01',
      expiresBefore: '2026-12-01',
      first: 3,
    }),
  },
  'agency-commissions': { role: 'AGENCY_ADMIN', variables: () => ({ first: 2, status: ['PAID'] }) },
  'carrier-book': { role: 'CARRIER_ADMIN', variables: () => ({ first: 3 }) },
  'carrier-statement': {
    role: 'CARRIER_ADMIN',
    variables: () => ({ carrier: demonstrationUsers.CARRIER_ADMIN.carrierId, month: '2026-06-01', first: 2 }),
  },
  'changed-since': {
    role: 'UNDERWRITER',
    variables: () => ({ since: '2026-10-25T00:00:00Z', first: 3 }),
  },
  'claim-file': { role: 'ORG_ADMIN', variables: () => ({ number: exampleClaimNumber }) },
  'claim-money': { role: 'ADJUSTER', variables: () => ({ number: claimAwaitingApproval, first: 5 }) },
  'claim-notes': { role: 'ADJUSTER', variables: () => ({ number: exampleClaimNumber, first: 3 }) },
  'claim-party-health': {
    role: 'ADJUSTER',
    variables: () => ({ number: exampleClaimNumber, reason: reasonOfReading }),
  },
  'claim-screen': { role: 'ADJUSTER', variables: () => ({ number: exampleClaimNumber, first: 20 }) },
  'class-code-search': {
    role: 'PRODUCER',
    variables: () => ({ filter: { lineOfBusinessCode: ['general_liability'] }, first: 5 }),
  },
  'delegated-authority': { role: 'ORG_ADMIN', variables: () => ({ first: 1 }) },
  'enum-labels': { role: 'PRODUCER', variables: () => ({ names: ['CancellationMethod', 'InstallmentPlan'] }) },
  'expiring-book': { role: 'PRODUCER', variables: () => ({ from: '2026-08-01', before: '2026-12-01', first: 3 }) },
  'expiring-policies': {
    role: 'AGENT_SUPPORT',
    variables: () => ({ from: '2026-11-01', before: '2027-05-01', first: 3 }),
  },
  'find-anything': { role: 'ADJUSTER', variables: () => ({ text: 'haskell hpgl', first: 4 }) },
  'invoice-file': { role: 'FINANCE_ANALYST', variables: ({ invoiceNumber }) => ({ number: invoiceNumber }) },
  'journal-of-period': {
    role: 'FINANCE_ANALYST',
    variables: () => ({ from: '2026-09-01', before: '2026-10-01', first: 3 }),
  },
  'largest-claims': { role: 'ADJUSTER', variables: () => ({ from: '10000.00', first: 3 }) },
  'ledger-account': {
    role: 'FINANCE_ANALYST',
    variables: ({ policyId }) => ({
      name: `ar:${policyId}:`,
      asOf: '2026-10-01',
      from: '2026-01-01',
      before: '2026-10-01',
      first: 3,
    }),
  },
  'loss-run': { role: 'PRODUCER', variables: () => ({ insured: insuredId, valuedAt: '2026-06-30' }) },
  'money-going-out': { role: 'FINANCE_ANALYST', variables: () => ({ first: 3 }) },
  'open-invoices': { role: 'FINANCE_ANALYST', variables: () => ({ dueBefore: '2026-12-01', first: 3 }) },
  'open-referrals': { role: 'UNDERWRITER', variables: () => ({ first: 3 }) },
  'organization-users': { role: 'ORG_ADMIN', variables: () => ({ first: 4, filter: { status: ['ACTIVE'] } }) },
  'overdue-invoices': { role: 'FINANCE_ANALYST', variables: () => ({ on: '2026-11-25', first: 3 }) },
  'payment-plan': { role: 'POLICYHOLDER', variables: ({ policyNumber }) => ({ policy: policyNumber }) },
  'payments-of-period': {
    role: 'FINANCE_ANALYST',
    variables: () => ({ from: '2026-09-01T00:00:00Z', before: '2026-10-01T00:00:00Z', first: 3 }),
  },
  'policies-in-force': { role: 'AGENCY_ADMIN', variables: () => ({ on: '2026-11-01', first: 3 }) },
  'policy-account': { role: 'FINANCE_ANALYST', variables: ({ policyId }) => ({ policy: policyId }) },
  'policy-as-of': { role: 'ADJUSTER', variables: ({ policyNumber }) => ({ number: policyNumber, day: '2026-05-12' }) },
  'policy-differences': {
    role: 'UNDERWRITER',
    variables: ({ policyNumber }) => ({
      number: policyNumber,
      from: { asOf: '2026-05-31' },
      to: { asOf: '2026-06-01' },
    }),
  },
  'policy-file': { role: 'UNDERWRITER', variables: () => ({ number: renewedPolicy }) },
  'policy-screen': { role: 'UNDERWRITER', variables: ({ policyNumber }) => ({ number: policyNumber, first: 20 }) },
  'policyholder-claim': { role: 'POLICYHOLDER', variables: () => ({ number: exampleClaimNumber }) },
  'policyholder-home': { role: 'POLICYHOLDER' },
  'producer-licenses': { role: 'COMPLIANCE_OFFICER', variables: () => ({ first: 2, stateCode: ['VA', 'MD'] }) },
  'program-catalog': { role: 'UNDERWRITER', variables: () => ({ day: '2026-06-01', first: 2 }) },
  'program-month': {
    role: 'CARRIER_ADMIN',
    variables: ({ programId }) => ({ program: programId, month: '2026-06-01', first: 2 }),
  },
  'production-report': { role: 'UNDERWRITER', variables: () => ({ from: '2026-01-01', before: '2026-11-01' }) },
  'quote-comparison': { role: 'UNDERWRITER', variables: ({ submissionId }) => ({ submission: submissionId }) },
  'quotes-to-bind': { role: 'PRODUCER', variables: () => ({ on: '2026-11-01', first: 3 }) },
  'refetch-node': { role: 'PRODUCER', variables: ({ policyId }) => ({ id: policyId }) },
  'refetch-nodes': {
    role: 'PRODUCER',
    variables: ({ policyId, claimId, invoiceId, quoteId }) => ({
      ids: [policyId, claimId, invoiceId, quoteId, otherProducerId],
    }),
  },
  'submission-file': { role: 'UNDERWRITER', variables: ({ submissionId }) => ({ id: submissionId }) },
  'trial-balance': { role: 'FINANCE_ANALYST', variables: () => ({ asOf: '2026-10-01', first: 8 }) },
  'underwriter-desk': { role: 'UNDERWRITER', variables: () => ({ text: 'haskell', first: 3 }) },
  'underwriter-work-queue': {
    role: 'UNDERWRITER',
    variables: () => ({ me: demonstrationUsers.UNDERWRITER.userId, first: 2 }),
  },
  viewer: { role: 'AGENCY_ADMIN' },
  'work-queue': {
    role: 'UNDERWRITER',
    variables: () => ({ kind: 'SUBMISSION', mine: false, sort: 'PRIORITY', first: 3 }),
  },
};

/** Those whose answers are in no table. */
const ofNoTable: readonly string[] = ['enum-labels'];

/** The operations that ask the database something, by their names. */
export const readingOperations = Object.keys(operations).filter((name) => !ofNoTable.includes(name));
