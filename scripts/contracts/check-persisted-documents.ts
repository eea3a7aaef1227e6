import { type GraphQLSchema, parse, validate } from 'graphql';
import { documentIdOf, type PersistedDocuments, persistedDocumentsFile } from './persisted-documents.ts';
import type { ContractProblem } from './problem.ts';

const restore = `Bring the entry back: git checkout <commit> -- ${persistedDocumentsFile}, then make codegen, which adds what is new.`;

/** Documents of earlier commits that are gone. A changed one is gone as well: its id is the hash of its text. */
const checkRemoved = (persisted: PersistedDocuments, history: ReadonlySet<string> | null): ContractProblem[] =>
  [...(history ?? [])]
    .filter((id) => !Object.hasOwn(persisted, id))
    .map((id) => ({
      where: `${persistedDocumentsFile} ${id}`,
      what: 'was removed, and is still sent by the clients that were built with it.',
      todo: restore,
    }));

const checkChanged = (persisted: PersistedDocuments): ContractProblem[] =>
  Object.entries(persisted)
    .filter(([id, document]) => documentIdOf(document) !== id)
    .map(([id]) => ({
      where: `${persistedDocumentsFile} ${id}`,
      what: 'does not name its text: the text was changed by hand.',
      todo: restore,
    }));

const checkValid = (persisted: PersistedDocuments, schema: GraphQLSchema): ContractProblem[] =>
  Object.entries(persisted).flatMap(([id, document]) =>
    validate(schema, parse(document)).map(({ message }) => ({
      where: `${persistedDocumentsFile} ${id}`,
      what: `is no longer valid under the schema: ${message}`,
      todo: 'Put back what it asks for: clients that were built with it have no other document to send.',
    })),
  );

/** Documents that a release of a client was imported with, and that are gone. */
const checkImported = (persisted: PersistedDocuments, imported: ReadonlySet<string>): ContractProblem[] =>
  [...imported]
    .filter((id) => !Object.hasOwn(persisted, id))
    .map((id) => ({
      where: `${persistedDocumentsFile} ${id}`,
      what: 'is missing, and a release of a client in codegen/clients sends it.',
      todo: 'Import the manifest of that release again: make import-manifest.',
    }));

/**
 * Whether every document that was persisted since the first release is there, and all are unchanged and would be answered.
 * `history` are the ids of the former: null where none are known. `imported` are
 * those that releases of other clients send, whenever they were.
 */
export const checkPersistedDocuments = (
  persisted: PersistedDocuments,
  history: ReadonlySet<string> | null,
  schema: GraphQLSchema,
  imported: ReadonlySet<string> = new Set(),
): ContractProblem[] => [
  ...checkImported(persisted, imported),
  ...checkRemoved(persisted, history),
  ...checkChanged(persisted),
  ...checkValid(persisted, schema),
];
