import type { claimPaymentStatus, claimStatus } from '../../../../schema/claims/enums.ts';
import type { Transitions } from '../../global/rules/lifecycle.ts';

/** The statuses that may follow each status of a claim. A reopened claim continues like one under investigation. */
export const claimTransitions = {
  open: ['investigating', 'denied'],
  investigating: ['reserved', 'litigated', 'denied'],
  reserved: ['in_settlement', 'denied'],
  in_settlement: ['settled', 'denied'],
  litigated: ['in_defense', 'denied'],
  in_defense: ['settled', 'denied'],
  settled: ['closed'],
  denied: ['closed'],
  closed: ['reopened'],
  reopened: ['reserved', 'litigated', 'denied'],
} as const satisfies Transitions<keyof typeof claimStatus>;

/** The statuses that may follow each status of a payment. Only an issued payment can be voided. */
export const claimPaymentTransitions = {
  requested: ['approved'],
  approved: ['issued'],
  issued: ['voided'],
  voided: [],
} as const satisfies Transitions<keyof typeof claimPaymentStatus>;
