import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../../scripts/seed/random.ts';
import type { Database } from '../database.ts';
import type { Happening } from '../history.ts';
import type { Surroundings } from './surroundings.ts';

/** Rows that deeds of one keyspace lock, by what they are known by; the last changed first. */
const held: readonly (readonly { readonly table: string; readonly column: string; readonly order: string }[])[] = [
  [
    { table: 'oi_submissions.submissions', column: 'id', order: 'updated_at' },
    { table: 'oi_submissions.quotes', column: 'id', order: 'updated_at' },
  ],
  [
    { table: 'oi_policies.policies', column: 'id', order: 'updated_at' },
    { table: 'oi_policies.policies_number_counters', column: 'series', order: 'last_number' },
  ],
  [
    { table: 'oi_billing.invoices', column: 'id', order: 'updated_at' },
    { table: 'oi_billing.billing_number_counters', column: 'series', order: 'last_number' },
    { table: 'oi_billing.installments', column: 'id', order: 'updated_at' },
    { table: 'oi_billing.gl_daily_balances', column: 'id', order: 'balance_date' },
  ],
  [{ table: 'oi_global.da_capacity', column: 'id', order: 'updated_at' }],
];

/** For how long rows are held, in milliseconds: at most longer than a statement waits, and than a write is tried again. */
const [shortest, longest] = [30, 800];

/** Among how many of the last changed rows one is chosen. */
const among = 3;

/** Holds rows for a while, as somebody does whose transaction is slow: one row, or two in an order that may be the wrong one. */
export class Holds {
  readonly #connection: Database;
  #holding = 0;

  constructor(connection: Database) {
    this.#connection = connection;
  }

  /** Opens a holder with a connection of its own. */
  static async open(connect: () => Promise<Database>): Promise<Holds> {
    return new Holds(await connect());
  }

  /** Whether a deadlock may be of its making. */
  get isHolding(): boolean {
    return this.#holding > 0;
  }

  /** Holds rows of an organization. */
  async hold({ orgId, clock }: Pick<Surroundings, 'orgId' | 'clock'>, random: Random): Promise<Happening> {
    const at = clock.now;
    const tables = random.pick(held);
    const rows = random.chance(0.5) ? [random.pick(tables), random.pick(tables)] : [random.pick(tables)];
    this.#holding += 1;
    const result = await this.#lock(orgId, rows, random).finally(() => {
      this.#holding -= 1;
    });
    return { kind: 'happening', name: 'rows held', at, hit: null, result };
  }

  async #lock(orgId: string, rows: (typeof held)[number], random: Random): Promise<string> {
    const done: string[] = [];
    await this.#connection.write('START TRANSACTION');
    try {
      for (const { table, column, order } of rows) {
        const found = await this.#connection.rows(
          `SELECT ${column} AS name FROM ${table} WHERE org_id = ? ORDER BY ${order} DESC LIMIT ${among}`,
          [orgId],
        );
        if (found.length === 0) continue;
        const { name } = random.pick(found);
        await this.#connection.write(`SELECT 1 FROM ${table} WHERE org_id = ? AND ${column} = ? FOR UPDATE`, [
          orgId,
          name,
        ]);
        done.push(`${table} ${name}`);
        await pause(random.between(shortest, longest) / rows.length);
      }
    } catch (failure) {
      done.push(String(failure));
    }
    await this.#connection.write('ROLLBACK');
    return done.join(', ');
  }

  /** Closes its connection. */
  async close(): Promise<void> {
    await this.#connection.close();
  }
}
