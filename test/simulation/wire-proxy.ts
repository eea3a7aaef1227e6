import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * What happens at one statement:
 * - `before`: the connection ends, and the server never sees the statement;
 * - `after`: the server has executed it, and the connection ends before that is told;
 * - `sent`: the statement is on its way when the connection ends: executed or not, nobody knows;
 * - `hung`: the server has executed it, and says nothing more;
 * - `late`: the server sees it only after a while, when whoever sent it has given up.
 */
export type Accident = 'before' | 'after' | 'sent' | 'hung' | 'late';

/** How late a late statement is, in milliseconds. */
const lateMs = 600;

/** MySQL's command COM_QUERY, behind four bytes of header of which the last one is zero for a command. */
const commandQuery = 0x03;

/** An accident at the n-th statement from now on. */
export interface Plan {
  readonly at: number;
  readonly accident: Accident;
  /** Called when it happens, with the beginning of the statement. */
  readonly onHit: (statement: string) => void;
}

/** Splits what a client sends into packets. */
class Packets {
  #rest: Buffer = Buffer.alloc(0);

  take(chunk: Buffer): Buffer[] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
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

/** The way of one client to one keyspace: it counts statements, and has an accident at the one that it is told to. */
export class WireProxy {
  readonly #databasePort: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #count = 0;
  #plan: Plan | null = null;
  #closed = false;

  private constructor(databasePort: number) {
    this.#databasePort = databasePort;
    this.#server = createServer((client) => this.#pass(client));
  }

  /** Starts one before the database server at a port. */
  static async start(databasePort: number): Promise<WireProxy> {
    const proxy = new WireProxy(databasePort);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** Where it listens. */
  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** How many statements it has passed since it was last planned for. */
  get count(): number {
    return this.#count;
  }

  /** Plans an accident, or none, and counts anew. */
  plan(plan: Plan | null): void {
    this.#count = 0;
    this.#plan = plan;
  }

  /** Ends every connection, and refuses others until `open`. */
  shut(): void {
    this.#closed = true;
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  /** Lets connections through again. */
  open(): void {
    this.#closed = false;
  }

  /** Ends it. */
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
    this.#sockets.add(client).add(server);
    const packets = new Packets();
    const way = { client, server, silent: false, endsWithAnswer: false, isLate: false };
    client.on('data', (chunk) => {
      for (const packet of packets.take(chunk)) this.#send(way, packet);
    });
    server.on('data', (chunk) => {
      if (way.endsWithAnswer) client.destroy();
      else if (!way.silent) client.write(chunk);
    });
    server.on('error', () => client.destroy());
    server.on('close', () => client.destroy());
    client.on('close', () => {
      this.#sockets.delete(client);
      this.#sockets.delete(server);
      if (!way.isLate) server.destroy();
    });
  }

  #send(
    way: { client: Socket; server: Socket; silent: boolean; endsWithAnswer: boolean; isLate: boolean },
    packet: Buffer,
  ): void {
    const { client, server } = way;
    if (isStatement(packet)) this.#count += 1;
    const plan = this.#plan;
    if (!plan || !isStatement(packet) || this.#count !== plan.at) {
      server.write(packet);
      return;
    }
    this.#plan = null;
    plan.onHit(packet.toString('latin1', 5, 70));
    switch (plan.accident) {
      case 'before':
        client.destroy();
        return;
      case 'after':
        way.endsWithAnswer = true;
        server.write(packet);
        return;
      case 'sent':
        server.write(packet, () => client.destroy());
        return;
      case 'hung':
        way.silent = true;
        server.write(packet);
        return;
      case 'late':
        way.silent = true;
        way.isLate = true;
        setTimeout(() => {
          server.write(packet, () => setTimeout(() => server.destroy(), 200));
        }, lateMs);
    }
  }
}
