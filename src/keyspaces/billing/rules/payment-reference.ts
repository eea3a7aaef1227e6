import type { paymentMethod } from '../../../../schema/billing/enums.ts';

/** Longest text of who numbers a reference, as its column has it. */
const longest = 64;

/** What of a payment says whether it is the same as another one. */
export interface ReferredPayment {
  readonly method: keyof typeof paymentMethod;
  /** The insured or the producer; null for others, and for who is not yet identified. */
  readonly payerId: string | null;
  /** As it stands on the check. */
  readonly payerName: string;
}

/** A name in letters and digits of ASCII alone, however it is spelled: other characters become their numbers in Unicode. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/[^ -~]/gu, (character) => `U${character.codePointAt(0)?.toString(16).toUpperCase()}`)
    .trim()
    .slice(0, longest)
    .trim();

/**
 * Whose numbers the reference of a payment is one of, within its processor: two payments with one processor, one reference
 * and one such owner are the same payment. Checks are numbered by whoever draws them, so that check 1001 of two customers
 * of one bank, or at one lockbox, are two payments; all other references come from the processor itself, and this is empty.
 */
export const numberedBy = ({ method, payerId, payerName }: ReferredPayment): string =>
  method === 'check' ? (payerId ?? plainName(payerName)) : '';
