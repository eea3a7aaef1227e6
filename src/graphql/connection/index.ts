export { edgeConnection, rootConnection } from './fields.ts';
export { defineListing } from './listing.ts';
export { ownerFilters } from './owner-filters.ts';
