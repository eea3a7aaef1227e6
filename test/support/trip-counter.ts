import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A statement as MySQL's protocol carries it: four bytes of header, the command COM_QUERY, the text. */
const commandQuery = 0x03;
const isStatement = (chunk: Buffer): boolean => chunk.length > 5 && chunk[3] === 0 && chunk[4] === commandQuery;

/** How long nothing may be on its way before a round is over, in milliseconds. */
const quietMs = 20;

/**
 * A TCP proxy before the database that counts round trips in a row. It holds every answer until nothing more is asked, and
 * then lets all of them go at once: whatever does not wait for another answer is asked in the same round, however busy the
 * machine is. What a request takes is the number of rounds times the way to the database, whatever its statements' number.
 */
export const startTripCounter = async (databasePort: number) => {
  const sockets = new Set<Socket>();
  let rounds = 0;
  let unanswered = 0;
  let opening = 0;
  let held: { readonly connection: number; readonly send: () => void }[] = [];
  let connections = 0;
  let timer: NodeJS.Timeout | undefined;

  const endRound = () => {
    if (held.length === 0 || unanswered > 0 || opening > 0) return;
    rounds += 1;
    // In the order in which connections were opened: which keyspace was the quicker one decides nothing.
    const answers = held.toSorted((one, other) => one.connection - other.connection);
    held = [];
    for (const { send } of answers) send();
  };
  let stirred = 0;
  const stir = () => {
    stirred += 1;
    const noticed = stirred;
    clearTimeout(timer);
    // A busy process is late with its timers: whatever came in meanwhile is looked at before the round is over.
    timer = setTimeout(() => setImmediate(() => noticed === stirred && endRound()), quietMs);
  };

  const server = createServer((client) => {
    const database = connect(databasePort, '127.0.0.1');
    connections += 1;
    const connection = connections;
    let isOpen = false;
    let chunksOfOpening = 0;
    let asked = false;
    let answered = false;
    opening += 1;
    const opened = () => {
      if (!isOpen) opening -= 1;
      isOpen = true;
    };
    client.on('data', (chunk) => {
      if (isStatement(chunk)) {
        if (!asked || answered) unanswered += 1;
        asked = true;
        answered = false;
        stir();
      }
      database.write(chunk);
    });
    database.on('data', (chunk) => {
      // Opening a connection is no round: Hyperdrive has it open, beside the Worker. But a statement may wait for it. The
      // server greets, and then accepts.
      if (!asked) {
        client.write(chunk);
        chunksOfOpening += 1;
        if (chunksOfOpening === 2) opened();
        stir();
        return;
      }
      if (!answered) unanswered -= 1;
      answered = true;
      held.push({ connection, send: () => client.write(chunk) });
      stir();
    });
    const end = () => {
      opened();
      if (asked && !answered) unanswered -= 1;
      answered = true;
      client.destroy();
      database.destroy();
    };
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    /** The rounds so far. */
    get rounds(): number {
      return rounds;
    },
    stop: (): void => {
      clearTimeout(timer);
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
};
