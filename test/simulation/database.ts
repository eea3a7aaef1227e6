import { type Connection, createConnection } from 'mysql2/promise';
import { legacyDatabase } from '../../schema/keyspaces.ts';
import { adminUser, localConnectionString } from '../../scripts/database/accounts.ts';

/** A row as the server gives it: amounts as text, days and moments as text. */
// biome-ignore lint/suspicious/noExplicitAny: each query of a simulation knows its own columns.
export type StoredRow = any;

/** The database itself, past the product: actors choose by it, and invariants are looked for in it. */
export class Database {
  readonly #connection: Connection;

  private constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Connects to the server at a port, as one who sees every keyspace. */
  static async connect(port: number): Promise<Database> {
    const uri = localConnectionString(adminUser, port, legacyDatabase);
    return new Database(
      await createConnection({ uri, supportBigNumbers: true, bigNumberStrings: true, dateStrings: true }),
    );
  }

  /** The rows that a query finds; tables are named with their keyspace (`oi_policies.policies`). */
  async rows(query: string, values: readonly unknown[] = []): Promise<StoredRow[]> {
    const [rows] = await this.#connection.query(query, [...values]);
    return rows as StoredRow[];
  }

  /** The same with every value as text, also a document: so a row can be added again. */
  async rowsAsText(query: string, values: readonly unknown[] = []): Promise<Record<string, string | null>[]> {
    const typeCast = (field: { string(encoding: string): string | null }) => field.string('utf8');
    const [rows] = await this.#connection.query({ sql: query, values: [...values], typeCast });
    return rows as StoredRow[];
  }

  /** Runs a statement that changes or locks rows; it names the organization of each. */
  async write(statement: string, values: readonly unknown[] = []): Promise<void> {
    await this.#connection.query(statement, [...values]);
  }

  /** Adds rows that have the same columns. */
  async add(table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first);
    const values = rows.map((row) => columns.map((column) => row[column]));
    await this.#connection.query(`INSERT INTO ${table} (${columns.map((name) => `\`${name}\``).join(', ')}) VALUES ?`, [
      values,
    ]);
  }

  /** Closes the connection. */
  async close(): Promise<void> {
    await this.#connection.end();
  }
}
