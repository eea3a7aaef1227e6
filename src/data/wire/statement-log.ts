import type { Keyspace } from '../../../schema/keyspaces.ts';
import type { Freshness } from '../freshness.ts';
import { type BoundValues, describeValues } from './bound-values.ts';
import { marked, type StatementFreshness } from './sent-text.ts';
import type { Statement } from './statement.ts';

/** What came of a statement. */
interface Outcome {
  readonly freshAsked: boolean;
  /** Whether it was sent inside of an explicit transaction, or begins or ends one. */
  readonly inTransaction: boolean;
  /** Rows in the answer. */
  readonly rows: number;
  /** From sending to the last row, waiting for a connection included, in milliseconds. */
  readonly ms: number;
}

/** One statement that a request sent, as it is told to developers: without its values. */
export interface SentStatement extends StatementFreshness, BoundValues, Outcome {
  readonly keyspace: Keyspace;
  /** The text with its placeholders; without the tags and the time bound, which all of an operation carry alike. */
  readonly sql: string;
  /** The field or edge that asked for it (`Query.policies`, `policies.claims`); null for what no field asked for. */
  readonly origin: string | null;
}

/**
 * The origin of statements that tell whether the one who asks may still act. Most requests are answered from memory instead,
 * so that they are no part of what an operation costs: that would differ from one time to the next.
 */
export const identificationOrigin = 'identification';

/** What a request cost in one keyspace. */
export interface KeyspaceCost {
  statements: number;
  rows: number;
  /** Sum over the statements, in milliseconds. Statements of one keyspace run one after another. */
  ms: number;
  /** Connections opened, counting one again that was closed to make room and reopened. */
  connections: number;
}

/** How a keyspace has failed a request. */
export interface KeyspaceFailure {
  /** What callers are told, as a code. */
  readonly code: 'KEYSPACE_UNAVAILABLE' | 'KEYSPACE_BUSY';
  /** Whether nobody was asked, because the keyspace has failed too often a moment ago. */
  readonly circuitOpen: boolean;
  /** Whether it was waited for in vain. */
  readonly timedOut: boolean;
}

interface Sent {
  readonly statement: Statement;
  readonly outcome: Outcome;
}

const describe = ({ statement, outcome }: Sent): SentStatement => {
  const { text, values, tags, freshness, origin } = statement;
  const sql = marked(text, { freshness, freshAsked: outcome.freshAsked });
  return { keyspace: tags.keyspace, sql, freshness, origin, ...describeValues(values), ...outcome };
};

/** Everything that one request sent to its databases. */
export class StatementLog {
  readonly #sent: Sent[] = [];
  readonly #identification: Sent[] = [];
  readonly #connections: (Keyspace | 'legacy')[] = [];
  readonly #failures = new Map<Keyspace, KeyspaceFailure[]>();
  readonly #onStatement: ((statement: SentStatement) => void) | undefined;

  /** Calls `onStatement` for each statement, when it was answered or refused. */
  constructor(onStatement?: (statement: SentStatement) => void) {
    this.#onStatement = onStatement;
  }

  /** Every statement of the operation, in the order in which they were answered. */
  get statements(): readonly SentStatement[] {
    return this.#sent.map(describe);
  }

  /** The statements that told whether the one who asks may still act. */
  get identification(): readonly SentStatement[] {
    return this.#identification.map(describe);
  }

  /** Rows read so far, in all keyspaces. */
  get rows(): number {
    return this.#sent.reduce((sum, { outcome }) => sum + outcome.rows, 0);
  }

  /** Whether something of this freshness was read. */
  hasRead(freshness: Freshness): boolean {
    return this.#sent.some(({ statement }) => statement.freshness === freshness);
  }

  /** The keyspaces that the operation has asked. */
  get keyspaces(): ReadonlySet<Keyspace> {
    return new Set(this.#sent.map(({ statement }) => statement.tags.keyspace));
  }

  /** Notes a statement that was answered or refused. */
  record(statement: Statement, outcome: Outcome): void {
    const sent = { statement, outcome };
    (statement.origin === identificationOrigin ? this.#identification : this.#sent).push(sent);
    this.#onStatement?.(describe(sent));
  }

  /** Notes that a connection was opened. */
  recordConnection(client: Keyspace | 'legacy'): void {
    this.#connections.push(client);
  }

  /** Notes that a keyspace has failed the request. */
  recordFailure(keyspace: Keyspace, failure: KeyspaceFailure): void {
    this.#failures.set(keyspace, [...this.failuresOf(keyspace), failure]);
  }

  /** How a keyspace has failed the request so far. */
  failuresOf(keyspace: Keyspace): readonly KeyspaceFailure[] {
    return this.#failures.get(keyspace) ?? [];
  }

  /** What the operation cost per keyspace, and the legacy database's connections when it was used. */
  costs(): Partial<Record<Keyspace | 'legacy', KeyspaceCost>> {
    const costs: Partial<Record<Keyspace | 'legacy', KeyspaceCost>> = {};
    const costOf = (client: Keyspace | 'legacy') => {
      costs[client] ??= { statements: 0, rows: 0, ms: 0, connections: 0 };
      return costs[client];
    };
    for (const client of this.#connections) costOf(client).connections += 1;
    for (const { statement, outcome } of this.#sent) {
      const cost = costOf(statement.tags.keyspace);
      cost.statements += 1;
      cost.rows += outcome.rows;
      cost.ms = Math.round((cost.ms + outcome.ms) * 10) / 10;
    }
    // A connection may have been opened to find out who asks, for an operation that then needed none.
    if (costs.global?.statements === 0) delete costs.global;
    return costs;
  }
}
