import { kindOf, type PacketSocket, payloadOf } from './packets.ts';

/** The commands of a client that Hyperdrive takes, by the first byte of the message. */
export const command = { quit: 0x01, query: 0x03, ping: 0x0e } as const;

const kinds = { ok: 0x00, authMoreData: 0x01, localInfile: 0xfb, eof: 0xfe, error: 0xff } as const;

/** More bytes than an end of rows has; longer messages with its first byte are rows. */
const longestEof = 9;

const capabilities = { ssl: 0x800, deprecateEof: 0x1_00_00_00 } as const;

/** Capabilities (4 bytes), longest packet (4), character set (1) and filler (23) stand before the user's name. */
const userOffset = 32;

/** The user of a login. The bytes are passed on as they are, so what would change their meaning is refused. */
const userOf = (login: Buffer): string => {
  const payload = payloadOf(login);
  const asked = payload.readUInt32LE(0);
  if (asked & capabilities.ssl || asked & capabilities.deprecateEof) {
    throw new Error('The client asks for TLS or for results without EOF, which this double does not speak.');
  }
  return payload.toString('utf8', userOffset, payload.indexOf(0, userOffset));
};

/** Whether the server waits for the client: it asks for other proof, or for the password itself. */
const wantsAnswer = (packet: Buffer): boolean => {
  const fastAuthSucceeded = 3;
  return (
    kindOf(packet) === kinds.eof ||
    (kindOf(packet) === kinds.authMoreData && payloadOf(packet)[1] !== fastAuthSucceeded)
  );
};

/** Lets client and server come to terms; the user's name, or null when the server let nobody in. */
export const relayLogin = async (client: PacketSocket, server: PacketSocket): Promise<string | null> => {
  client.send(await server.expect());
  const login = await client.expect();
  server.send(login);
  for (;;) {
    const packet = await server.expect();
    client.send(packet);
    if (kindOf(packet) === kinds.ok) return userOf(login);
    if (kindOf(packet) === kinds.error) return null;
    if (wantsAnswer(packet)) server.send(await client.expect());
  }
};

const isEof = (packet: Buffer): boolean => kindOf(packet) === kinds.eof && payloadOf(packet).length < longestEof;

/** A server's whole answer to one command. Sequence numbers begin anew with each: the same bytes answer it again. */
export interface ServerAnswer {
  readonly bytes: Buffer;
  /** Whether it is rows, not an error or the outcome of a write. */
  readonly rows: boolean;
}

/** Reads the answer to one command. */
export const readAnswer = async (server: PacketSocket): Promise<ServerAnswer> => {
  const first = await server.expect();
  const kind = kindOf(first);
  if (kind === kinds.ok || kind === kinds.error) return { bytes: first, rows: false };
  if (kind === kinds.localInfile) throw new Error('The server asks for a file, which Hyperdrive does not pass on.');
  const packets = [first];
  // The columns end with one EOF, the rows with another, or with an error.
  for (let ends = 0; ends < 2; ) {
    const packet = await server.expect();
    packets.push(packet);
    if (isEof(packet)) ends += 1;
    if (kindOf(packet) === kinds.error) return { bytes: Buffer.concat(packets), rows: false };
  }
  return { bytes: Buffer.concat(packets), rows: true };
};

/** The refusal of a command that Hyperdrive does not take. */
export const unsupportedCommand = (): Buffer => {
  const unknownCommand = 1047;
  const text = Buffer.from('#08S01Hyperdrive does not support this command.');
  const error = Buffer.alloc(3);
  error.writeUInt8(kinds.error);
  error.writeUInt16LE(unknownCommand, 1);
  const header = Buffer.alloc(4);
  header.writeUIntLE(error.length + text.length, 0, 3);
  header.writeUInt8(1, 3);
  return Buffer.concat([header, error, text]);
};
