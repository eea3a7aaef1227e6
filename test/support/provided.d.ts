declare module 'vitest' {
  export interface ProvidedContext {
    /** The ports of the workers' own test servers, or that of the one server or vtgate for all, on 127.0.0.1. */
    databasePorts: readonly number[];
    /** vtcombo's pages. On Vitess alone. */
    vitessHttpPort: number | undefined;
    /** Each shard's own database. On Vitess alone. */
    shardDatabases: import('../../scripts/vitess/running-vitess.ts').ShardDatabase[] | undefined;
    /** Whether snapshots are written anew. In `test/writes` alone. */
    retakesSnapshots: boolean;
    /** Whether tests were chosen by their titles. In `test/writes` alone. */
    onlySomeTests: boolean;
  }
}

export {};
