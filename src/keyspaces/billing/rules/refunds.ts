import type { payerKind, paymentMethod } from '../../../../schema/billing/enums.ts';
import { addBusinessDays, addDays } from '../../global/rules/dates.ts';
import { largerCents } from '../../global/rules/decimal.ts';
import { refuseDraw, type TrustPosition, type TrustWouldBeShort } from './remittance.ts';

type Method = keyof typeof paymentMethod;

/** How long a refund takes at the organization, in days. */
export const refundDays = {
  /** From the request to the decision. */
  decision: 2,
  /** From the request to the check. */
  issue: 9,
  /** Until a refund is tried again that the trust could not pay. */
  retry: 5,
} as const;

/** A payment whose money a refund gives back. */
export interface RefundedPayment {
  readonly method: Method;
  /** The day on which it was received, in the organization's calendar. */
  readonly receivedOn: string;
}

/**
 * The day from which the money of a payment is there to be given back: a wire and a card at once, a bank transfer after three
 * business days, a check after ten days. Until then its bank may return it.
 */
export const clearedOn = ({ method, receivedOn }: RefundedPayment): string => {
  switch (method) {
    case 'wire':
    case 'card':
      return receivedOn;
    case 'ach':
      return addBusinessDays(receivedOn, 3);
    case 'check':
      return addDays(receivedOn, 10);
  }
};

/** Why a refund is not written: the credit that is payable does not reach so far. */
export interface NothingToRefund {
  readonly code: 'nothing_to_refund';
  readonly availableCents: bigint;
}

/** Why a refund is not sent yet: the money that it gives back may still be taken back itself. */
export interface NotClearedUntil {
  readonly code: 'not_cleared_until';
  readonly date: string;
}

/** The refusal to ask for a refund of more than is payable and not asked for yet, or of nothing; or null. Amounts in cents. */
export const refuseRefundRequest = (
  amountCents: bigint,
  { payableCents, requestedCents }: { readonly payableCents: bigint; readonly requestedCents: bigint },
): NothingToRefund | null => {
  const availableCents = payableCents > requestedCents ? payableCents - requestedCents : 0n;
  return amountCents <= 0n || amountCents > availableCents ? { code: 'nothing_to_refund', availableCents } : null;
};

/** A refund that is to be sent. */
export interface RefundToIssue {
  readonly amountCents: bigint;
  /** The account that it is paid from, as the trust names it. */
  readonly payee: string;
  readonly today: string;
  /** The payments that it gives back, of those that stayed. */
  readonly payments: readonly RefundedPayment[];
  readonly position: TrustPosition;
  /** What is in the bank account that it leaves, in cents: one of the trust's. */
  readonly accountCents: bigint;
}

/** A position in which nothing is held for a payee but so much (cents): for who else the same account stands, is another. */
const heldApart = ({ trustCents, held }: TrustPosition, payee: string, amountCents: bigint): TrustPosition => {
  const restCents = (held.get(payee) ?? 0n) - amountCents;
  return {
    trustCents,
    held: new Map([...held, [payee, amountCents], [`${payee} others`, largerCents(0n, restCents)]]),
  };
};

/** The refusal to send a refund before its payments have cleared, or with money that is held for others; or null. */
export const refuseRefundIssue = ({
  amountCents,
  payee,
  today,
  payments,
  position,
  accountCents,
}: RefundToIssue): NotClearedUntil | TrustWouldBeShort | null => {
  const date = payments.map(clearedOn).toSorted().at(-1);
  if (date !== undefined && date > today) return { code: 'not_cleared_until', date };
  const short = refuseDraw(heldApart(position, payee, amountCents), { payee, amountCents });
  const byCents = largerCents(short?.byCents ?? 0n, amountCents - accountCents);
  return byCents > 0n ? { code: 'trust_would_be_short', byCents } : null;
};

/** Whom a refund goes to, and what it gives back: a credit, or money that waits in suspense. */
export interface RefundRequest {
  readonly payeeKind: keyof typeof payerKind;
  /** None for a finance company and others, who have no row. */
  readonly payeeId: string | null;
  readonly payeeName: string;
  readonly creditInvoiceId: string | null;
  readonly paymentId: string | null;
  readonly bankAccountId: string;
  readonly method: Method;
  readonly amountCents: bigint;
}

/** The disbursement of a refund that is asked for. */
export const requestedRefund = (request: RefundRequest) =>
  ({
    kind: 'refund',
    ...request,
    status: 'requested',
    externalReference: null,
    issuedAt: null,
    clearedAt: null,
    endedAt: null,
  }) as const;
