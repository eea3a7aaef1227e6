import type { Keyspace } from '../../../schema/keyspaces.ts';

/** The keyspaces of which one request takes no cached answer. */
export class FreshReads {
  readonly #keyspaces = new Set<Keyspace>();

  /** From now on, every read of these keyspaces is answered by the database. */
  from(keyspaces: readonly Keyspace[]): void {
    for (const keyspace of keyspaces) this.#keyspaces.add(keyspace);
  }

  /** Whether reads of a keyspace must be answered by the database. */
  wantedFrom(keyspace: Keyspace): boolean {
    return this.#keyspaces.has(keyspace);
  }
}
