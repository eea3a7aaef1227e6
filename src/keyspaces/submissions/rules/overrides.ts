import type { Charge } from '../../../../schema/charge.ts';
import type { Fee } from '../../global/rules/charges.ts';
import { compareDecimals } from '../../global/rules/decimal.ts';
import { seenCharacters } from '../../global/rules/seen-text.ts';
import type { Judgement } from './risk.ts';

/** A fee that an option charges otherwise than the program. */
export interface FeeOverride {
  readonly kind: Charge['kind'];
  readonly amountCents: bigint;
}

/** What an option has otherwise than the program's terms say. */
export interface Overrides {
  /** Null for the program's own rate. */
  readonly commissionRate: string | null;
  /** Null for none. */
  readonly judgement: Judgement | null;
  readonly fees: readonly FeeOverride[];
}

/** The terms that are overridden. */
interface Overridden {
  readonly producerCommissionRate: string;
  readonly fees: readonly Fee[];
}

/** Why terms cannot be overridden so. */
export type OverrideRefusal =
  | { readonly code: 'commission_above_program'; readonly highestRate: string }
  | { readonly code: 'schedule_reason_required' }
  | { readonly code: 'fee_unknown'; readonly index: number };

const isJudged = ({ modifier }: Judgement): boolean => compareDecimals(modifier, '0') !== 0;

/**
 * Why terms cannot be overridden so; null when they can. Commission and fees may be less than the program's, never more:
 * those were filed, or agreed with the carrier. Judgement has a reason; its bound is the state's, and the rating's to know.
 */
export const overrideRefusal = (
  { commissionRate, judgement, fees }: Overrides,
  terms: Overridden,
): OverrideRefusal | null => {
  const { producerCommissionRate: highestRate } = terms;
  if (commissionRate !== null && compareDecimals(commissionRate, highestRate) > 0) {
    return { code: 'commission_above_program', highestRate };
  }
  if (judgement && isJudged(judgement) && seenCharacters(judgement.reason ?? '') === 0) {
    return { code: 'schedule_reason_required' };
  }
  const index = fees.findIndex(
    ({ kind, amountCents }) => !terms.fees.some((fee) => fee.kind === kind && amountCents <= fee.amountCents),
  );
  return index < 0 ? null : { code: 'fee_unknown', index };
};

/** The fees of an option: the program's, with what is charged of each instead. */
export const overriddenFees = (fees: readonly Fee[], overrides: readonly FeeOverride[]): Fee[] =>
  fees.map((fee) => ({
    ...fee,
    amountCents: overrides.find(({ kind }) => kind === fee.kind)?.amountCents ?? fee.amountCents,
  }));

/** How much of the program's fees an option gives up, in cents. */
export const waivedCents = (fees: readonly Fee[], overrides: readonly FeeOverride[]): bigint => {
  const sum = (some: readonly Fee[]) => some.reduce((cents, { amountCents }) => cents + amountCents, 0n);
  return sum(fees) - sum(overriddenFees(fees, overrides));
};

/** The fees that charges have otherwise than the program would charge them: what a revision keeps. */
export const feeOverridesOf = (charges: readonly Charge[], fees: readonly Fee[]): FeeOverride[] =>
  fees.map(({ kind }) => ({
    kind,
    amountCents: charges.find((charge) => charge.kind === kind)?.amountCents ?? 0n,
  }));
