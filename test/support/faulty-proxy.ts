import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * What a keyspace's way to its database suffers from:
 * - `refuse`: nobody listens;
 * - `mute`: connections open, and nothing is ever said on them for as long as the delay;
 * - `slow`: connecting works, every answer to a statement comes after the delay;
 * - `cut`: connecting works, every answer to a statement ends in its middle;
 * - `uncommitted`: everything works, but the connection ends when a COMMIT is sent, which the server never sees;
 * - `unanswered`: the same, but the server has made the COMMIT.
 */
export type Fault = 'none' | 'refuse' | 'mute' | 'slow' | 'cut' | 'uncommitted' | 'unanswered';

/** How late is late, in milliseconds: longer than anybody would wait. */
const delayMs = 30_000;

/** A statement as MySQL's protocol carries it: four bytes of header, the command COM_QUERY, the text. */
const commandQuery = 0x03;
const isStatement = (chunk: Buffer): boolean => chunk.length > 5 && chunk[3] === 0 && chunk[4] === commandQuery;
const isCommit = (chunk: Buffer): boolean => isStatement(chunk) && /^commit\b/i.test(chunk.toString('latin1', 5));

/** A TCP proxy before the database, whose faults a test switches on and off. */
export const startFaultyProxy = async (databasePort: number) => {
  let fault: Fault = 'none';
  const sockets = new Set<Socket>();
  const timers = new Set<NodeJS.Timeout>();

  const later = (work: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, delayMs);
    timers.add(timer);
  };

  /** What waits for the end of a pause, in order; undefined when there is none. */
  let paused: (() => void)[] | undefined;
  const whenPauseEnds = (work: () => void) => {
    if (paused) paused.push(work);
    else work();
  };

  /** How many COMMITs end so from now on. */
  let commits = 0;
  const endsCommit = (how: Fault): boolean => {
    if (fault !== how || commits === 0) return false;
    commits -= 1;
    return true;
  };

  const pass = (client: Socket) => {
    if (fault === 'mute') return;
    const server = connect(databasePort, '127.0.0.1');
    sockets.add(server);
    let answering = false;
    let committing = false;
    client.on('data', (chunk) => {
      answering = isStatement(chunk);
      committing = isCommit(chunk);
      if (committing && endsCommit('uncommitted')) client.destroy();
      else whenPauseEnds(() => server.write(chunk));
    });
    server.on('data', (chunk) => {
      if (committing && endsCommit('unanswered')) client.destroy();
      else if (answering && fault === 'slow') later(() => client.write(chunk));
      else if (answering && fault === 'cut') {
        client.write(chunk.subarray(0, Math.floor(chunk.length / 2)), () => client.destroy());
      } else whenPauseEnds(() => client.write(chunk));
    });
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
    server.on('error', () => client.destroy());
  };

  const listen = (port: number): Promise<Server> =>
    new Promise((resolve, reject) => {
      const listener = createServer((client) => {
        sockets.add(client);
        client.on('error', () => client.destroy());
        client.on('close', () => sockets.delete(client));
        pass(client);
      });
      listener.once('error', reject).listen(port, '127.0.0.1', () => resolve(listener));
    });

  const endConnections = () => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const close = (listener: Server) => new Promise((resolve) => listener.close(resolve));

  let listener: Server | null = await listen(0);
  const { port } = listener.address() as AddressInfo;

  return {
    port,
    /** Switches to a fault; connections that are open end. Of COMMITs, no more than `times` suffer from it. */
    suffer: async (next: Fault, times = Number.POSITIVE_INFINITY): Promise<void> => {
      fault = next;
      commits = times;
      paused = undefined;
      endConnections();
      if (next === 'refuse' && listener) {
        await close(listener);
        listener = null;
      }
      if (next !== 'refuse') listener ??= await listen(port);
    },
    /** Holds everything up for a while, and loses nothing: as vtgate does while traffic is moved behind it. */
    pause: async (ms: number): Promise<void> => {
      paused = [];
      await new Promise((resolve) => setTimeout(resolve, ms));
      const held = paused ?? [];
      paused = undefined;
      for (const work of held) work();
    },
    stop: async (): Promise<void> => {
      endConnections();
      if (listener) await close(listener);
    },
  };
};
