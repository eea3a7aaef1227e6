import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import * as documents from '../../../codegen/typed-documents.ts';

/** A document whose types nobody looks at, because a test goes through all of them. */
export type AnyDocument = TypedDocumentNode<Record<string, unknown>, Record<string, unknown>>;

// Each document has variables of its own: seen together, they have none in common.
const byName = new Map(Object.entries(documents) as unknown as [string, AnyDocument][]);

/** The typed document of an operation, by the name of its file in codegen/documents. */
export const typedDocumentOf = (name: string): AnyDocument => {
  const words = name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const document = byName.get(`${words.join('')}Document`);
  if (!document) throw new Error(`codegen/typed-documents.ts has no ${words.join('')}Document. Run make codegen.`);
  return document;
};
