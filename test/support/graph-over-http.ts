import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inProcess } from './asking/carriers.ts';
import { clock } from './mutating.ts';

const requestFrom = async (incoming: IncomingMessage, url: string): Promise<Request> => {
  const body = await incoming.toArray();
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const { method = 'GET' } = incoming;
  return new Request(url, { method, headers, body: method === 'GET' ? null : Buffer.concat(body) });
};

/** The graph at an address of its own, over HTTP, at the moment of the clock of the tests. */
export const startGraphOverHttp = async (): Promise<{ origin: string; stop: () => Promise<void> }> => {
  const { carry } = inProcess({ request: () => ({ now: clock.now }) });
  let origin = '';
  const server = createServer(async (incoming, outgoing) => {
    const response = await carry(await requestFrom(incoming, `${origin}${incoming.url}`));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { origin, stop };
};
