import { inject } from 'vitest';

/** The port of this worker's test server, or of vtgate, on 127.0.0.1. */
export const databasePort = (): number => {
  const ports = inject('databasePorts');
  // Vitest numbers the workers that run side by side from 1.
  const port = ports[(Number(process.env.VITEST_POOL_ID) - 1) % ports.length];
  if (port === undefined) throw new Error('No test database was started for this project. See vitest.config.ts.');
  return port;
};
