import { refusal } from '../refusal.ts';
import { limitError } from './limit-error.ts';
import { bodyTime, limits } from './limits.ts';

const tooLarge = (bytes: number): Response => {
  const { message, extensions } = limitError('body', bytes);
  return refusal({ status: 413, code: 'BAD_USER_INPUT', message, extensions: { limit: extensions.limit } });
};

/** 413 when a body declares to be longer than the limit. */
export const refuseDeclaredLength = ({ headers }: Request): Response | null => {
  const declared = Number(headers.get('Content-Length'));
  return declared > limits.body.maximum ? tooLarge(declared) : null;
};

const tooSlow = (): Response => {
  const { maximumSeconds } = bodyTime;
  return refusal({
    status: 408,
    code: 'REQUEST_TIMEOUT',
    message: `The body of the request was not there within ${maximumSeconds} seconds. Send it again, without pauses.`,
    extensions: { limit: { name: 'bodyTime', maximumSeconds } },
  });
};

const brokenOff = (): Response =>
  refusal({
    status: 400,
    code: 'BAD_REQUEST',
    message: 'The body of the request broke off before its end. Send it again.',
  });

/** Reads to the end, but no further than the piece that goes above the limit. Nobody waits for the rest. */
const readPieces = async (body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string | Response> => {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.byteLength;
    if (bytes > limits.body.maximum) {
      reader.cancel().catch(() => {});
      return tooLarge(bytes);
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
};

/** Whether HTTP ends the body at a length that was declared, and so found to be within the limit. Chunks end when they like. */
const hasDeclaredLength = ({ headers }: Request): boolean =>
  headers.has('Content-Length') && !headers.has('Transfer-Encoding');

const textOf = async (request: Request): Promise<string | Response> => {
  if (request.body === null) return '';
  return hasDeclaredLength(request) ? request.text() : readPieces(request.body);
};

/**
 * The whole body of a request as text, or the refusal of one that is too long, comes too slowly, or breaks off. That it does
 * not declare to be too long has been checked.
 */
export const readBody = async (request: Request): Promise<string | Response> => {
  const { promise: late, resolve: beLate } = Promise.withResolvers<Response>();
  const timer = setTimeout(() => beLate(tooSlow()), bodyTime.maximumSeconds * 1_000);
  try {
    return await Promise.race([textOf(request), late]);
  } catch {
    return brokenOff();
  } finally {
    clearTimeout(timer);
  }
};
