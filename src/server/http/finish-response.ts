import { withCors } from '../cors.ts';
import { freshUntilHeader } from '../freshness-token.ts';
import { acceptedType, answerTypes } from './media-types.ts';

/** The headers of a request that its answer depends on, beside its address and its body. */
const selectingHeaders = ['Accept', 'Authorization', 'X-Organization-Id', freshUntilHeader];

/** What all answers of the graph have in common, those that refuse a request among them. */
export const finishResponse = (request: Request, response: Response): Response => {
  const { headers } = response;
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private');
  headers.set('Vary', selectingHeaders.join(', '));
  if (headers.has('Content-Type')) {
    const type = acceptedType(request.headers.get('Accept')) ?? answerTypes[0];
    headers.set('Content-Type', `${type}; charset=utf-8`);
  }
  return withCors(request.method === 'HEAD' ? new Response(null, response) : response);
};
