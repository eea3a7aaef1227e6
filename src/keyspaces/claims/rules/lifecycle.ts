import type { claimPaymentStatus, claimStatus } from '../../../../schema/claims/enums.ts';
import type { Transitions } from '../../global/rules/lifecycle.ts';

const fromInvestigation = ['reserved', 'litigated', 'in_settlement', 'denied', 'closed'] as const;

/**
 * The statuses that may follow each status of a claim. A reopened claim continues like one under investigation. A suit may be
 * served at any time but before the claim is looked at; while it goes on the claim is not closed.
 */
export const claimTransitions = {
  open: ['investigating', 'reserved', 'denied', 'closed'],
  investigating: fromInvestigation,
  reserved: ['investigating', 'litigated', 'in_settlement', 'denied', 'closed'],
  in_settlement: ['reserved', 'litigated', 'settled', 'denied'],
  litigated: ['in_defense', 'in_settlement', 'denied'],
  in_defense: ['in_settlement', 'settled', 'denied'],
  settled: ['in_settlement', 'litigated', 'closed'],
  denied: ['investigating', 'litigated', 'closed'],
  closed: ['reopened'],
  reopened: fromInvestigation,
} as const satisfies Transitions<keyof typeof claimStatus>;

/**
 * The statuses that may follow each status of a payment. What has cleared is with the payee: it comes back as a recovery
 * alone.
 */
export const claimPaymentTransitions = {
  requested: ['approved', 'rejected', 'cancelled'],
  approved: ['issued', 'cancelled'],
  rejected: [],
  cancelled: [],
  issued: ['cleared', 'stopped', 'voided'],
  cleared: [],
  stopped: [],
  voided: [],
} as const satisfies Transitions<keyof typeof claimPaymentStatus>;
