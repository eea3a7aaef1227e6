import type { Charge } from '../../../../schema/charge.ts';
import type { installmentPlan } from '../../../../schema/global/enums.ts';
import { addDays, addMonths } from '../../global/rules/dates.ts';
import { additionalPremiumDueDays } from './invoicing.ts';
import { moneyOfCharges, totalOf } from './money.ts';

/** The terms of a plan: how a policy's premium is paid. */
export interface PlanTerms {
  /** By part, the month after inception in which it is due and its weight beside the other parts. */
  readonly parts: readonly { readonly month: number; readonly weight: number }[];
  /** Charged with each part after the first, in cents. */
  readonly installmentFeeCents: bigint;
}

const everyMonths = (months: number, weights: readonly number[]): PlanTerms['parts'] =>
  weights.map((weight, index) => ({ month: index * months, weight }));

const equally = (parts: number): number[] => Array.from({ length: parts }, () => 1);

/** The platform's plans. `MONTHLY_10` has nine parts: a down payment of 20 % and eight of 10 %. */
export const planTerms = {
  pif: { parts: everyMonths(0, [1]), installmentFeeCents: 0n },
  two_pay: { parts: everyMonths(6, equally(2)), installmentFeeCents: 0n },
  quarterly: { parts: everyMonths(3, equally(4)), installmentFeeCents: 5_00n },
  monthly_10: { parts: everyMonths(1, [2, ...equally(8)]), installmentFeeCents: 8_00n },
  monthly_12: { parts: everyMonths(1, equally(12)), installmentFeeCents: 8_00n },
} as const satisfies Record<keyof typeof installmentPlan, PlanTerms>;

/** One part of a schedule. Its row's `amount_cents` is premium plus tax, without the fees. */
export interface Installment {
  readonly ordinal: number;
  readonly dueDate: string;
  readonly premiumCents: bigint;
  readonly taxCents: bigint;
  /** `premiumCents + taxCents`. */
  readonly amountCents: bigint;
  /** The policy's fees, on the first installment; zero on the others. */
  readonly feeCents: bigint;
  /** For paying in parts: charged when the installment is invoiced, never on the first. */
  readonly installmentFeeCents: bigint;
}

/** Splits an amount by weight. The first part takes what does not divide, so that the parts sum to the amount. */
export const splitCents = (amountCents: bigint, weights: readonly number[]): bigint[] => {
  const whole = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  const rest = weights.slice(1).map((weight) => (amountCents * BigInt(weight)) / whole);
  return [rest.reduce((left, part) => left - part, amountCents), ...rest];
};

/** The installment that bills what a later transaction charges, in full; null when it charges nothing. */
export const additionalInstallment = (
  charges: readonly Charge[],
  today: string,
): Omit<Installment, 'ordinal'> | null => {
  const money = moneyOfCharges(charges);
  if (totalOf(money) === 0n) return null;
  return {
    dueDate: addDays(today, additionalPremiumDueDays),
    ...money,
    amountCents: money.premiumCents + money.taxCents,
    installmentFeeCents: 0n,
  };
};

/** What is split into installments, in cents. */
export interface Owed {
  readonly premiumCents: bigint;
  readonly taxCents: bigint;
  readonly feeCents: bigint;
  /** Whether all tax is due with the first installment; else it is split as the premium is. */
  readonly taxesUpFront: boolean;
}

/**
 * The installments of a plan. Premium and tax are split each, the first installment takes what does not divide and the
 * fees. Parts of nothing are left out, and so are parts that would be due after the term has ended.
 */
export const installmentsOf = (
  terms: PlanTerms,
  { inception, termMonths }: { readonly inception: string; readonly termMonths: number },
  owed: Owed,
): Installment[] => {
  const parts = terms.parts.filter(({ month }, index) => index === 0 || month < termMonths);
  const weights = parts.map(({ weight }) => weight);
  const premiums = splitCents(owed.premiumCents, weights);
  const taxes = splitCents(owed.taxCents, owed.taxesUpFront ? weights.slice(0, 1) : weights);
  return parts
    .map(({ month }, index) => {
      const [premiumCents, taxCents] = [premiums[index] ?? 0n, taxes[index] ?? 0n];
      return {
        dueDate: addMonths(inception, month),
        premiumCents,
        taxCents,
        amountCents: premiumCents + taxCents,
        feeCents: index === 0 ? owed.feeCents : 0n,
        installmentFeeCents: index === 0 ? 0n : terms.installmentFeeCents,
      };
    })
    .filter(({ amountCents, feeCents }) => amountCents + feeCents !== 0n)
    .map((installment, index) => ({ ordinal: index + 1, ...installment }));
};
