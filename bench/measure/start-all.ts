import type { Contender } from '../servers/contenders.ts';
import type { RunningServer } from '../servers/running-server.ts';

/** A contender that runs. */
export interface Running extends Contender, RunningServer {}

/** Starts all contenders on one database, one after another. */
const startAll = async (contenders: readonly Contender[], databasePort: number): Promise<Running[]> => {
  const running: Running[] = [];
  for (const contender of contenders) running.push({ ...contender, ...(await contender.start(databasePort)) });
  return running;
};

/** Does something with all contenders running, and ends them. */
export const withAll = async <Result>(
  contenders: readonly Contender[],
  databasePort: number,
  work: (running: readonly Running[]) => Promise<Result>,
): Promise<Result> => {
  const running = await startAll(contenders, databasePort);
  try {
    return await work(running);
  } finally {
    await Promise.all(running.map((server) => server.stop()));
  }
};
