declare module 'vitest' {
  export interface ProvidedContext {
    /** The port of the test server, or of vtgate, on 127.0.0.1. */
    databasePort: number;
    /** vtcombo's pages. On Vitess alone. */
    vitessHttpPort: number | undefined;
    /** Each shard's own database. On Vitess alone. */
    shardDatabases: import('../../scripts/vitess/running-vitess.ts').ShardDatabase[] | undefined;
  }
}

export {};
