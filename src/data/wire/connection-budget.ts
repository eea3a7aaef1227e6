import { inSpan } from '../telemetry/telemetry.ts';

/**
 * Connections that one request may hold, over all keyspaces and the legacy database together. Cloudflare opens six at a
 * time per request and lets the seventh wait for ever; five leaves one for everything else.
 */
export const maxConnections = 5;

/** A connection that holds a slot while it is open, and that can be closed to make room. */
export interface Evictable {
  /** Whether nothing is using the connection right now. */
  readonly idle: boolean;
  /** When the connection was last used, on any clock that only grows. */
  readonly lastUsed: number;
  /** Closes the connection; resolves when its slot is free. */
  evict(): Promise<void>;
}

/** A connection was asked for when the request was over. */
export class RequestOverError extends Error {
  override name = 'RequestOverError';

  constructor() {
    super('The request is over.');
  }
}

interface Waiter {
  readonly grant: () => void;
  readonly refuse: (reason: Error) => void;
}

/**
 * Counts the connections of one request. A socket holds its slot while it is open, an HTTP fetch while it is in flight.
 * Who finds no slot free closes the connection that has been idle longest, or waits its turn: as long as the request lasts.
 */
export class ConnectionBudget {
  readonly #capacity: number;
  readonly #waiters: Waiter[] = [];
  readonly #evictables = new Set<Evictable>();
  #open = 0;
  #peak = 0;
  #closed = false;

  constructor(capacity = maxConnections) {
    this.#capacity = capacity;
  }

  /** The most slots that were taken at the same time. */
  get peak(): number {
    return this.#peak;
  }

  /** Whether a slot is free that nobody waits for. */
  get hasRoom(): boolean {
    return !this.#closed && this.#open < this.#capacity && this.#waiters.length === 0;
  }

  /** Takes a slot, when there is one, and returns what gives it back. First come, first served. */
  async acquire(): Promise<() => void> {
    if (this.#closed) throw new RequestOverError();
    if (this.hasRoom) this.#take();
    else await inSpan('budget.wait', () => this.#wait());
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.#open -= 1;
      this.#grantNext();
    };
  }

  /** Makes an open connection known as one that may be closed when it is idle. */
  register(connection: Evictable): void {
    this.#evictables.add(connection);
  }

  /** Forgets a connection that is closed. */
  unregister(connection: Evictable): void {
    this.#evictables.delete(connection);
  }

  /** To be called when a connection falls idle: somebody may be waiting for its slot. */
  fellIdle(): void {
    if (this.#waiters.length > 0) this.#evictLeastRecentlyUsed();
  }

  /** Gives out no further slot: the request is over, and what still runs of it shall open nothing. */
  close(): void {
    this.#closed = true;
    for (const waiter of this.#waiters.splice(0)) waiter.refuse(new RequestOverError());
  }

  #take(): void {
    this.#open += 1;
    this.#peak = Math.max(this.#peak, this.#open);
  }

  #wait(): Promise<void> {
    return new Promise((grant, refuse) => {
      this.#waiters.push({ grant, refuse });
      this.#evictLeastRecentlyUsed();
    });
  }

  #grantNext(): void {
    if (this.#open >= this.#capacity) return;
    const waiter = this.#waiters.shift();
    if (!waiter) return;
    this.#take();
    waiter.grant();
  }

  #evictLeastRecentlyUsed(): void {
    let oldest: Evictable | undefined;
    for (const connection of this.#evictables) {
      if (connection.idle && (!oldest || connection.lastUsed < oldest.lastUsed)) oldest = connection;
    }
    if (!oldest) return;
    this.#evictables.delete(oldest);
    void oldest.evict();
  }
}
