import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { keyspaceDatabases, keyspaces } from '../../../schema/keyspaces.ts';
import { localConnectionString } from '../../../scripts/database/accounts.ts';
import type { KeyspaceSources } from '../../../src/data/wire/keyspace-sources.ts';
import { AnswerCache } from './answer-cache.ts';
import { HungUpError, PacketSocket } from './packets.ts';
import { Session } from './session.ts';

/** A running double of Hyperdrive. */
export interface HyperdriveCache {
  readonly port: number;
  readonly cache: AnswerCache;
  stop(): Promise<void>;
}

/**
 * Stands where Hyperdrive stands: it speaks MySQL's protocol and keeps the answers to reads by the rules that Cloudflare
 * documents, for as long as a clock of its own says, blind to writes. Answers are kept and given byte for byte. It asks the
 * database even on a hit, to know whether that is stale; so it shows neither Hyperdrive's speed nor what it does while the
 * database is away, and it pools nothing.
 */
export const startHyperdriveCache = async (databasePort: number): Promise<HyperdriveCache> => {
  const cache = new AnswerCache();
  const sockets = new Set<Socket>();
  const remember = (socket: Socket): PacketSocket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    return new PacketSocket(socket);
  };
  const server = createServer(async (socket) => {
    const client = remember(socket);
    const database = remember(connect(databasePort, '127.0.0.1'));
    try {
      await new Session(client, database, cache).run();
    } catch (failure) {
      // That one side is gone is told to the other by closing it.
      if (!(failure instanceof HungUpError)) throw failure;
    } finally {
      client.close();
      database.close();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A server on a port has an address with one.
    port: (server.address() as AddressInfo).port,
    cache,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};

/** Every keyspace behind the double, with the user of its binding. */
export const sourcesBehind = ({ port }: HyperdriveCache): KeyspaceSources => ({
  // Object.fromEntries loses the literal keys.
  own: Object.fromEntries(
    keyspaces.map((keyspace) => {
      const database = keyspaceDatabases[keyspace];
      return [keyspace, { connectionString: localConnectionString(database, port, database) }];
    }),
  ) as KeyspaceSources['own'],
  legacy: null,
});
