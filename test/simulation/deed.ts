import type { Keyspace } from '../../schema/keyspaces.ts';
import type { DemonstrationUser, Role } from '../../scripts/seed/people.ts';
import type { Random } from '../../scripts/seed/random.ts';
import type { Database } from './database.ts';

/** What somebody wants done. */
export interface Deed {
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly role: Role;
  readonly user?: DemonstrationUser;
  /** Where it is done, of a mutation whose input says that. */
  readonly keyspace?: Keyspace;
}

/** What an actor chooses by: what is stored, chance, and the moment. */
export interface Scene {
  readonly database: Database;
  readonly random: Random;
  readonly now: Date;
  readonly orgId: string;
}

/** Somebody who does one thing, to whatever there is to do it to. Returns null when there is nothing. */
export interface Actor {
  readonly name: string;
  /** How often it acts beside the others. */
  readonly weight: number;
  choose(scene: Scene): Promise<Deed | null>;
}
