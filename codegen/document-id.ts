/**
 * The id by which the server knows a document of this package: what a client sends in place of its text, as `documentId`, or
 * as Apollo's and urql's extension for persisted queries.
 *
 * @throws TypeError for a document that was made elsewhere: the server knows none of those.
 */
export const documentIdOf = (document: object): string => {
  const meta: unknown = '__meta__' in document ? document.__meta__ : undefined;
  if (typeof meta === 'object' && meta !== null && 'hash' in meta && typeof meta.hash === 'string') return meta.hash;
  throw new TypeError('The document has no id: it is none of those that were persisted.');
};
