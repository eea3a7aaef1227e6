import { sweep } from '../../events/sweep.ts';
import type { Environment } from '../environment.ts';
import { dataForHealth, keyspaceStates } from '../health.ts';
import '../schema.ts';
import { timeoutsOf } from '../settings.ts';
import { runTasks } from './run-tasks.ts';

const reportKeyspaces = async (environment: Environment): Promise<void> => {
  const data = dataForHealth(environment);
  const states = await keyspaceStates(data).finally(() => data.close());
  const down = Object.entries(states).flatMap(([keyspace, state]) => (state === 'down' ? [keyspace] : []));
  if (down.length > 0) console.error(JSON.stringify({ message: 'Keyspaces do not answer.', keyspaces: down }));
};

const didSomething = (report: object): boolean => JSON.stringify(report) !== '{}';

/**
 * What the clock does, every minute: it says which keyspaces do not answer, delivers the events that nobody has delivered
 * in their time, and does all for which time has come. Each part is done whatever becomes of the others.
 */
export const runScheduled = async (environment: Environment): Promise<void> => {
  const { sources, settings } = environment;
  const options = { timeouts: timeoutsOf(settings) };
  const parts = [
    () => reportKeyspaces(environment),
    async () => {
      const swept = await sweep(sources, options);
      if (swept.found > 0) console.info(JSON.stringify({ message: 'Events were swept.', ...swept }));
    },
    async () => {
      const tasks = await runTasks(sources, options);
      if (didSomething(tasks)) console.info(JSON.stringify({ message: 'Time has come for something.', tasks }));
    },
  ];
  for (const part of parts) {
    await part().catch((failure: unknown) => {
      console.error(JSON.stringify({ message: 'A scheduled part has failed.', why: String(failure) }));
    });
  }
};
