import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CallBody, callBody } from './protocol.ts';
import type { Credentials } from './server-connections.ts';

/** The largest call this front reads. */
const maxBodyBytes = 16 * 1024 * 1024;

/** An answer other than 200, in the form that the driver turns into a DatabaseError. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Credentials of the Basic scheme. The password may hold colons, the user may not. */
export function readCredentials({ headers }: IncomingMessage): Credentials {
  const encoded = /^Basic (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  const [user, ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  if (!user || password.length === 0) throw unauthenticated();
  return { user, password: password.join(':') };
}

/** The refusal of credentials that MySQL refused, or that are missing. */
export function unauthenticated(): HttpRefusal {
  return new HttpRefusal(401, 'unauthenticated', 'invalid auth credentials');
}

/** Reads and parses the body of a call. */
export async function readCall(request: IncomingMessage): Promise<CallBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBodyBytes) throw new HttpRefusal(413, 'resource_exhausted', `call exceeds ${maxBodyBytes} bytes`);
    chunks.push(bytes);
  }
  const parsed = callBody.safeParse(parseJson(Buffer.concat(chunks).toString('utf8')));
  if (parsed.success) return parsed.data;
  throw new HttpRefusal(400, 'invalid_argument', `malformed call: ${parsed.error.message}`);
}

/** Sends an answer. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
