declare module 'vitest' {
  export interface ProvidedContext {
    /** The port of the test server on 127.0.0.1. */
    databasePort: number;
  }
}

export {};
