import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import type { Plugin } from 'graphql-yoga';
import { z } from 'zod';
import persisted from '../../codegen/persisted-documents.json' with { type: 'json' };
import { callerError, type ErrorCode } from '../graphql/errors.ts';

/** A Map: an id is the caller's text, and `constructor` is no document. */
const documents = new Map<string, string>(Object.entries(persisted));

const prefix = 'sha256:';

/** The longest id that a refusal repeats: the prefix and a SHA-256 in hexadecimal. */
const maxShownLength = prefix.length + 64;

/** How clients send an id, beside the parameter of a GET: by the specification, and as Apollo and urql have it. */
const identified = z.object({
  documentId: z.string().optional(),
  extensions: z.object({ persistedQuery: z.object({ sha256Hash: z.string() }).optional() }).nullish(),
});

/** The id that a request names, with its prefix; null when it names none. */
const documentIdOf = (params: unknown, request: Request): string | null => {
  const { data } = identified.safeParse(params);
  const id =
    data?.documentId ??
    data?.extensions?.persistedQuery?.sha256Hash ??
    // Yoga keeps of a GET's parameters those alone that it knows.
    (request.method === 'GET' ? new URL(request.url).searchParams.get('documentId') : null);
  if (!id) return null;
  return id.startsWith(prefix) ? id : `${prefix}${id}`;
};

const documentRefusal = (code: ErrorCode, status: number, message: string) =>
  // `spec`: 200 for those who accept application/json, as "GraphQL over HTTP" has it.
  callerError(code, message, { http: { spec: true, status } });

const howToPersist =
  'Documents are persisted when a client is released: put yours into codegen/documents and run `make codegen`.';

/**
 * Answers documents by their ids, as the appendix of "GraphQL over HTTP" on persisted documents says. A document that comes
 * as text is answered only when `allowsArbitrary`. Either is then parsed, bounded and validated in the same way.
 */
export const persistedDocuments = (allowsArbitrary: boolean): Plugin =>
  usePersistedOperations({
    allowArbitraryOperations: allowsArbitrary,
    extractPersistedOperationId: documentIdOf,
    getPersistedOperation: (id) => documents.get(id) ?? null,
    customErrors: {
      notFound: ({ params, request }) => {
        const id = documentIdOf(params, request) ?? '';
        const shown = id.length > maxShownLength ? `${id.slice(0, maxShownLength)}…` : id;
        return documentRefusal(
          'PERSISTED_QUERY_NOT_FOUND',
          400,
          `No document is persisted as "${shown}". ${howToPersist}`,
        );
      },
      persistedQueryOnly: () =>
        documentRefusal(
          'PERSISTED_QUERY_REQUIRED',
          403,
          `This server answers persisted documents alone: send the id of one as \`documentId\`, without \`query\`. ${howToPersist}`,
        ),
      keyNotFound: () =>
        documentRefusal(
          'BAD_USER_INPUT',
          400,
          `The request has no document: send the id of a persisted one as \`documentId\`${allowsArbitrary ? ', or a text as `query`' : ''}.`,
        ),
    },
  });
