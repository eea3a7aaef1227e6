import { invalidInput, type Refusal } from '../../../graphql/mutation/index.ts';
import type { InputKinds, InputValues } from '../../../graphql/mutation/input.ts';

/** The terms of an agreement that may be amended. */
export const agreementTerms = (t: InputKinds) => ({
  expirationDate: t.day('The first day on which nothing may be bound any more.'),
  maxOccurrenceLimit: t.money('The highest limit for one loss that a policy may have.'),
  maxAggregateLimit: t.money(
    'The highest limit for all losses of a term that a policy may have: at least that for one loss.',
  ),
  maxPolicyPremium: t.money('The highest annual premium of one policy.'),
  annualPremiumLimit: t.money('The gross written premium that may be bound in each year of the agreement.'),
  authorizedStates: t.list(
    t.code('A state, by postal code.', /^[A-Z]{2}$/, 'must be two capital letters'),
    { max: 51, distinct: true },
    'The states in which policies may be bound, by postal code: of those in which the program is sold.',
  ),
  excludedClassCodes: t.list(
    t.code('The code of a class of business.', /^[!-~]{1,16}$/, 'must be 1 to 16 printable ASCII characters'),
    { min: 0, max: 200, distinct: true },
    'Class codes of businesses that may not be covered.',
  ),
});

type Terms = Pick<
  InputValues<ReturnType<typeof agreementTerms>>,
  'maxOccurrenceLimit' | 'maxAggregateLimit' | 'authorizedStates'
>;

/** Refuses terms under which a program could not be written as they say; null for those that make sense. */
export const refusalOfTerms = (
  { maxOccurrenceLimit, maxAggregateLimit, authorizedStates }: Terms,
  { eligibleStates }: { readonly eligibleStates: readonly string[] },
): Refusal | null => {
  if (maxAggregateLimit < maxOccurrenceLimit)
    return invalidInput('must not be below maxOccurrenceLimit', 'maxAggregateLimit');
  const outside = authorizedStates.find((state) => !eligibleStates.includes(state));
  return outside === undefined
    ? null
    : invalidInput(`must be states in which the program is sold, which ${outside} is not`, 'authorizedStates');
};
