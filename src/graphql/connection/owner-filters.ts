import type { FilterFields } from './filter-fields.ts';

/** The filters of every list whose rows belong to a producer, a carrier and an insured. */
export const ownerFilters = {
  producerId: { column: 'producerId', idOf: 'producers', description: 'Of the book of this producer.' },
  carrierId: { column: 'carrierId', idOf: 'carriers', description: 'On the paper of this carrier.' },
  insuredId: { column: 'insuredId', idOf: 'insureds', description: 'Of this insured.' },
} as const satisfies FilterFields;
