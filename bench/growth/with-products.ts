import type { RunningDatabase } from '../../scripts/database/server.ts';
import type { BuiltWorker } from '../servers/build.ts';
import type { RunningServer } from '../servers/running-server.ts';
import { startWorker } from '../servers/start-worker.ts';
import { productVariables } from '../servers/variables.ts';

/** Starts the product for each of some databases, every one alone in its process, does something with them, and ends them. */
export const withProducts = async <Result>(
  product: BuiltWorker,
  databases: readonly RunningDatabase[],
  work: (serverOf: (index: number) => RunningServer) => Promise<Result>,
): Promise<Result> => {
  const servers: RunningServer[] = [];
  try {
    for (const [index, { port }] of databases.entries())
      servers.push(await startWorker(`growth-${index}`, product, port, productVariables));
    return await work((index) => {
      const server = servers[index];
      if (server === undefined) throw new Error(`There is no database ${index}, so there is no server on it.`);
      return server;
    });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
};
