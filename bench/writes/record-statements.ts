import { type Keyspace, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { startTripCounter } from '../../test/support/trip-counter.ts';
import { startDelayProxy } from '../measure/delay-proxy.ts';

/** A statement as it travels to the database, with the round trip in which it was sent. */
export interface SeenStatement {
  readonly keyspace: Keyspace;
  readonly text: string;
  readonly round: number;
}

/** Of a packet of MySQL's protocol: its length in three bytes, its number, and the command. */
const [headerLength, commandLength] = [4, 1];
const commandQuery = 0x03;

const keyspaceIn = (handshake: string): Keyspace | undefined =>
  keyspaces.find((keyspace) => handshake.includes(`${keyspaceDatabases[keyspace]}\0`));

/** A way to a database on which every statement is noted, and a round trip ends when nothing more is asked. */
export const startRecorder = async (databasePort: number) => {
  const trips = await startTripCounter(databasePort);
  const keyspaceOf = new Map<number, Keyspace>();
  const unread = new Map<number, Buffer>();
  const seen: SeenStatement[] = [];

  const readPackets = (bytes: Buffer, connection: number): Buffer => {
    const end = headerLength + (bytes.length >= headerLength ? bytes.readUIntLE(0, 3) : 0);
    if (bytes.length < headerLength + commandLength || bytes.length < end) return bytes;
    const payload = bytes.subarray(headerLength, end);
    const keyspace = keyspaceOf.get(connection) ?? keyspaceIn(payload.toString('latin1'));
    if (keyspace === undefined) throw new Error('A connection does not say which keyspace it is for.');
    if (keyspaceOf.has(connection) && payload[0] === commandQuery)
      seen.push({ keyspace, text: payload.subarray(commandLength).toString('utf8'), round: trips.rounds });
    keyspaceOf.set(connection, keyspace);
    return readPackets(bytes.subarray(end), connection);
  };

  const proxy = await startDelayProxy(trips.port, 0, (chunk, connection) => {
    const before = unread.get(connection) ?? Buffer.alloc(0);
    unread.set(connection, readPackets(Buffer.concat([before, chunk]), connection));
  });
  return {
    port: proxy.port,
    /** How many statements were seen so far. */
    get count(): number {
      return seen.length;
    },
    /** The statements since a count. */
    since: (count: number): readonly SeenStatement[] => seen.slice(count),
    stop: (): void => {
      proxy.stop();
      trips.stop();
    },
  };
};
