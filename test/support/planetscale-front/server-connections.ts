import { type Connection, createConnection } from 'mysql2/promise';

/** Where the MySQL server listens. */
export type MysqlAddress = { host: string; port: number };

/** A user of the MySQL server; the database of the same name is opened. */
export type Credentials = { user: string; password: string };

/** How long a connection that no session holds is kept for the next call, in milliseconds. */
const idleConnectionMs = 2000;

/** Logged-in connections by credentials. To borrow one is to have logged in with exactly these credentials. */
export class ServerConnections {
  readonly #address: MysqlAddress;
  readonly #idle = new Map<string, { connection: Connection; timer: NodeJS.Timeout }[]>();
  #closed = false;

  constructor(address: MysqlAddress) {
    this.#address = address;
  }

  /** An idle connection of these credentials, else a new login. Rejects with the server's error if it refuses. */
  async borrow(credentials: Credentials): Promise<Connection> {
    const idle = this.#idle.get(keyOf(credentials))?.pop();
    if (!idle) return await this.#open(credentials);
    clearTimeout(idle.timer);
    return idle.connection;
  }

  /** Takes back a connection that carries no transaction and no settings of its last user. */
  giveBack(credentials: Credentials, connection: Connection): void {
    if (this.#closed) {
      void closeConnection(connection);
      return;
    }
    const key = keyOf(credentials);
    const entry = { connection, timer: setTimeout(() => this.#drop(key, connection), idleConnectionMs) };
    this.#idle.set(key, [...(this.#idle.get(key) ?? []), entry]);
  }

  /** Closes all idle connections, and from now on every connection that is given back. */
  async close(): Promise<void> {
    this.#closed = true;
    const entries = [...this.#idle.values()].flat();
    this.#idle.clear();
    for (const { timer } of entries) clearTimeout(timer);
    await Promise.all(entries.map(({ connection }) => closeConnection(connection)));
  }

  async #open({ user, password }: Credentials): Promise<Connection> {
    const connection = await createConnection({
      ...this.#address,
      user,
      password,
      database: user,
      charset: 'utf8mb4',
      // rowsAffected counts the rows that matched, as PlanetScale does (clientFoundRows).
      flags: ['FOUND_ROWS'],
      supportBigNumbers: true,
      bigNumberStrings: true,
      // The bytes of the text protocol, as they came.
      rowsAsArray: true,
      typeCast: (field) => field.buffer(),
    });
    // Without a listener a server that goes away would end the process; the next query reports it anyway.
    connection.on('error', () => this.#drop(keyOf({ user, password }), connection));
    await connection.query("SET time_zone = '+00:00'");
    return connection;
  }

  #drop(key: string, connection: Connection): void {
    const rest = (this.#idle.get(key) ?? []).filter((entry) => {
      if (entry.connection === connection) clearTimeout(entry.timer);
      return entry.connection !== connection;
    });
    if (rest.length > 0) this.#idle.set(key, rest);
    else this.#idle.delete(key);
    void closeConnection(connection);
  }
}

/** Says goodbye to the server, or just hangs up if the connection is broken. */
export async function closeConnection(connection: Connection): Promise<void> {
  try {
    await connection.end();
  } catch {
    connection.destroy();
  }
}

function keyOf({ user, password }: Credentials): string {
  return JSON.stringify([user, password]);
}
