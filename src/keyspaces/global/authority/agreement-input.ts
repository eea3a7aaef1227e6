import type { InputKinds } from '../../../graphql/mutation/input.ts';

/** The terms of an agreement that may be amended. */
export const agreementTerms = (t: InputKinds) => ({
  expirationDate: t.day('The first day on which nothing may be bound any more.'),
  maxOccurrenceLimit: t.money('The highest limit for one loss that a policy may have.'),
  maxAggregateLimit: t.money('The highest limit for all losses of a term that a policy may have.'),
  maxPolicyPremium: t.money('The highest annual premium of one policy.'),
  annualPremiumLimit: t.money('The gross written premium that may be bound in each year of the agreement.'),
  authorizedStates: t.list(
    t.code('A state, by postal code.', /^[A-Z]{2}$/, 'must be two capital letters'),
    { max: 51 },
    'The states in which policies may be bound, by postal code.',
  ),
  excludedClassCodes: t.list(
    t.code('The code of a class of business.', /^[!-~]{1,16}$/, 'must be 1 to 16 printable ASCII characters'),
    { min: 0, max: 200 },
    'Class codes of businesses that may not be covered.',
  ),
});
