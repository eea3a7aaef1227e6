import type { Keyspace } from '../../schema/keyspaces.ts';
import { migrationStates, type RecordedMigration } from '../database/migration-history.ts';
import type { PlannedMigration } from './change.ts';
import type { KeyspaceSituation } from './situation.ts';

/** The migrations of a keyspace: those of the files, and those of one database's history. */
export function keyspaceSituation(
  keyspace: Keyspace,
  files: readonly PlannedMigration[],
  history: readonly RecordedMigration[],
): KeyspaceSituation {
  const ofKeyspace = files.filter((file) => file.keyspace === keyspace);
  const phases = new Map(ofKeyspace.map(({ name, phase }) => [name, phase]));
  return {
    keyspace,
    migrations: migrationStates(ofKeyspace, history).map((state) => ({
      ...state,
      phase: phases.get(state.name) ?? null,
    })),
  };
}
