import type { Keyspace } from '../../schema/keyspaces.ts';
import type { MigrationState } from '../database/migration-history.ts';
import type { Change, Phase } from './change.ts';
import type { PlanStep } from './order.ts';

/**
 * All that is known of migrations at one moment: read from PlanetScale, the databases and the files, and kept nowhere.
 * What is to be done next, and what can be done at all, follows from it alone.
 */
export interface Situation {
  /** When it was read, in UTC. */
  readAt: string;
  target: {
    organization: string;
    database: string;
    branch: string;
    /** Whether the branch takes changes of tables by deploy requests alone. */
    safeMigrations: boolean;
  };
  keyspaces: readonly KeyspaceSituation[];
  /** What is pending, in its order. */
  plan: readonly PlanStep[];
  /** The change that is under way, or else the first of the plan; null when nothing is left to do. */
  current: CurrentChange | null;
  /** The deployments that run or wait, of whomever, in their order. */
  queue: readonly QueuedDeployment[];
  /** Our branches that belong to nothing which is under way. */
  leftovers: readonly string[];
}

/** The migrations of one keyspace, as the target has them. */
export interface KeyspaceSituation {
  keyspace: Keyspace;
  migrations: readonly (MigrationState & { phase: Phase | null })[];
}

/** A deployment in the queue of the target. */
export interface QueuedDeployment {
  request: number;
  state: string;
  paused: string | null;
}

/** A change, and how far it has come. */
export interface CurrentChange {
  change: Change;
  /** Whether the target's history has all of it. */
  recorded: boolean;
  branch: BranchFacts | null;
  request: RequestFacts | null;
  /** What in the files is against it; empty once there is a request. */
  findings: readonly string[];
  /** Whether released code no longer uses what a contract takes away; null for an expand. */
  released: ReleasedCode | null;
}

/** What says whether a contract may begin. */
export interface ReleasedCode {
  ready: boolean;
  /** What is released, or why that is unknown. */
  why: string;
}

/** The branch of a change. */
export interface BranchFacts {
  name: string;
  ready: boolean;
  production: boolean;
  /** Whether the target has moved on since. */
  stale: boolean;
  /** How far it is prepared; null until it is ready, and once there is a request. */
  work: BranchWork | null;
}

/** How far a branch is prepared. */
export interface BranchWork {
  /** Keyspaces whose history on the branch lacks rows of the target's: a new branch has none. */
  uncopied: readonly Keyspace[];
  /** Rows that the branch has otherwise than the target, or that are not of this change. */
  foreign: readonly string[];
  /** Keyspaces whose VSchema is not that of the files. */
  vschemas: readonly Keyspace[];
  /** Migrations that are to be applied to it. */
  unapplied: readonly string[];
  /** What PlanetScale finds wrong with it; empty until all is applied. */
  lint: readonly string[];
}

/** The deploy request of a change. */
export interface RequestFacts {
  number: number;
  url: string;
  author: string;
  /** PlanetScale's word. */
  state: string;
  closed: boolean;
  approved: boolean;
  deployable: boolean;
  autoApply: boolean;
  /** What PlanetScale finds wrong with it. */
  problems: readonly string[];
  /** Whether there is room for the copies; null when nobody asked. */
  enoughStorage: boolean | null;
  operations: readonly OperationFacts[];
  /** When its tables were changed over, in UTC. */
  deployedAt: string | null;
}

/** A change of one table. */
export interface OperationFacts {
  keyspace: string;
  table: string;
  operation: string;
  state: string;
  /** Of 100. */
  progress: number | null;
  etaSeconds: number | null;
  /** What is done to the table. */
  ddl: string;
  /** Whether rows or values can be lost by it. */
  canDropData: boolean;
  /** Whether it drops a table that was read or written a short time ago. */
  dropsUsedTable: boolean;
  error: string | null;
}
