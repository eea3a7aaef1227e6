import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What went through a proxy so far. */
export interface Passed {
  readonly connections: number;
  readonly statements: number;
}

/** A way to a database that takes longer. */
export interface DelayProxy {
  readonly port: number;
  readonly passed: Passed;
  stop(): void;
}

/** A statement as MySQL's protocol carries it: four bytes of header, the command COM_QUERY, the text. */
const commandQuery = 0x03;
const isStatement = (chunk: Buffer): boolean => chunk.length > 5 && chunk[3] === 0 && chunk[4] === commandQuery;

/** One direction of a connection: whatever enters comes out later by the delay, in the order in which it entered. */
const delayed = (delayMs: number): ((deliver: () => void) => void) => {
  const queue: { readonly due: number; readonly deliver: () => void }[] = [];
  const deliverDue = () => {
    while (queue[0] && queue[0].due <= performance.now()) queue.shift()?.deliver();
    const [next] = queue;
    if (next) setTimeout(deliverDue, Math.max(1, Math.ceil(next.due - performance.now())));
  };
  return (deliver) => {
    queue.push({ due: performance.now() + delayMs, deliver });
    // One timer is enough: the first in the queue has set it.
    if (queue.length === 1) setTimeout(deliverDue, delayMs);
  };
};

const atOnce = (deliver: () => void): void => deliver();

/**
 * Puts a TCP proxy on 127.0.0.1 before a database, which delays each direction by some milliseconds, and counts. What a
 * connection sends is shown to `onSent`, with the ordinal of the connection.
 */
export const startDelayProxy = async (
  databasePort: number,
  delayMs: number,
  onSent: (chunk: Buffer, connection: number) => void = () => {},
): Promise<DelayProxy> => {
  const sockets = new Set<Socket>();
  let connections = 0;
  let statements = 0;

  const join = (from: Socket, to: Socket, onChunk: (chunk: Buffer) => void) => {
    const later = delayMs === 0 ? atOnce : delayed(delayMs);
    sockets.add(from);
    from.setNoDelay(true);
    from.on('data', (chunk) => {
      onChunk(chunk);
      later(() => to.write(chunk));
    });
    from.on('end', () => later(() => to.end()));
    from.on('error', () => to.destroy());
    from.on('close', () => sockets.delete(from));
  };

  const server = createServer({ allowHalfOpen: true }, (client) => {
    connections += 1;
    const connection = connections;
    const database = connect({ port: databasePort, host: '127.0.0.1', allowHalfOpen: true });
    join(client, database, (chunk) => {
      if (isStatement(chunk)) statements += 1;
      onSent(chunk, connection);
    });
    join(database, client, () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    get passed() {
      return { connections, statements };
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
};
