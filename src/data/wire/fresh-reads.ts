import type { Keyspace } from '../../../schema/keyspaces.ts';

/** The keyspaces that one request reads nothing old from. */
export class FreshReads {
  readonly #keyspaces = new Set<Keyspace>();

  /** From now on, every read of these keyspaces is answered by the database. */
  from(keyspaces: readonly Keyspace[]): void {
    for (const keyspace of keyspaces) this.#keyspaces.add(keyspace);
  }

  /** Whether a keyspace is read so. */
  wantedFrom(keyspace: Keyspace): boolean {
    return this.#keyspaces.has(keyspace);
  }
}
