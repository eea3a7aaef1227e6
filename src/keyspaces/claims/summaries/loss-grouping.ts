import { filterType } from '../../../graphql/connection/filter-fields.ts';
import { storedEnum } from '../../../graphql/enums.ts';
import { LossType } from '../claim.ts';

const grouping = {
  program: 'By the program that the policies are written under.',
  carrier: 'By the carrier on whose paper they are.',
  producer: 'By the agency whose book they are in.',
  state: 'By the state where the losses happened.',
  cause: 'By what was lost.',
  accident_year: 'By the year in which the losses happened.',
  policy_year: 'By the year in which the terms of the policies began.',
} as const;

/** A key of sums of losses. */
export type LossKey = keyof typeof grouping;

/** What sums of losses can be grouped by. */
export const LossGrouping = storedEnum('LossGrouping', 'What sums of losses are grouped by.', grouping);

/** The columns of the keys. */
export const lossKeys = {
  program: 'programId',
  carrier: 'carrierId',
  producer: 'producerId',
  state: 'lossStateCode',
  cause: 'lossType',
  accident_year: 'accidentYear',
  policy_year: 'policyYear',
} as const satisfies Record<LossKey, string>;

/** What sums of losses are limited to. */
export const lossFilters = {
  programId: { column: 'programId', idOf: 'programs', description: 'Under policies of this program.' },
  carrierId: { column: 'carrierId', idOf: 'carriers', description: 'On the paper of this carrier.' },
  producerId: { column: 'producerId', idOf: 'producers', description: 'In the book of this agency.' },
  stateCode: { column: 'lossStateCode', oneOf: 'String', description: 'In one of these states, by postal code.' },
  cause: { column: 'lossType', oneOf: LossType, description: 'With one of these kinds of loss.' },
} as const;

/** What sums of losses are limited to. */
export const LossFilter = filterType(
  'LossFilter',
  'What losses a sum is of. All that is given must hold.',
  lossFilters,
);
