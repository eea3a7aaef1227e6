export { argumentsOf, edgeConnection, pageArguments, rootConnection } from './fields.ts';
export { defineListing } from './listing.ts';
export { type ConnectionArguments, loadConnection } from './load.ts';
export { ownerFilters } from './owner-filters.ts';
export { connectionType } from './types.ts';
