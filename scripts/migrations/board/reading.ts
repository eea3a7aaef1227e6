import type { Keyspace } from '../../../schema/keyspaces.ts';
import type { MigrationState } from '../../database/migration-history.ts';
import type { ActionName } from '../actions.ts';
import type { Phase } from '../change.ts';
import type { StepName } from '../next-step.ts';
import type { PlanStep } from '../order.ts';
import type { CurrentChange, QueuedDeployment } from '../situation.ts';

/** What the board shows: all that one look at PlanetScale, or at the databases of this clone, has found. */
export interface Reading {
  /** When, in UTC. */
  readAt: string;
  /** Whose tables, such as `openinsure/core, branch main`. */
  place: string;
  /** What is true of the whole place, such as whether safe migrations are on. */
  remark: string;
  rows: readonly KeyspaceRow[];
  /** The change that is under way, or the first of the plan; always null for this clone. */
  current: CurrentChange | null;
  plan: readonly PlanStep[];
  queue: readonly QueuedDeployment[];
  /** Branches that nothing needs. */
  leftovers: readonly string[];
  /** What will happen next, or what a person must do first. */
  next: string;
  offers: readonly Offer[];
  /** The commands that show the same. */
  commands: { status: string; plan: string; drift: string };
  /** Whether something changes by itself, so that it is worth looking again soon. */
  moves: boolean;
}

/** One keyspace of one database. */
export interface KeyspaceRow {
  /** Which database, where there are several; empty where there is one. */
  database: string;
  keyspace: Keyspace;
  migrations: readonly ShownMigration[];
  /** In one or two words, and what they are about. */
  state: string;
  /** Whether a person must look at it. */
  warns: boolean;
  /** When its last migration was applied, in UTC. */
  since: string | null;
  /** What gates and lint have against it, and what a contract waits for. */
  findings: readonly string[];
}

/** One migration of a keyspace. */
export interface ShownMigration extends Omit<MigrationState, 'state'> {
  /** Beside the states of a history: applied to the branch of the change, or deployed and not recorded yet. */
  state: MigrationState['state'] | 'on branch' | 'not recorded';
  phase: Phase | null;
  /** The statements of its file; null when that is gone. */
  sql: string | null;
}

/** What somebody can ask for by a key. */
export type Task =
  | { kind: 'run'; until: StepName | null }
  /** To this subject: what it is done to may be another one by the time that somebody has said yes. */
  | { kind: 'act'; name: ActionName; subject: string }
  /** Applies what is pending to the databases of this clone. */
  | { kind: 'migrate' };

/** A task that can be done now. */
export interface Offer {
  key: string;
  /** One or two words beside the key. */
  label: string;
  task: Task;
  /** What it is done to. */
  subject: string;
  /** What will be otherwise afterwards. */
  effect: string;
  /** How it is asked for before: not at all, by yes or no, or by a name that is typed. */
  confirm: 'none' | 'yes-no' | { name: string };
  /** The command that does the same. */
  command: string;
}

/** The statements of a migration's file; null without one. */
export type SqlOf = (keyspace: Keyspace, name: string) => string | null;
