import { type Connection, createConnection } from 'mysql2/promise';
import { legacyDatabase } from '../../schema/keyspaces.ts';
import { adminUser, localConnectionString } from '../../scripts/database/accounts.ts';
import type { ShardDatabase } from '../../scripts/vitess/running-vitess.ts';
import { makeTablesWhole } from './whole-tables.ts';

/** A row as the server gives it: amounts as text, days and moments as text. */
// biome-ignore lint/suspicious/noExplicitAny: each query of a simulation knows its own columns.
export type StoredRow = any;

/** Amounts, days and moments come as text, and go as they come. */
const asText = { supportBigNumbers: true, bigNumberStrings: true, dateStrings: true };

/** The database itself, past the product: actors choose by it, and invariants are looked for in it. */
export class Database {
  readonly #reading: Connection;
  readonly #writing: Connection;

  private constructor(reading: Connection, writing: Connection) {
    this.#reading = reading;
    this.#writing = writing;
  }

  /** Connects to the server at a port, as one who sees every keyspace. */
  static async connect(port: number): Promise<Database> {
    const connection = await createConnection({
      uri: localConnectionString(adminUser, port, legacyDatabase),
      ...asText,
    });
    return new Database(connection, connection);
  }

  /** Connects to a Vitess: writes through vtgate at a port, and reads below it, over all shards. */
  static async connectToVitess(port: number, shards: readonly ShardDatabase[]): Promise<Database> {
    const socketPath = shards[0]?.socket;
    if (!socketPath) throw new Error('The MySQL below Vitess cannot be reached: with Docker, only vtgate can.');
    const reading = await createConnection({ socketPath, user: 'vt_dba', ...asText });
    await makeTablesWhole(reading, shards);
    const uri = localConnectionString(adminUser, port, legacyDatabase);
    return new Database(reading, await createConnection({ uri, ...asText }));
  }

  /** The rows that a query finds; tables are named with their keyspace (`oi_policies.policies`). */
  async rows(query: string, values: readonly unknown[] = []): Promise<StoredRow[]> {
    const [rows] = await this.#reading.query(query, [...values]);
    return rows as StoredRow[];
  }

  /** The same with every value as text, also a document: so a row can be added again. */
  async rowsAsText(query: string, values: readonly unknown[] = []): Promise<Record<string, string | null>[]> {
    const typeCast = (field: { string(encoding: string): string | null }) => field.string('utf8');
    const [rows] = await this.#reading.query({ sql: query, values: [...values], typeCast });
    return rows as StoredRow[];
  }

  /** Runs a statement that changes or locks rows; it names the organization of each. */
  async write(statement: string, values: readonly unknown[] = []): Promise<void> {
    await this.#writing.query(statement, [...values]);
  }

  /** Adds rows that have the same columns. */
  async add(table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first);
    const values = rows.map((row) => columns.map((column) => row[column]));
    await this.#writing.query(`INSERT INTO ${table} (${columns.map((name) => `\`${name}\``).join(', ')}) VALUES ?`, [
      values,
    ]);
  }

  /** Closes its connections. */
  async close(): Promise<void> {
    for (const connection of new Set([this.#reading, this.#writing])) await connection.end();
  }
}
