import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.graphql': 'text/plain; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A file as it is sent instead of the one that was built; null for a file that is not there. */
export type Alter = (path: string, content: Buffer) => Buffer | string | null;

/** A site that is served on 127.0.0.1. */
export interface ServedSite {
  readonly url: string;
  stop(): void;
}

/** Serves the files of a folder as any host of static files does: `/database/` is its index, `/start` is `start.html`. */
export const serveSite = async (directory: string, alter: Alter = (_, content) => content): Promise<ServedSite> => {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname));
    const file = path.endsWith('/') ? `${path}index.html` : extname(path) === '' ? `${path}.html` : path;
    const found = await readFile(join(directory, file)).catch(() => null);
    const content = found && alter(file, found);
    if (content === null) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
