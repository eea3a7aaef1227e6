import type { payerKind } from '../../../../schema/billing/enums.ts';
import { largerCents } from '../../global/rules/decimal.ts';
import { plainName } from './payment-reference.ts';

/** Who has paid, or is to be paid back. */
export interface Payee {
  readonly kind: keyof typeof payerKind;
  /** The insured or the producer; null for others, who have no row: they are known by their name. */
  readonly id: string | null;
  readonly name: string;
}

/** What somebody has paid, or was paid back, in cents. */
export interface PayeeMoney extends Payee {
  readonly cents: bigint;
}

/** From what follows who is entitled to a refund. */
export interface RefundClaims {
  /** The insured of the policy; null for money of which nobody knows what it is for. */
  readonly insured: Payee | null;
  /** What payers have paid that stayed. */
  readonly paid: readonly PayeeMoney[];
  /** What of it was paid back to whom, or shall be. */
  readonly refunded: readonly PayeeMoney[];
  /** What there is to pay back, in cents. */
  readonly availableCents: bigint;
}

/** Why a refund does not go to somebody. */
export interface PayeeNotEntitled {
  readonly code: 'payee_not_entitled';
  /** The names of those who are entitled to some of it. */
  readonly entitled: readonly string[];
  /** How much of it may go to the one who was named, in cents. */
  readonly upToCents: bigint;
}

const isSame = (one: Payee, other: Payee): boolean =>
  one.kind === other.kind && one.id === other.id && (one.id !== null || plainName(one.name) === plainName(other.name));

const sumOf = (all: readonly PayeeMoney[], is: (one: PayeeMoney) => boolean): bigint =>
  all.reduce((sum, one) => (is(one) ? sum + one.cents : sum), 0n);

/** What somebody has paid and not got back, in cents. */
const leftOf = ({ paid, refunded }: RefundClaims, is: (one: PayeeMoney) => boolean): bigint =>
  largerCents(0n, sumOf(paid, is) - sumOf(refunded, is));

/**
 * How much of a refund may go to somebody, in cents: the original payer comes first. A company that has financed the premium
 * is ahead of everybody until it has its money back, because the return premium is assigned to it; then an agency or another
 * payer gets at most what it has paid. The rest is the insured's, whose policy it was.
 */
export const entitledCents = (payee: Payee, claims: RefundClaims): bigint => {
  const own = leftOf(claims, (one) => isSame(one, payee));
  if (payee.kind === 'finance_company') return own;
  if (leftOf(claims, ({ kind }) => kind === 'finance_company') > 0n) return 0n;
  const { insured, availableCents } = claims;
  if (insured === null || !isSame(insured, payee)) return own;
  return largerCents(0n, availableCents - leftOf(claims, ({ kind }) => kind === 'producer'));
};

/** The refusal to pay back so much (cents) to somebody who is not entitled to it, or null. */
export const refusePayee = (payee: Payee, amountCents: bigint, claims: RefundClaims): PayeeNotEntitled | null => {
  const upToCents = entitledCents(payee, claims);
  if (amountCents <= upToCents) return null;
  const known = claims.insured === null ? claims.paid : [...claims.paid, claims.insured];
  const entitled = known.flatMap((one) => (entitledCents(one, claims) > 0n ? [one.name] : []));
  return { code: 'payee_not_entitled', entitled: [...new Set(entitled)], upToCents };
};
