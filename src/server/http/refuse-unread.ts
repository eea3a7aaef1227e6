import { quoted } from '../../graphql/errors.ts';
import { refuseDeclaredLength } from '../limits/limit-body.ts';
import { refusal } from '../refusal.ts';
import { elementsOf } from './field-values.ts';
import { acceptedType, answerTypes, declaresJson } from './media-types.ts';
import { graphMethods, isRead, refuseMethod } from './methods.ts';

const refuseAccept = ({ headers }: Request): Response | null => {
  const accept = headers.get('Accept');
  if (acceptedType(accept) !== null) return null;
  return refusal({
    status: 406,
    code: 'BAD_REQUEST',
    message: `An answer in ${quoted(accept ?? '')} cannot be given. Accept one of ${answerTypes.join(', ')}.`,
  });
};

/**
 * Refuses a body that is not declared as JSON. Forms and plain text are what a browser sends for any page without asking
 * first; nothing of the kind is taken here.
 */
const refuseType = ({ headers }: Request): Response | null => {
  const type = headers.get('Content-Type') ?? '';
  if (declaresJson(type)) return null;
  return refusal({
    status: 415,
    code: 'BAD_REQUEST',
    message: `The body is declared as ${quoted(type)}. Send JSON, and declare it: "Content-Type: application/json".`,
    headers: { Accept: 'application/json' },
  });
};

/** A compressed body would be counted before it is unpacked, and could be a thousand times as long after it. */
const refuseEncoding = ({ headers }: Request): Response | null => {
  const encodings = elementsOf(headers.get('Content-Encoding') ?? '');
  if (encodings.every((encoding) => encoding.toLowerCase() === 'identity')) return null;
  return refusal({
    status: 415,
    code: 'BAD_REQUEST',
    message: `The body is encoded as ${quoted(encodings.join(', '))}. Send it without "Content-Encoding".`,
    headers: { 'Accept-Encoding': 'identity' },
  });
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Refuses a GET whose parameters do not hold the JSON that they should. An empty one is none. */
const refuseParameters = ({ url }: Request): Response | null => {
  const { searchParams } = new URL(url);
  const damaged = ['variables', 'extensions'].find((name) => !isJson(searchParams.get(name) || 'null'));
  if (!damaged) return null;
  return refusal({
    status: 400,
    code: 'BAD_REQUEST',
    message: `The parameter "${damaged}" is not JSON. Write it as {"name":"value"}, and encode it for the address.`,
  });
};

/** The refusal of a request for what can be seen of it before its body is read; null when that is as it should be. */
export const refuseUnread = (request: Request): Response | null =>
  refuseMethod(request, graphMethods) ??
  refuseAccept(request) ??
  (isRead(request)
    ? refuseParameters(request)
    : (refuseType(request) ?? refuseEncoding(request) ?? refuseDeclaredLength(request)));
