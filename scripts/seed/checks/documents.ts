import { type Check, findings, groupBy } from './stored-rows.ts';

/** A policy has documents when they are out: the declarations page, then a form at least, numbered from 1. */
export const checkDocuments: Check = (rows) => {
  const documentsOf = groupBy(rows.policiesDocuments, ({ subjectId }) => subjectId);
  return findings(rows.policies, ({ id, status, documentsIssuedAt }) => {
    const documents = documentsOf(id).toSorted((one, other) => one.ordinal - other.ordinal);
    if (documentsIssuedAt === null) {
      return (documents.length > 0 || status === 'issued') && `Policy ${id} has documents that were never issued.`;
    }
    const isNumbered = documents.every(({ ordinal }, index) => ordinal === index + 1);
    const [first, ...others] = documents.map(({ kind }) => kind);
    const isWhole = first === 'declarations' && others.length > 0 && others.every((kind) => kind === 'form');
    return !(isNumbered && isWhole) && `Policy ${id} is issued without its documents.`;
  });
};
