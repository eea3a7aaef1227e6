import type { installmentPlan } from '../../../../schema/global/enums.ts';
import { addMonths } from '../../global/rules/dates.ts';

/** Months after inception at which each installment of a plan is due. */
const dueMonths = {
  pif: [0],
  two_pay: [0, 6],
  quarterly: [0, 3, 6, 9],
  monthly_10: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  monthly_12: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
} as const satisfies Record<keyof typeof installmentPlan, readonly number[]>;

/** One part of a schedule. Its row's `amount_cents` is premium plus tax, without the fee. */
export interface Installment {
  readonly ordinal: number;
  readonly dueDate: string;
  readonly premiumCents: bigint;
  readonly taxCents: bigint;
  /** `premiumCents + taxCents`. */
  readonly amountCents: bigint;
  /** The policy fee, on the first installment; zero on the others. */
  readonly feeCents: bigint;
}

/** Splits an amount into equal parts. The first takes the remainder, so that the parts sum to the amount. */
export const splitCents = (amountCents: bigint, parts: number): bigint[] => {
  const part = amountCents / BigInt(parts);
  return Array.from({ length: parts }, (_, index) => (index === 0 ? amountCents - part * BigInt(parts - 1) : part));
};

/**
 * The installments of a plan. Premium and tax (cents) are each split equally; the first one takes both remainders,
 * so the amounts sum to premium plus tax; the policy fee is due with the first.
 */
export const installmentsOf = (
  plan: keyof typeof installmentPlan,
  inception: string,
  owed: { readonly premiumCents: bigint; readonly taxCents: bigint; readonly feeCents: bigint },
): Installment[] => {
  const months = dueMonths[plan];
  const premiums = splitCents(owed.premiumCents, months.length);
  const taxes = splitCents(owed.taxCents, months.length);
  return months.map((month, index) => {
    const [premiumCents, taxCents] = [premiums[index] ?? 0n, taxes[index] ?? 0n];
    return {
      ordinal: index + 1,
      dueDate: addMonths(inception, month),
      premiumCents,
      taxCents,
      amountCents: premiumCents + taxCents,
      feeCents: index === 0 ? owed.feeCents : 0n,
    };
  });
};
