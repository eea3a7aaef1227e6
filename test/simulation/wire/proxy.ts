import type { Keyspace } from '../../../schema/keyspaces.ts';
import type { Counts, Plan } from './accident.ts';

/** The way of one client to one keyspace: it counts statements, and has an accident at the one that it is told to. */
export interface StatementProxy {
  /** Where it listens. */
  readonly port: number;
  /** What went this way since it was last planned for. */
  readonly counts: Counts;
  /** Plans an accident, or none, and counts anew. */
  plan(plan: Plan | null): void;
  /** Ends every connection, and refuses others until `open`. */
  shut(): void;
  /** Lets connections through again. */
  open(): void;
  /** Ends it. */
  stop(): Promise<void>;
}

/** Called with the statement that the server has ended because two transactions waited for each other. */
export type OnDeadlock = (statement: string) => void;

/** One of the ways on which the product reaches its databases. */
export interface Way {
  startProxy(onDeadlock: OnDeadlock): Promise<StatementProxy>;
  /** The address of a keyspace behind a proxy. */
  connectionString(keyspace: Keyspace, port: number): string;
  close(): Promise<void>;
}

/** What a server calls an error by which it ends one of two transactions that wait for each other. */
export const deadlockError = 1213;
