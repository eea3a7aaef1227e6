import { startDatabase } from '../database/server.ts';
import { currentDay } from '../seed/day-of-story.ts';
import { seedDatabase } from '../seed/seed.ts';
import { localPaths } from '../support/local-paths.ts';
import type { OnProgress } from '../support/progress.ts';
import { UserError } from '../support/user-error.ts';
import { clusterLayout } from '../vitess/layout.ts';
import { startSeededVitess } from '../vitess/prepare.ts';
import { noteUse } from '../vitess/users.ts';
import { prepareDatabase } from './prepare-database.ts';

/** What `make dev` needs of a database, migrated and filled. */
export interface LocalDatabase {
  /** For the Worker: one of the five databases, or the legacy one. */
  connectionString(database: string): string;
  /** Resolves with a description when its server ends. */
  ended: Promise<string>;
}

/** Registers what has to be stopped when `make dev` ends. */
type OnStarted = (name: string, stop: () => Promise<void>) => void;

/** How `make dev` starts each kind of database: `make dev DB=vitess`. */
const kinds: Record<string, (onProgress: OnProgress, onStarted: OnStarted) => Promise<LocalDatabase>> = {
  embedded: startEmbedded,
  vitess: async (onProgress) => {
    // Recorded before the start, so that from now on no other command stops it.
    await noteUse(await clusterLayout(localPaths.vitess));
    // Vitess keeps running when make dev ends, so that the next start takes a second. make vitess-down stops it.
    const vitess = await startSeededVitess(localPaths.vitess, onProgress, currentDay());
    onProgress('Vitess keeps running when make dev ends; make vitess-down ends it');
    return vitess;
  },
};

/** Starts a kind of database. Throws for a kind that does not exist, naming those that do. */
export async function startLocalDatabase(
  kind: string,
  onProgress: OnProgress,
  onStarted: OnStarted,
): Promise<LocalDatabase> {
  const start = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (start) return start(onProgress, onStarted);
  throw new UserError({
    what: `DB=${kind} is not available.`,
    why: `make dev knows: ${Object.keys(kinds).join(', ')}.`,
    todo: 'Leave DB out for the embedded database, or: make dev DB=vitess.',
  });
}

async function startEmbedded(onProgress: OnProgress, onStarted: OnStarted): Promise<LocalDatabase> {
  const database = await startDatabase({ directory: localPaths.database, onProgress });
  if (database.sharedWith !== undefined) {
    throw new UserError({
      what: 'make dev already runs in this clone.',
      why: `Process ${database.sharedWith} uses its database, and ends it when it ends.`,
      todo: `Use the one that runs, or end it (Ctrl-C there, or kill ${database.sharedWith}). A second clone can run beside it.`,
    });
  }
  onStarted('database', database.stop);
  // An empty database gets a living book: its stories end today.
  await prepareDatabase(database, onProgress, (options) => seedDatabase({ ...options, today: currentDay() }));
  return database;
}
