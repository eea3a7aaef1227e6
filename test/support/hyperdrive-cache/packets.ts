import type { Socket } from 'node:net';

/** Length (3 bytes) and sequence number (1 byte) stand before the payload. */
const headerBytes = 4;

/** A payload of this length (16 MB) goes on in the next packet. No server of the tests is allowed to send one. */
const longestPayload = 0xff_ff_ff;

const lengthOf = (packet: Buffer): number => packet.readUIntLE(0, 3);

/** The first byte of a packet's payload, which says what it is. */
export const kindOf = (packet: Buffer): number | undefined => packet[headerBytes];

/** A packet's payload. */
export const payloadOf = (packet: Buffer): Buffer => packet.subarray(headerBytes);

async function* packetsOf(socket: Socket): AsyncGenerator<Buffer, undefined> {
  let received = Buffer.alloc(0);
  try {
    for await (const chunk of socket) {
      received = Buffer.concat([received, chunk]);
      while (received.length >= headerBytes && received.length >= headerBytes + lengthOf(received)) {
        const end = headerBytes + lengthOf(received);
        yield received.subarray(0, end);
        received = received.subarray(end);
      }
    }
  } catch {
    // A cut connection ends like a closed one.
  }
}

/** The other side hung up while something was due from it. */
export class HungUpError extends Error {
  override name = 'HungUpError';
}

/** One side of a connection that speaks MySQL's protocol, message by message. */
export class PacketSocket {
  readonly #socket: Socket;
  readonly #packets: AsyncGenerator<Buffer, undefined>;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#packets = packetsOf(socket);
    // Whoever reads next learns that the connection is gone; without a listener the process would end.
    socket.on('error', () => {});
  }

  /** The next message; null when the other side has hung up. */
  async next(): Promise<Buffer | null> {
    const { value: packet } = await this.#packets.next();
    if (packet && lengthOf(packet) === longestPayload) throw new Error('A message is longer than this double takes.');
    return packet ?? null;
  }

  /** The next message of one that must not hang up now. */
  async expect(): Promise<Buffer> {
    const message = await this.next();
    if (!message) throw new HungUpError('The other side hung up in the middle of something.');
    return message;
  }

  send(message: Buffer): void {
    this.#socket.write(message);
  }

  /** Closes it when everything is sent. */
  close(): void {
    this.#socket.destroySoon();
  }
}
