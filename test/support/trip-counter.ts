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
  let held: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;

  const endRound = () => {
    if (held.length === 0 || unanswered > 0) return;
    rounds += 1;
    const answers = held;
    held = [];
    for (const answer of answers) answer();
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
    let asked = false;
    let answered = false;
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
      // Opening a connection is no round: Hyperdrive has it open, beside the Worker.
      if (!asked) {
        client.write(chunk);
        return;
      }
      if (!answered) unanswered -= 1;
      answered = true;
      held.push(() => client.write(chunk));
      stir();
    });
    const end = () => {
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
