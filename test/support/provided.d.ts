declare module 'vitest' {
  export interface ProvidedContext {
    /** The port of the test server, or of vtgate, on 127.0.0.1. */
    databasePort: number;
    /** vtcombo's pages. On Vitess alone. */
    vitessHttpPort: number | undefined;
    /** For each shard (`oi_policies/-80`), the database by which a connection reaches it alone. On Vitess alone. */
    shardTargets: Record<string, string> | undefined;
  }
}

export {};
