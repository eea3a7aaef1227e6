import type { Keyspace } from '../../../schema/keyspaces.ts';

/** The keyspaces of which one request takes no cached answer. */
export class FreshReads {
  readonly #keyspaces = new Set<Keyspace>();
  readonly #changed = new Set<Keyspace>();

  /** From now on, every read of these keyspaces is answered by the database. */
  from(keyspaces: readonly Keyspace[]): void {
    for (const keyspace of keyspaces) this.#keyspaces.add(keyspace);
  }

  /** The request changes a keyspace, or has tried to: neither it nor its caller may get what was kept before. */
  changing(keyspace: Keyspace): void {
    this.#changed.add(keyspace);
    this.#keyspaces.add(keyspace);
  }

  /** The keyspaces that the request has changed, or may have changed. */
  get changed(): readonly Keyspace[] {
    return [...this.#changed];
  }

  /** Whether reads of a keyspace must be answered by the database. */
  wantedFrom(keyspace: Keyspace): boolean {
    return this.#keyspaces.has(keyspace);
  }
}
