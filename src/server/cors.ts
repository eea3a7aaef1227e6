import { freshUntilHeader } from './freshness-token.ts';

/** What a page may read beside the answer itself. */
const exposedHeaders = [
  'ETag',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Server-Timing',
  'WWW-Authenticate',
  freshUntilHeader,
];

/** How long a browser need not ask again, in seconds. */
const preflightMaxAgeSeconds = 86_400;

/**
 * Pages of any origin may ask: none is trusted by where it comes from, and none by a cookie. Who asks is told by the
 * `Authorization` header alone, which a browser sends only after a preflight, and only when the page itself holds the
 * credential.
 */
export const withCors = (response: Response): Response => {
  response.headers.set('Access-Control-Allow-Origin', '*');
  response.headers.set('Access-Control-Expose-Headers', exposedHeaders.join(', '));
  return response;
};

/** The answer to a browser that asks whether a page may ask something that has these methods. It carries no credential. */
export const preflight = (methods: readonly string[]): Response =>
  withCors(
    new Response(null, {
      status: 204,
      headers: {
        Allow: methods.join(', '),
        'Access-Control-Allow-Methods': methods.join(', '),
        // The asterisk stands for all headers but this one.
        'Access-Control-Allow-Headers': 'Authorization, *',
        'Access-Control-Max-Age': String(preflightMaxAgeSeconds),
      },
    }),
  );
