import * as z from 'zod';

const graphError = z.object({
  message: z.string(),
  /** The field that is missing for it; absent where nothing was executed. */
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.object({
    code: z.string(),
    /** Of `KEYSPACE_UNAVAILABLE`: what is out of reach. */
    keyspace: z.string().optional(),
    /** Of `INTERNAL_SERVER_ERROR`: what to quote. */
    errorId: z.string().optional(),
  }),
});

const answer = z.object({ data: z.unknown().optional(), errors: z.array(graphError).default([]) });

/** An error of the graph, as far as an application reads it. */
export type GraphError = z.infer<typeof graphError>;

/** What comes of a question: all of it, what could be read without the rest, or nothing. */
export type GraphAnswer<Data> =
  | { readonly outcome: 'complete'; readonly data: Data }
  | { readonly outcome: 'partial'; readonly data: Data; readonly errors: readonly GraphError[] }
  | { readonly outcome: 'refused'; readonly errors: readonly GraphError[] };

/** Reads the body of a response. Throws for what is no answer of the graph. */
export const readAnswer = <Data>(body: unknown): GraphAnswer<Data> => {
  const { data, errors } = answer.parse(body);
  if (data === undefined || data === null) return { outcome: 'refused', errors };
  // The document has its type from the schema that the server promised to keep.
  const typed = data as Data;
  return errors.length === 0 ? { outcome: 'complete', data: typed } : { outcome: 'partial', data: typed, errors };
};

/** The keyspaces that an answer had to do without. */
export const missingKeyspaces = (answered: GraphAnswer<unknown>): string[] => {
  const errors = answered.outcome === 'complete' ? [] : answered.errors;
  return [...new Set(errors.flatMap(({ extensions: { keyspace } }) => keyspace ?? []))];
};
