export { argumentsOf, edgeConnection, pageArguments, rootConnection, sizeArguments } from './fields.ts';
export type { FilterFields } from './filter-fields.ts';
export { moneyRange, presenceOf } from './filter-kinds.ts';
export { defineListing } from './listing.ts';
export { type ConnectionArguments, loadConnection } from './load.ts';
export { withOwnFilters } from './own-filters.ts';
export { ownerFilters } from './owner-filters.ts';
export { connectionType } from './types.ts';
