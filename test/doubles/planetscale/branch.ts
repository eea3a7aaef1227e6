import { constants } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Connection, createConnection } from 'mysql2/promise';
import { type Keyspace, keyspaces } from '../../../schema/keyspaces.ts';
import { type RunningDatabase, startDatabase } from '../../../scripts/database/server.ts';

/** A password of a branch: a user of its server. */
export interface BranchPassword {
  id: string;
  name: string;
  role: 'reader' | 'writer' | 'readwriter' | 'admin';
  username: string;
  createdAt: string;
  expiresAt: number | null;
}

/** A branch: a real database server of its own, and what PlanetScale knows of it beside. */
export interface Branch {
  id: string;
  name: string;
  parent: string | null;
  production: boolean;
  safeMigrations: boolean;
  createdAt: string;
  /** From when on it answers `ready`. */
  readyAt: number;
  /** How often the schema of its parent had changed when it was made, and how often its own has. */
  parentVersion: number;
  version: number;
  vschemas: Map<Keyspace, object>;
  passwords: BranchPassword[];
  server: RunningDatabase;
  admin: Connection;
  /** Ends the server and deletes its data. */
  remove(): Promise<void>;
}

const quietly = () => {};

/** Starts a server once and ends it: what it leaves is copied for each branch. */
export async function makeTemplate(directory: string): Promise<string> {
  const template = join(directory, 'template');
  const server = await startDatabase({ directory: template, onProgress: quietly });
  await server.stop();
  return template;
}

/** Starts the server of a new branch, without tables. */
export async function startBranch(
  directory: string,
  template: string,
  facts: Pick<Branch, 'id' | 'name' | 'parent' | 'production' | 'createdAt' | 'readyAt' | 'parentVersion'>,
): Promise<Branch> {
  const home = join(directory, facts.id);
  await mkdir(home, { recursive: true });
  for (const part of ['made-by', 'data']) {
    const mode = constants.COPYFILE_FICLONE;
    await cp(join(template, part), join(home, part), { recursive: true, mode });
  }
  const server = await startDatabase({ directory: home, onProgress: quietly });
  const admin = await createConnection(server.adminConnectionString());
  return {
    ...facts,
    safeMigrations: false,
    version: 0,
    vschemas: new Map(keyspaces.map((keyspace) => [keyspace, {}])),
    passwords: [],
    server,
    admin,
    remove: async () => {
      await admin.end();
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
