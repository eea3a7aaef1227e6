import { type DocumentNode, getOperationAST, parse } from 'graphql';
import * as z from 'zod';
import { type PersistedDocuments, prefixOfIds } from '../contracts/persisted-documents.ts';
import { UserError } from '../support/user-error.ts';

/** An operation of a manifest: its id is the SHA-256 of its body, as hexadecimal digits. */
export type ManifestOperation = z.infer<typeof operation>;

const operation = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(['query', 'mutation', 'subscription']),
  body: z.string(),
});

/** The list of operations that Apollo's tools write for a client, and read of a server. */
const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(operation).min(1),
});

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads a manifest; `file` is how a refusal calls it. */
export const parseManifest = (text: string, file: string): readonly ManifestOperation[] => {
  const { success, data, error } = manifest.safeParse(parsedJson(text));
  if (success) return data.operations;
  throw new UserError({
    what: `${file} is no manifest of persisted queries.`,
    why: z.prettifyError(error).replaceAll(/\s*\n\s*/g, ' '),
    todo: 'Take the file that the compiler of the client writes: for Apollo Kotlin with operationManifestFormat "persistedQueryManifest", for Apollo iOS with the operation manifest of version "persistedQueries", for the web with generate-persisted-query-manifest.',
  });
};

const operationIn = (document: DocumentNode, id: string) => {
  const definition = getOperationAST(document);
  if (definition?.name) return { name: definition.name.value, type: definition.operation };
  throw new Error(`The persisted document ${id} has no operation with a name, or several.`);
};

/** The persisted documents as a manifest, for tools that send ids of their own list alone. */
export const printManifest = (persisted: PersistedDocuments): string => {
  const operations = Object.entries(persisted).map(([id, body]): ManifestOperation => {
    const { name, type } = operationIn(parse(body), id);
    return { id: id.slice(prefixOfIds.length), name, type, body };
  });
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`;
};
