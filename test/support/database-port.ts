import { inject } from 'vitest';

let ownPort: number | undefined;

/** Has the tests of a file use a server of their own. */
export const useDatabaseAt = (port: number): void => {
  ownPort = port;
};

/** The port of this worker's test server, or of vtgate, on 127.0.0.1; that of the file's own server where it has one. */
export const databasePort = (): number => {
  if (ownPort !== undefined) return ownPort;
  const ports = inject('databasePorts');
  // Vitest numbers the workers that run side by side from 1.
  const port = ports[(Number(process.env.VITEST_POOL_ID) - 1) % ports.length];
  if (port === undefined) throw new Error('No test database was started for this project. See vitest.config.ts.');
  return port;
};
