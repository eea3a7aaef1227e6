import { readBody } from '../limits/limit-body.ts';
import { type AnswerType, acceptedType, answerTypes } from './media-types.ts';
import { isRead } from './methods.ts';

/** A request of which every byte is there. */
export interface Received {
  /** As it came; its body has been read. */
  readonly request: Request;
  /** The media type of its answer. */
  readonly accepted: AnswerType;
  /** What it sent, as text; null when it only reads. */
  readonly body: string | null;
}

/** Reads a request to its end, or gives the refusal of one that does not arrive as it should. */
export const receive = async (request: Request): Promise<Received | Response> => {
  const accepted = acceptedType(request.headers.get('Accept')) ?? answerTypes[0];
  if (isRead(request)) return { request, accepted, body: null };
  const body = await readBody(request);
  return body instanceof Response ? body : { request, accepted, body };
};
