import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A request as a handler needs it. */
export interface ReadRequest {
  readonly authorization: string | null;
  readonly body: string;
}

/** The whole body of a request, as text. */
export const bodyOf = (message: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk) => chunks.push(chunk));
    message.on('end', () => resolve(Buffer.concat(chunks).toString()));
    message.on('error', reject);
  });

/** Serves handlers that need no more of HTTP than a token and a body, on 127.0.0.1. A GET tells that it runs. */
export const listen = (
  port: number,
  handle: (request: ReadRequest, response: ServerResponse) => Promise<void>,
): void => {
  const server = createServer(async (message, response) => {
    if (message.method === 'GET') {
      response.end('ok');
      return;
    }
    try {
      await handle({ authorization: message.headers.authorization ?? null, body: await bodyOf(message) }, response);
    } catch (failure) {
      process.stderr.write(`${failure instanceof Error ? failure.stack : failure}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });
  // Callers keep their connections for longer than a block takes.
  server.keepAliveTimeout = 120_000;
  server.listen(port, '127.0.0.1');
};
