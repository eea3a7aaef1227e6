import { createHash } from 'node:crypto';
import * as z from 'zod';

/** The persisted documents by their ids, in the order in which they were added. */
export type PersistedDocuments = Readonly<Record<string, string>>;

/** Where they are, from the root folder. */
export const persistedDocumentsFile = 'codegen/persisted-documents.json';

/** How every id begins: it says by which function it follows from the text. */
export const prefixOfIds = 'sha256:';

const persistedDocuments = z.record(z.string(), z.string());

/** The id of a document, as the appendix of "GraphQL over HTTP" on persisted documents writes it. */
export const documentIdOf = (document: string): string =>
  `${prefixOfIds}${createHash('sha256').update(document).digest('hex')}`;

/** Reads the file's text; no text at all is the map before its first document. */
export const parsePersistedDocuments = (text: string): PersistedDocuments =>
  persistedDocuments.parse(JSON.parse(text || '{}'));

/** The file's text: one document a line, so that a difference shows what was added. */
export const printPersistedDocuments = (documents: PersistedDocuments): string =>
  `${JSON.stringify(documents, null, 2)}\n`;

/**
 * What was persisted and may have been released, then what is new: a client in somebody's pocket sends the id it was built
 * with. A draft, which no commit has, is dropped: no client was built with it.
 */
export const withCurrentDocuments = (
  persisted: PersistedDocuments,
  mayBeReleased: (id: string) => boolean,
  current: PersistedDocuments,
): PersistedDocuments => ({
  ...Object.fromEntries(Object.entries(persisted).filter(([id]) => mayBeReleased(id))),
  ...current,
});
