import type { chargeKind } from '../../../../schema/charge.ts';
import { compareDecimals, formatDecimal, parseDecimal } from './decimal.ts';

/** Terms of a program, as far as their parts must fit each other. */
export interface ProposedTerms {
  readonly producerCommissionRate: string;
  readonly mgaCommissionRate: string;
  readonly shortRateTable: readonly { readonly upToDays: number | null }[];
  readonly fees: readonly { readonly kind: keyof typeof chargeKind }[];
  readonly allowedTermMonths: readonly number[];
  readonly installmentPlans: readonly string[];
  readonly billingMethods: readonly string[];
  readonly classCodes: readonly string[];
  readonly requiredFields: readonly string[];
  readonly forms: readonly { readonly number: string; readonly edition: string }[];
}

/** What is wrong with a part of some terms. */
export interface TermsProblem {
  readonly path: readonly string[];
  readonly rule: string;
}

/** Fees that a program charges once for each policy; those of late, returned or divided payments are charged as they occur. */
const feesOfPolicy: readonly string[] = ['policy_fee', 'inspection_fee'];

/** The places of what stands in a list a second time. */
export const repeatedAt = <Item>(items: readonly Item[], keyOf: (item: Item) => unknown): number[] => {
  const keys = items.map(keyOf);
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
};

/** Of lists by the names of their fields, the first that holds something twice; null when none does. */
export const repeatedIn = (
  lists: readonly (readonly [path: string, keys: readonly unknown[]])[],
): TermsProblem | null => {
  for (const [path, keys] of lists) {
    const [again] = repeatedAt(keys, (key) => key);
    if (again !== undefined)
      return { path: [...path.split('.'), String(again)], rule: 'must not stand in the list twice' };
  }
  return null;
};

const isOver = (one: string, other: string): boolean => {
  const [a, b] = [parseDecimal(one), parseDecimal(other)];
  const scale = Math.max(a.scale, b.scale);
  const sum = a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale);
  return compareDecimals(formatDecimal(sum, scale), '1') > 0;
};

/** The first band whose bound does not follow those before it: bounds grow, and the last one alone is open. */
export const brokenBand = <Bound>(
  bounds: readonly (Bound | null)[],
  isAbove: (bound: Bound, before: Bound) => boolean,
): number | null => {
  const index = bounds.findIndex((bound, at) => {
    const isLast = at === bounds.length - 1;
    const before = bounds[at - 1] ?? null;
    if ((bound === null) !== isLast) return true;
    return bound !== null && before !== null && !isAbove(bound, before);
  });
  return index === -1 ? null : index;
};

const listsOf = (terms: ProposedTerms): (readonly [name: string, keys: readonly (string | number)[]])[] => [
  ['fees', terms.fees.map(({ kind }) => kind)],
  ['allowedTermMonths', terms.allowedTermMonths],
  ['installmentPlans', terms.installmentPlans],
  ['billingMethods', terms.billingMethods],
  ['classCodes', terms.classCodes],
  ['requiredFields', terms.requiredFields],
  ['forms', terms.forms.map(({ number, edition }) => `${number} ${edition}`)],
];

/** What is wrong with some terms; null when their parts fit each other. */
export const termsProblem = (terms: ProposedTerms): TermsProblem | null => {
  if (isOver(terms.producerCommissionRate, terms.mgaCommissionRate)) {
    return {
      path: ['mgaCommissionRate'],
      rule: 'must leave the carrier something of the premium beside the other commission',
    };
  }
  const bounds = terms.shortRateTable.map(({ upToDays }) => upToDays);
  const broken = brokenBand(bounds, (bound, before) => bound > before);
  if (broken !== null) {
    const path = ['shortRateTable', String(broken), 'upToDays'];
    return { path, rule: 'must be above that of the band before, and left out for the last band alone' };
  }
  const strange = terms.fees.findIndex(({ kind }) => !feesOfPolicy.includes(kind));
  if (strange !== -1) {
    return { path: ['fees', String(strange), 'kind'], rule: 'must be a fee that is charged once for each policy' };
  }
  return repeatedIn(listsOf(terms));
};
