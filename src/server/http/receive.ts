import { readBody } from '../limits/limit-body.ts';
import { acceptedType } from './media-types.ts';
import { isRead } from './methods.ts';

/**
 * The request with all of its bytes in memory, or the refusal of one that does not arrive as it should. What `refuseUnread`
 * has understood is written as Yoga compares it, letter by letter: one media type that is accepted, one that is sent.
 */
export const receive = async (request: Request): Promise<Request | Response> => {
  const headers = new Headers(request.headers);
  headers.set('Accept', acceptedType(request.headers.get('Accept')) ?? 'application/json');
  if (isRead(request)) return new Request(request, { method: 'GET', headers });
  headers.set('Content-Type', 'application/json');
  const body = request.body === null ? '' : await readBody(request.body);
  return body instanceof Response ? body : new Request(request, { headers, body });
};
