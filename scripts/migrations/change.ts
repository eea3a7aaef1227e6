import { type Keyspace, keyspaces } from '../../schema/keyspaces.ts';

/** `expand` adds what old code does not mind; `contract` takes away what only older code used. */
export type Phase = 'expand' | 'contract';

/** A migration that some database has not applied. */
export interface PlannedMigration {
  keyspace: Keyspace;
  name: string;
  /** SHA-256 of its SQL. */
  hash: string;
  /** How many statements it has. */
  statements: number;
  phase: Phase;
}

/** What one deploy request brings: migrations of one phase. */
export interface Change {
  phase: Phase;
  migrations: readonly PlannedMigration[];
  /** The commit that has them. */
  commit: string;
  /** The branch of PlanetScale on which it is prepared. */
  branch: string;
}

/** All our branches begin so; others are left alone. */
export const branchPrefix = 'mig-';

const shortCommitLength = 7;

/** The keyspaces that a change touches, in the order in which it touches them. */
export const keyspacesOf = ({ migrations }: Pick<Change, 'migrations'>): Keyspace[] =>
  keyspaces.filter((keyspace) => migrations.some((migration) => migration.keyspace === keyspace));

/** How many migrations a change has, in words. */
export const countOf = ({ migrations }: Pick<Change, 'migrations'>): string =>
  migrations.length === 1 ? '1 migration' : `${migrations.length} migrations`;

/** A change, with the branch named by what it does and the commit: another commit prepares another branch. */
export function changeOf(phase: Phase, migrations: readonly PlannedMigration[], commit: string): Change {
  const touched = keyspacesOf({ migrations });
  // An expand goes over all keyspaces that have one; a contract is of one keyspace.
  const where = phase === 'contract' ? `${touched.join('-')}-` : '';
  return { phase, migrations, commit, branch: `${branchPrefix}${phase}-${where}${commit.slice(0, shortCommitLength)}` };
}
