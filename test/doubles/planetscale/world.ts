import { randomBytes } from 'node:crypto';
import { type Branch, startBranch } from './branch.ts';
import type { Clock } from './clock.ts';
import type { DeployRequest } from './requests.ts';
import { createTable, readTables } from './tables.ts';

/** A service token: who it is, and what it may do. */
export interface Token {
  id: string;
  secret: string;
  actor: string;
  access: readonly string[];
}

/** What PlanetScale knows of one database. */
export interface World {
  organization: string;
  database: string;
  directory: string;
  template: string;
  clock: Clock;
  tokens: readonly Token[];
  branches: Branch[];
  requests: DeployRequest[];
  settings: Record<string, boolean>;
  /** How long a new branch takes, in milliseconds of the clock. */
  branchMs: number;
  /** What is to go wrong with the next deployment. */
  nextFault: string | null;
}

/** A number that nobody had before. */
export const newId = (): string => randomBytes(6).toString('hex');

/** Makes a branch: a server with the tables of its parent and without their rows. */
export async function makeBranch(world: World, name: string, parent: Branch | null): Promise<Branch> {
  const branch = await startBranch(world.directory, world.template, {
    id: newId(),
    name,
    parent: parent?.name ?? null,
    production: parent === null,
    createdAt: world.clock.text(),
    readyAt: world.clock.now() + (parent === null ? 0 : world.branchMs),
    parentVersion: parent?.version ?? 0,
  });
  if (parent !== null) {
    for (const table of await readTables(parent.admin)) await createTable(branch.admin, table);
    for (const [keyspace, vschema] of parent.vschemas) branch.vschemas.set(keyspace, vschema);
  }
  world.branches.push(branch);
  return branch;
}
