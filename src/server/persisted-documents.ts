import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import type { Plugin } from 'graphql-yoga';
import * as z from 'zod';
import persisted from '../../codegen/persisted-documents.json' with { type: 'json' };
import { callerError, type ErrorCode, quoted } from '../graphql/errors.ts';

/** A Map: an id is the caller's text, and `constructor` is no document. */
const documents = new Map<string, string>(Object.entries(persisted));

const prefix = 'sha256:';

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

const documentRefusal = (code: ErrorCode, status: number, message: string, extensions: object = {}) =>
  // `spec`: 200 for those who accept application/json, as "GraphQL over HTTP" has it.
  callerError(code, message, { ...extensions, http: { spec: true, status } });

const howToPersist =
  'Documents are persisted when a client is released: put yours into codegen/documents and run `make codegen`.';

/** Whether a request names its document as Apollo and urql do. */
const asksAsApollo = (params: unknown): boolean =>
  identified.safeParse(params).data?.extensions?.persistedQuery !== undefined;

const notFound = (params: unknown, request: Request) => {
  const help = `No document is persisted as ${quoted(documentIdOf(params, request) ?? '')}. ${howToPersist}`;
  return asksAsApollo(params)
    ? // urql sends the text after this very message, Apollo's clients after this or the code.
      documentRefusal('PERSISTED_QUERY_NOT_FOUND', 400, 'PersistedQueryNotFound', { help })
    : documentRefusal('PERSISTED_QUERY_NOT_FOUND', 400, help);
};

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
      notFound: ({ params, request }) => notFound(params, request),
      persistedQueryOnly: () =>
        documentRefusal(
          'PERSISTED_QUERY_REQUIRED',
          403,
          `This server answers persisted documents alone: send the id of one as \`documentId\`, without \`query\`. ${howToPersist} An API key with the scope "ownDocuments" may send texts.`,
        ),
      keyNotFound: () =>
        documentRefusal(
          'BAD_USER_INPUT',
          400,
          `The request has no document: send the id of a persisted one as \`documentId\`${allowsArbitrary ? ', or a text as `query`' : ''}.`,
        ),
    },
  });
