import type {
  delinquencyStatus,
  disbursementStatus,
  installmentStatus,
  invoiceStatus,
  paymentStatus,
  periodStatus,
} from '../../../../schema/billing/enums.ts';
import type { Transitions } from '../../global/rules/lifecycle.ts';

/** What may become of an invoice. A payment that goes back opens a paid one again. */
export const invoiceTransitions: Transitions<keyof typeof invoiceStatus> = {
  draft: ['open', 'void'],
  open: ['paid', 'overdue', 'void'],
  overdue: ['paid', 'open', 'void'],
  paid: ['open', 'overdue'],
  void: [],
};

/** What may become of an installment: it goes with its invoice, and is waived with it or before there is one. */
export const installmentTransitions: Transitions<keyof typeof installmentStatus> = {
  pending: ['invoiced', 'waived'],
  invoiced: ['paid', 'overdue', 'waived'],
  overdue: ['paid', 'invoiced', 'waived'],
  paid: ['invoiced', 'overdue'],
  waived: [],
};

/** What may become of a payment. */
export const paymentTransitions: Transitions<keyof typeof paymentStatus> = {
  pending: ['received', 'reversed'],
  received: ['returned', 'reversed'],
  returned: [],
  reversed: [],
};

/** What may become of a disbursement. Before it is issued it may be called off; a stale check goes to the state. */
export const disbursementTransitions: Transitions<keyof typeof disbursementStatus> = {
  requested: ['approved', 'voided'],
  approved: ['issued', 'voided'],
  issued: ['cleared', 'stopped', 'voided', 'stale'],
  cleared: [],
  stopped: [],
  voided: [],
  stale: [],
};

/** What may become of unpaid premium. */
export const delinquencyTransitions: Transitions<keyof typeof delinquencyStatus> = {
  open: ['cured', 'cancelled'],
  cured: [],
  cancelled: [],
};

/** What may become of a month: one person asks for it to be closed, or opened again, and another one decides. */
export const periodTransitions: Transitions<keyof typeof periodStatus> = {
  open: ['closing'],
  closing: ['closed', 'open'],
  closed: ['reopening'],
  reopening: ['open', 'closed'],
};

/** What a decision makes of a month: what was asked for, or what it was before. */
export const decidedMonth = (
  status: keyof typeof periodStatus,
  verdict: 'approved' | 'denied',
): keyof typeof periodStatus => {
  const isToClose = status === 'open' || status === 'closing';
  return (verdict === 'approved') === isToClose ? 'closed' : 'open';
};
