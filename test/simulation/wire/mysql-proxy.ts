import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { keyspaceDatabases } from '../../../schema/keyspaces.ts';
import { localConnectionString } from '../../../scripts/database/accounts.ts';
import { type Counts, lateMs, type Plan, StatementCounter, shownLength } from './accident.ts';
import { deadlockError, type OnDeadlock, type StatementProxy, type Way } from './proxy.ts';

/** MySQL's command COM_QUERY, behind four bytes of header of which the last one is zero for a command. */
const commandQuery = 0x03;

/** How an answer begins that is an error; its number follows. */
const errorAnswer = 0xff;

/** Splits what a client sends into packets. */
class Packets {
  #rest: Buffer = Buffer.alloc(0);

  take(chunk: Buffer): Buffer[] {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const packets: Buffer[] = [];
    while (this.#rest.length >= 4) {
      const length = 4 + this.#rest.readUIntLE(0, 3);
      if (this.#rest.length < length) break;
      packets.push(this.#rest.subarray(0, length));
      this.#rest = this.#rest.subarray(length);
    }
    return packets;
  }
}

const isStatement = (packet: Buffer): boolean => packet[3] === 0 && packet[4] === commandQuery;

const isDeadlock = (answer: Buffer): boolean =>
  answer.length > 6 && answer[4] === errorAnswer && answer.readUInt16LE(5) === deadlockError;

/** One connection, and what has become of it. */
interface Passage {
  readonly client: Socket;
  readonly server: Socket;
  silent: boolean;
  endsWithAnswer: boolean;
  isLate: boolean;
  /** What was sent last, which the next answer is to. */
  statement: string;
}

/** The way to one keyspace over MySQL's protocol. */
class MysqlProxy implements StatementProxy {
  readonly #databasePort: number;
  readonly #onDeadlock: OnDeadlock;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #counter = new StatementCounter();
  #closed = false;

  private constructor(databasePort: number, onDeadlock: OnDeadlock) {
    this.#databasePort = databasePort;
    this.#onDeadlock = onDeadlock;
    this.#server = createServer((client) => this.#pass(client));
  }

  static async start(databasePort: number, onDeadlock: OnDeadlock): Promise<MysqlProxy> {
    const proxy = new MysqlProxy(databasePort, onDeadlock);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get counts(): Counts {
    return this.#counter.counts;
  }

  plan(plan: Plan | null): void {
    this.#counter.plan(plan);
  }

  shut(): void {
    this.#closed = true;
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  open(): void {
    this.#closed = false;
  }

  async stop(): Promise<void> {
    this.shut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #pass(client: Socket): void {
    client.on('error', () => client.destroy());
    if (this.#closed) {
      client.destroy();
      return;
    }
    const server = connect(this.#databasePort, '127.0.0.1');
    // A statement is answered before the next one is sent: waiting for more would only cost time.
    for (const socket of [client, server]) this.#sockets.add(socket.setNoDelay());
    const packets = new Packets();
    const passage = { client, server, silent: false, endsWithAnswer: false, isLate: false, statement: '' };
    client.on('data', (chunk) => {
      for (const packet of packets.take(chunk)) this.#send(passage, packet);
    });
    server.on('data', (chunk) => {
      if (isDeadlock(chunk)) this.#onDeadlock(passage.statement);
      if (passage.endsWithAnswer) client.destroy();
      else if (!passage.silent) client.write(chunk);
    });
    server.on('error', () => client.destroy());
    server.on('close', () => client.destroy());
    client.on('close', () => {
      this.#sockets.delete(client);
      this.#sockets.delete(server);
      if (!passage.isLate) server.destroy();
    });
  }

  #send(passage: Passage, packet: Buffer): void {
    const { client, server } = passage;
    passage.statement = packet.toString('latin1', 5, 5 + shownLength);
    const accident = isStatement(packet) ? this.#counter.count(passage.statement) : null;
    switch (accident) {
      case null:
        server.write(packet);
        return;
      case 'before':
        client.destroy();
        return;
      case 'after':
        passage.endsWithAnswer = true;
        server.write(packet);
        return;
      case 'sent':
        server.write(packet, () => client.destroy());
        return;
      case 'hung':
        passage.silent = true;
        server.write(packet);
        return;
      case 'late':
        passage.silent = true;
        passage.isLate = true;
        setTimeout(() => {
          server.write(packet, () => setTimeout(() => server.destroy(), 200));
        }, lateMs);
    }
  }
}

/** The way over MySQL's protocol, to a server or to a vtgate. */
export const mysqlWay = (databasePort: number): Way => ({
  startProxy: (onDeadlock) => MysqlProxy.start(databasePort, onDeadlock),
  connectionString: (keyspace, port) =>
    localConnectionString(keyspaceDatabases[keyspace], port, keyspaceDatabases[keyspace]),
  close: async () => {},
});
