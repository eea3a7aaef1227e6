import { randomUUID } from 'node:crypto';
import type { Connection } from 'mysql2/promise';
import type { CallBody } from './protocol.ts';
import { type Credentials, closeConnection } from './server-connections.ts';

/** How long sessions may hold a server connection, in milliseconds. */
export type SessionLimits = {
  /** Between two calls of a session. */
  idleMs: number;
  /** From BEGIN, however busy the session is. */
  transactionMs: number;
};

/** A session during one call, or one that holds a server connection between calls. */
export type Session = {
  readonly id: string;
  readonly credentials: Credentials;
  busy: boolean;
  /** Held while in a transaction or reserved; all other sessions borrow a connection per call. */
  connection: Connection | undefined;
  /** Has settings of its own on its connection, so that no other session may have that connection. */
  reserved: boolean;
  inTransaction: boolean;
  /** When the open transaction must have ended, in milliseconds since the epoch. */
  transactionEndsAt: number;
  expiry: NodeJS.Timeout | undefined;
};

/** `ended` is a session whose transaction was rolled back by a limit while the client thinks it open. */
export type Claim = { kind: 'session'; session: Session; ended: boolean } | { kind: 'refused'; message: string };

/** The sessions that are busy or hold a server connection. Others need no memory: their id is all there is. */
export class Sessions {
  readonly #limits: SessionLimits;
  readonly #open = new Map<string, Session>();

  constructor(limits: SessionLimits) {
    this.#limits = limits;
  }

  /** Takes the session that a call names, or a new one, for the length of the call. */
  claim(named: CallBody['session'], credentials: Credentials): Claim {
    const id = named?.vitessSession?.SessionUUID ?? randomUUID();
    const open = this.#unlessOverdue(this.#open.get(id));
    if (open?.busy) return { kind: 'refused', message: 'session is already in use by another call' };
    if (open && (open.credentials.user !== credentials.user || open.credentials.password !== credentials.password)) {
      return { kind: 'refused', message: 'session belongs to another user' };
    }
    const session: Session = open ?? {
      id,
      credentials,
      busy: true,
      connection: undefined,
      reserved: false,
      inTransaction: false,
      transactionEndsAt: 0,
      expiry: undefined,
    };
    session.busy = true;
    clearTimeout(session.expiry);
    this.#open.set(id, session);
    return { kind: 'session', session, ended: !open && named?.vitessSession?.inTransaction === true };
  }

  /** Ends a call: the session keeps its connection for a while if it holds one, and is forgotten otherwise. */
  release(session: Session): void {
    session.busy = false;
    if (!session.connection) {
      this.#open.delete(session.id);
      return;
    }
    const untilTransactionLimit = session.inTransaction ? session.transactionEndsAt - Date.now() : Infinity;
    const waitMs = Math.max(0, Math.min(this.#limits.idleMs, untilTransactionLimit));
    session.expiry = setTimeout(() => void this.#expire(session), waitMs);
  }

  /** Notes whether the session is in a transaction; its limit counts from the first such note. */
  noteTransaction(session: Session, inTransaction: boolean): void {
    if (inTransaction && !session.inTransaction) session.transactionEndsAt = Date.now() + this.#limits.transactionMs;
    session.inTransaction = inTransaction;
  }

  /** Rolls back and closes every session. */
  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map((session) => this.#expire(session)));
  }

  /** The timer of a busy client's session may never get its turn. */
  #unlessOverdue(session: Session | undefined): Session | undefined {
    const overdue = session && !session.busy && session.inTransaction && Date.now() >= session.transactionEndsAt;
    if (!overdue) return session;
    void this.#expire(session);
    return undefined;
  }

  async #expire(session: Session): Promise<void> {
    clearTimeout(session.expiry);
    this.#open.delete(session.id);
    const { connection } = session;
    if (!connection) return;
    session.connection = undefined;
    // Closing alone would roll back too, but at a time of the server's choosing.
    await connection.rollback().catch(() => undefined);
    await closeConnection(connection);
  }
}
