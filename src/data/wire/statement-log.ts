import type { Keyspace } from '../../../schema/keyspaces.ts';
import type { StatementFreshness } from '../read/fresh-reads.ts';
import type { BoundValues } from './bound-values.ts';

/** One statement that a request sent. */
export interface Statement extends StatementFreshness, BoundValues {
  /** The keyspace whose tables it names. */
  readonly keyspace: Keyspace;
  /** The text as sent, with its placeholders; without the bound on its time, which all reads carry alike. */
  readonly sql: string;
  /** The field or edge that asked for it (`Query.policies`, `policies.claims`); null for what no field asked for. */
  readonly origin: string | null;
  /** Rows in the answer. */
  readonly rows: number;
  /** From sending to the last row, waiting for a connection included, in milliseconds. */
  readonly ms: number;
}

/** What a request cost in one keyspace. */
export interface KeyspaceCost {
  statements: number;
  rows: number;
  /** Sum over the statements, in milliseconds. Statements of one keyspace run one after another. */
  ms: number;
  /** Connections opened, counting one again that was closed to make room and reopened. */
  connections: number;
}

/** Everything that one request sent to its databases. */
export class StatementLog {
  readonly #statements: Statement[] = [];
  readonly #connections: (Keyspace | 'legacy')[] = [];
  readonly #onStatement: ((statement: Statement) => void) | undefined;

  /** Calls `onStatement` for each statement, when it was answered or refused. */
  constructor(onStatement?: (statement: Statement) => void) {
    this.#onStatement = onStatement;
  }

  /** Every statement, in the order in which they were answered. */
  get statements(): readonly Statement[] {
    return this.#statements;
  }

  /** Notes a statement that was answered or refused. */
  record(statement: Statement): void {
    this.#statements.push(statement);
    this.#onStatement?.(statement);
  }

  /** Notes that a connection was opened. */
  recordConnection(client: Keyspace | 'legacy'): void {
    this.#connections.push(client);
  }

  /** The cost per keyspace, and of the legacy database's connections when it was used. */
  costs(): Partial<Record<Keyspace | 'legacy', KeyspaceCost>> {
    const costs: Partial<Record<Keyspace | 'legacy', KeyspaceCost>> = {};
    const costOf = (client: Keyspace | 'legacy') => {
      costs[client] ??= { statements: 0, rows: 0, ms: 0, connections: 0 };
      return costs[client];
    };
    for (const client of this.#connections) costOf(client).connections += 1;
    for (const statement of this.#statements) {
      const cost = costOf(statement.keyspace);
      cost.statements += 1;
      cost.rows += statement.rows;
      cost.ms = Math.round((cost.ms + statement.ms) * 10) / 10;
    }
    return costs;
  }
}
