import * as z from 'zod';

const asked = z.object({
  documentId: z.string().optional(),
  extensions: z.object({ persistedQuery: z.object({ sha256Hash: z.string() }).optional() }).optional(),
  query: z.string().optional(),
});

/** What a request says, wherever it says it: in its body, or in its address. */
const parametersOf = (url: URL, body: unknown): object => {
  if (typeof body === 'string') return JSON.parse(body);
  const { extensions, ...others } = Object.fromEntries(url.searchParams);
  return { ...others, ...(extensions && { extensions: JSON.parse(extensions) }) };
};

/** What a request asked for: a document by its id, in either of the two ways, or a text. */
const askedBy = (url: URL, body: unknown): string => {
  const { documentId, extensions, query } = asked.parse(parametersOf(url, body));
  return query || (documentId ?? extensions?.persistedQuery?.sha256Hash ?? 'nothing');
};

/** `fetch` for a library under test: it adds who asks, and keeps what each request asked for. `carry` brings it to the graph. */
export const recordedFetch = (token: string, carry: (request: Request) => Promise<Response> = fetch) => {
  const sent: string[] = [];
  const send: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    request.headers.set('Authorization', `Bearer ${token}`);
    sent.push(askedBy(new URL(request.url), init?.body));
    return carry(request);
  };
  return { sent: sent as readonly string[], fetch: send };
};
