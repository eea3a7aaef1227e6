export { edgeConnection, rootConnection } from './fields.ts';
export { defineListing } from './listing.ts';
