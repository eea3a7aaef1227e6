import type { ExecutionResult } from 'graphql';
import { type GraphQLParams, isAsyncIterable, processRegularResult } from 'graphql-yoga';
import type { GraphContext } from '../graphql/context.ts';
import type { Received } from './http/receive.ts';
import { maskError } from './mask-error.ts';
import { noteResult } from './telemetry/note-outcome.ts';
import type { Yoga } from './yoga.ts';

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a JSON object asks for; null for any other text. */
const parametersIn = (body: string): GraphQLParams | null => {
  try {
    const parsed: unknown = JSON.parse(body);
    return isObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
};

/** The same request as Yoga reads it, letter by letter: one media type that is accepted, one that is sent. */
const asYogaReads = ({ request, accepted, body }: Received): Request => {
  const headers = new Headers(request.headers);
  headers.set('Accept', accepted);
  if (body === null) return new Request(request, { method: 'GET', headers });
  headers.set('Content-Type', 'application/json');
  return new Request(request.url, { method: request.method, headers, body });
};

const resultOf = async (
  yoga: Yoga,
  params: GraphQLParams,
  request: Request,
  context: GraphContext,
): Promise<ExecutionResult> => {
  const result = await yoga.getResultForParams({ params, request }, context);
  if (!result || isAsyncIterable(result)) throw new Error('The graph has no subscriptions: one answer was expected.');
  return result;
};

/**
 * Answers a request that has been received. What came as a JSON object goes past Yoga's own reading and writing of requests,
 * which is a third of what it does for a small answer: it has been read, and in which type to answer is known. Whatever else
 * came is left to Yoga, which says what is wrong with it.
 */
export const answerGraph = async (yoga: Yoga, received: Received, context: GraphContext): Promise<Response> => {
  const { request, accepted, body } = received;
  const params = body === null ? null : parametersIn(body);
  if (!params) return yoga.fetch(asYogaReads(received), context);
  const result = await resultOf(yoga, params, request, context).catch((failure: unknown): ExecutionResult => {
    const masked = { errors: [maskError(failure)] };
    noteResult(masked);
    return masked;
  });
  return processRegularResult(result, yoga.fetchAPI, accepted);
};
