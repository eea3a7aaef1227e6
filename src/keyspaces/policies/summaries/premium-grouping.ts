import { filterType } from '../../../graphql/connection/filter-fields.ts';
import { storedEnum } from '../../../graphql/enums.ts';

/** What sums over policies can be grouped by. */
const ofPolicies = {
  program: 'By the program that policies are written under.',
  carrier: 'By the carrier on whose paper they are.',
  producer: 'By the agency whose book they are in.',
  state: 'By the state whose law applies.',
  line_of_business: 'By the kind of insurance.',
  policy_year: 'By the year in which the term of the policy began.',
} as const;

/** A key of sums over policies. */
export type PolicyKey = keyof typeof ofPolicies;

/** What sums over policies in force can be grouped by. */
export const PolicyGrouping = storedEnum('PolicyGrouping', 'What sums over policies are grouped by.', ofPolicies);

const ofPremium = {
  month: 'By month: of the books, or from which transactions hold, as the basis says.',
  ...ofPolicies,
  transaction_type: 'By what transactions did to their policies.',
} as const;

/** A key of sums of premium. */
export type PremiumKey = keyof typeof ofPremium;

/** What sums of premium can be grouped by. */
export const PremiumGrouping = storedEnum('PremiumGrouping', 'What sums of premium are grouped by.', ofPremium);

/** What sums over policies are limited to, by the columns that all tables of such sums have. */
export const premiumFilters = {
  programId: { column: 'programId', idOf: 'programs', description: 'Under this program.' },
  carrierId: { column: 'carrierId', idOf: 'carriers', description: 'On the paper of this carrier.' },
  producerId: { column: 'producerId', idOf: 'producers', description: 'In the book of this agency.' },
  stateCode: { column: 'stateCode', oneOf: 'String', description: 'In one of these states, by postal code.' },
  lineOfBusinessCode: {
    column: 'lineOfBusinessCode',
    oneOf: 'String',
    description: 'In one of these lines of business, by code.',
  },
} as const;

/** What sums over policies are limited to. */
export const PremiumFilter = filterType(
  'PremiumFilter',
  'What premium a sum is of. All that is given must hold.',
  premiumFilters,
);
