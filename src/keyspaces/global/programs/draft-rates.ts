import { invalidInput, type MutationContext, type Refusal } from '../../../graphql/mutation/index.ts';
import { unknownState } from '../input-checks.ts';
import { repeatedIn } from '../rules/program-terms.ts';
import { refusalOfClasses } from './draft-terms.ts';
import type { ProposedFactors } from './rate-table-input.ts';

/** The lists of factors, with what no two of their items may share. */
const listsOf = (factors: ProposedFactors): (readonly [path: string, keys: readonly unknown[]])[] => [
  ['factors.order', factors.order],
  ['factors.limits', factors.limits.map(({ limit }) => limit)],
  ['factors.deductibles', factors.deductibles.map(({ deductible }) => deductible)],
  ['factors.territories', factors.territories.map(({ stateCode }) => stateCode)],
  ['factors.classes', factors.classes.map(({ classCode }) => classCode)],
  ['factors.termFactors', factors.termFactors.map(({ months }) => months)],
  ['factors.coverages', factors.coverages.map(({ coverage }) => coverage)],
  ...factors.coverages.map(
    ({ baseRates }, index) =>
      [`factors.coverages.${index}.baseRates`, baseRates.map(({ classCode }) => classCode)] as const,
  ),
];

const classesIn = ({ classes, coverages }: ProposedFactors) => [
  ...classes.map(({ classCode: code }, index) => ({ code, path: ['factors', 'classes', String(index)] })),
  ...coverages.flatMap(({ baseRates }, index) =>
    baseRates.map(({ classCode: code }, place) => ({
      code,
      path: ['factors', 'coverages', String(index), 'baseRates', String(place)],
    })),
  ),
];

/**
 * Refuses rates that say something twice, or of classes and states that there are none of; null when they can be drafted.
 * Whether they are complete is asked when they are validated and activated: a draft may be written bit by bit.
 */
export const refusalOfDraftRates = async (
  context: MutationContext,
  { newFrom, renewalFrom, factors }: { newFrom: string; renewalFrom: string; factors: ProposedFactors },
  lineOfBusinessCode: string,
): Promise<Refusal | null> => {
  if (renewalFrom < newFrom) return invalidInput(`must not be before ${newFrom}`, 'renewalFrom');
  const repeated = repeatedIn(listsOf(factors));
  if (repeated) return invalidInput(repeated.rule, ...repeated.path);
  const states = factors.territories.map(({ stateCode }) => stateCode);
  return (
    (await refusalOfClasses(context, lineOfBusinessCode, classesIn(factors))) ??
    (await unknownState(context, states, 'factors', 'territories'))
  );
};
