import type { RatingInput } from '../../../../schema/rating.ts';
import { authorityExceeded, invalidInput, isRefusal, type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import type { AuthorityProfile } from '../../global/authority/own-authority.ts';
import { isAgency } from '../binding/proposed-bind.ts';
import { CommissionAboveProgram, NotRated, ScheduleReasonRequired } from '../refusals.ts';
import {
  type OverrideRefusal,
  type Overrides,
  overriddenFees,
  overrideRefusal,
  waivedCents,
} from '../rules/overrides.ts';
import { type PricedOption, priceOption } from '../rules/priced-option.ts';
import { highestLevel } from '../rules/referral.ts';
import { ratingInputOf } from '../rules/risk.ts';
import type { Desk } from './underwriting.ts';

/** One of the options that are priced: what it insures otherwise than was asked for, and by which terms. */
export interface OptionToPrice extends Overrides {
  readonly label: string;
  readonly limitCents: bigint;
  readonly deductibleCents: bigint;
}

/** An option with its price, and what becomes of it. */
export interface PricedChoice extends PricedOption {
  readonly label: string;
  readonly ratingInput: RatingInput;
  readonly commissionRate: string;
}

const overrideInWords = (refusal: OverrideRefusal, path: readonly string[]): Refusal => {
  switch (refusal.code) {
    case 'commission_above_program':
      return refuse(CommissionAboveProgram, [...path, 'commissionRate'], { highestRate: refusal.highestRate });
    case 'schedule_reason_required':
      return refuse(ScheduleReasonRequired, [...path, 'scheduleReason']);
    case 'fee_unknown':
      return invalidInput(
        'must be a fee of the program, and at most what it charges',
        ...[...path, 'fees', String(refusal.index)],
      );
  }
};

/** The lowest level of authority for which something holds of its profile. */
const lowestLevel = ({ pricer }: Desk, suffices: (profile: AuthorityProfile) => boolean): number =>
  pricer.profiles.filter(suffices).reduce((lowest, { level }) => Math.min(lowest, level), highestLevel);

/** The level that may price and judge risks at all. */
export const underwritingLevel = (desk: Desk): number =>
  lowestLevel(desk, ({ maxPremiumCents }) => maxPremiumCents > 0n);

/** An agency takes the program's terms as they are, and whoever waives fees does so within their own limit. */
const refusalOfAuthority = (desk: Desk, option: OptionToPrice, path: readonly string[]): Refusal | null => {
  const { pricer, terms } = desk;
  const waived = waivedCents(terms.fees, option.fees);
  if (isAgency(pricer.viewer)) {
    const takesTerms = option.commissionRate === null && option.judgement === null && waived === 0n;
    return takesTerms ? null : authorityExceeded(underwritingLevel(desk), ...path);
  }
  if (waived <= (pricer.profile?.maxWaiverCents ?? 0n)) return null;
  return authorityExceeded(
    lowestLevel(desk, ({ maxWaiverCents }) => maxWaiverCents >= waived),
    ...[...path, 'fees'],
  );
};

const priceChoice = (desk: Desk, option: OptionToPrice, path: readonly string[]): PricedChoice | Refusal => {
  const { facts, terms } = desk;
  const overridden = overrideRefusal(option, terms);
  if (overridden) return overrideInWords(overridden, path);
  const ofAuthority = refusalOfAuthority(desk, option, path);
  if (ofAuthority) return ofAuthority;
  const { label, limitCents, deductibleCents, judgement } = option;
  const ratingInput = ratingInputOf(
    {
      ...facts,
      classCode: facts.classCode?.code ?? '',
      losses: facts.lossHistory,
      limitCents,
      deductibleCents,
    },
    { effectiveDate: facts.requestedEffectiveDate, expirationDate: facts.requestedExpirationDate },
    judgement ?? undefined,
  );
  const commissionRate = option.commissionRate ?? terms.producerCommissionRate;
  const fees = overriddenFees(terms.fees, option.fees);
  const priced = priceOption(ratingInput, {
    ...desk,
    terms: { ...terms, fees, producerCommissionRate: commissionRate },
  });
  if (priced.kind === 'not_rated') {
    const { factor, sourceTable: table } = priced.lacking;
    return refuse(NotRated, path, { factor: factor.toUpperCase(), table });
  }
  return { ...priced, label, ratingInput, commissionRate };
};

/** Prices options, all of them or none: the first one that cannot be priced is told. */
export const priceOptions = (
  desk: Desk,
  options: readonly OptionToPrice[],
  pathOf: (index: number) => readonly string[],
): PricedChoice[] | Refusal => {
  const choices: PricedChoice[] = [];
  for (const [index, option] of options.entries()) {
    const choice = priceChoice(desk, option, pathOf(index));
    if (isRefusal(choice)) return choice;
    choices.push(choice);
  }
  return choices;
};
