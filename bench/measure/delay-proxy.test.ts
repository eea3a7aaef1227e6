import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type DelayProxy, startDelayProxy } from './delay-proxy.ts';

const delayMs = 20;

const open: { close(): void }[] = [];

/** A server that says each thing back, until its caller has no more to say. */
const startEcho = async (): Promise<number> => {
  const server = createServer((socket) => socket.pipe(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  return (server.address() as AddressInfo).port;
};

const startProxy = async (ms: number): Promise<DelayProxy> => {
  const proxy = await startDelayProxy(await startEcho(), ms);
  open.push({ close: proxy.stop });
  return proxy;
};

const connectTo = async (port: number): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  open.push({ close: () => socket.destroy() });
  return socket;
};

const statement = (sql: string): Buffer => Buffer.concat([Buffer.from([sql.length + 1, 0, 0, 0, 3]), Buffer.from(sql)]);

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

describe('the proxy before a database', () => {
  test('delays each direction: an answer comes after both', async () => {
    const socket = await connectTo((await startProxy(delayMs)).port);
    const began = performance.now();
    socket.write('question');
    await once(socket, 'data');
    // Timers of Node.js count whole milliseconds, and may begin within one.
    expect(performance.now() - began).toBeGreaterThanOrEqual(2 * delayMs - 2);
  });

  test('delays what is sent at once as a whole, not one after the other', async () => {
    const { port } = await startProxy(delayMs);
    const sockets = await Promise.all(Array.from({ length: 20 }, () => connectTo(port)));
    const began = performance.now();
    await Promise.all(
      sockets.map((socket) => {
        socket.write('question');
        return once(socket, 'data');
      }),
    );
    expect(performance.now() - began).toBeLessThan(20 * delayMs);
  });

  test('keeps the order and loses nothing, the last words before the end among it', async () => {
    const socket = await connectTo((await startProxy(delayMs)).port);
    const sent = Array.from({ length: 300 }, (_, index) => `${index},`);
    for (const part of sent) socket.write(part);
    socket.end();
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe(sent.join(''));
  });

  test('counts connections, and statements but not what else is said on them', async () => {
    const proxy = await startProxy(0);
    const [one, other] = [await connectTo(proxy.port), await connectTo(proxy.port)];
    for (const [socket, said] of [
      [one, statement('select 1')],
      [one, statement('select 2')],
      [other, Buffer.from([1, 0, 0, 0, 1])],
    ] as const) {
      socket.write(said);
      await once(socket, 'data');
    }
    expect(proxy.passed).toEqual({ connections: 2, statements: 2 });
  });
});
