import { inject } from 'vitest';
import { type Keyspace, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import type { KeyspaceSources } from '../../src/data/wire/keyspace-sources.ts';
import { ownSources } from './database.ts';
import { startFront } from './planetscale-worker.ts';

/** A way on which the graph reaches its databases. */
interface Way {
  readonly name: string;
  /** How many callers a test may have on it at once: over HTTP each statement is a call of its own, which takes its time. */
  readonly callers: number;
  /** Opens it, and returns where it leads. */
  open(): Promise<{ readonly sources: KeyspaceSources; close(): Promise<void> }>;
}

const overHttp = async () => {
  const front = await startFront();
  const source = (keyspace: Keyspace) => ({
    connectionString: front.url(keyspaceDatabases[keyspace], 'local-only'),
  });
  // Object.fromEntries loses the literal keys.
  const own = Object.fromEntries(keyspaces.map((keyspace) => [keyspace, source(keyspace)])) as KeyspaceSources['own'];
  return { sources: { ...ownSources(), own }, close: () => front.stop() };
};

const both: readonly Way[] = [
  { name: "MySQL's protocol", callers: 100, open: async () => ({ sources: ownSources(), close: async () => {} }) },
  { name: "PlanetScale's HTTP driver", callers: 25, open: overHttp },
];

/** Those that are tried: on Vitess the driver's front stands before a vtgate that is a test's own, and too slow for crowds. */
export const waysToDatabases: readonly Way[] = both.slice(0, inject('vitessHttpPort') === undefined ? 2 : 1);
