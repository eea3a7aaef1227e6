import type { versionStatus } from '../../../../schema/global/enums.ts';
import type { RateFactors } from '../../../../schema/rating.ts';
import { missingCells, type RatedMarket } from './rating/rate-gaps.ts';
import { cellsOutOfOrder } from './rating/rate-order.ts';
import { type DateRefusal, dateRefusal, isAgreed, replacedVersion } from './version-activation.ts';

/** A version of rates, as far as others must not overlap it. */
export interface DatedRates {
  readonly id: string;
  readonly status: keyof typeof versionStatus;
  readonly newFrom: string;
  readonly renewalFrom: string;
  /** The first effective date that it prices no more; null while no end is set. */
  readonly retiredFrom: string | null;
}

/** Terms of a program, as far as rates must price what they sell. */
export interface SoldTerms {
  readonly status: keyof typeof versionStatus;
  /** The first effective date that they hold for no more; null while none is set. */
  readonly retiredFrom: string | null;
  readonly classCodes: readonly string[];
}

/** Why rates cannot be put in force. */
export type RateRefusal =
  | DateRefusal
  | { readonly code: 'no_terms'; readonly on: string }
  | { readonly code: 'incomplete'; readonly cells: readonly string[] }
  | { readonly code: 'not_monotone'; readonly cells: readonly string[] };

/** What rates stand beside. */
export interface RateSurroundings {
  /** The other versions of the program's rates, drafts among them. */
  readonly others: readonly DatedRates[];
  /** All versions of its terms. */
  readonly terms: readonly SoldTerms[];
  readonly eligibleStates: readonly string[];
  /** The factors that they replace; null for the first rates of a program. */
  readonly replaced: Pick<RateFactors, 'limits' | 'deductibles'> | null;
  readonly today: string;
}

const dated = ({ newFrom: effectiveDate, ...table }: DatedRates) => ({ ...table, effectiveDate });

/** Whether rates ever price something: those that were retired before they began are as if they had never been agreed. */
const isHeld = ({ newFrom, retiredFrom }: DatedRates): boolean => retiredFrom === null || retiredFrom > newFrom;

/** Of the other versions of the rates, the one that a version replaces: the last one that is agreed; undefined for the first. */
export const replacedRates = (others: readonly DatedRates[]): DatedRates | undefined => {
  const last = replacedVersion(others.filter(isHeld).map(dated));
  return others.find(({ id }) => id === last?.id);
};

/** What rates from a day on must price, by the terms of the program that hold on that day or later. */
export const marketOf = ({ terms, eligibleStates, replaced }: RateSurroundings, from: string): RatedMarket => {
  const sold = terms.filter((one) => isAgreed(one) && (one.retiredFrom === null || one.retiredFrom > from));
  return {
    stateCodes: eligibleStates,
    classCodes: [...new Set(sold.flatMap(({ classCodes }) => classCodes))],
    limitsCents: replaced?.limits.map(({ limitCents }) => limitCents) ?? [],
    deductiblesCents: replaced?.deductibles.map(({ deductibleCents }) => deductibleCents) ?? [],
  };
};

/**
 * Why a version of a program's rates cannot be put in force; null when it can. It holds until the next one does, so it begins
 * after all others, and it must price everything that the program sells.
 */
export const rateRefusal = (
  { factors, ...table }: DatedRates & { readonly factors: RateFactors },
  surroundings: RateSurroundings,
): RateRefusal | null => {
  const ofDates = dateRefusal(table.newFrom, surroundings.others.filter(isHeld).map(dated), surroundings.today);
  if (ofDates) return ofDates;
  const market = marketOf(surroundings, table.newFrom);
  if (market.classCodes.length === 0) return { code: 'no_terms', on: table.newFrom };
  const missing = missingCells(factors, market);
  if (missing.length > 0) return { code: 'incomplete', cells: missing };
  const disordered = cellsOutOfOrder(factors);
  return disordered.length > 0 ? { code: 'not_monotone', cells: disordered } : null;
};

/** The day on which rates that are replaced price nothing more: not later than they would have ended anyway. */
export const endOfReplaced = ({ retiredFrom }: Pick<DatedRates, 'retiredFrom'>, renewalFrom: string): string =>
  retiredFrom !== null && retiredFrom < renewalFrom ? retiredFrom : renewalFrom;
