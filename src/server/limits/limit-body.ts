import { refusal } from '../refusal.ts';
import { limitError } from './limit-error.ts';
import { limits } from './limits.ts';

const tooLarge = (bytes: number): Response => {
  const { message, extensions } = limitError('body', bytes);
  return refusal({ status: 413, code: 'BAD_USER_INPUT', message, extensions: { limit: extensions.limit } });
};

/**
 * The request with its body in memory, or 413 when the body is above the limit. A body that declares its length is not
 * read at all when it is too long; another one is read no further than the piece that goes above.
 */
export const limitBody = async (request: Request): Promise<Request | Response> => {
  const { maximum } = limits.body;
  if (request.body === null) return request;
  const declared = Number(request.headers.get('Content-Length'));
  if (declared > maximum) return tooLarge(declared);
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.byteLength;
    if (bytes > maximum) {
      await reader.cancel();
      return tooLarge(bytes);
    }
    pieces.push(read.value);
  }
  return new Request(request, { body: new Blob(pieces as Uint8Array<ArrayBuffer>[]) });
};
