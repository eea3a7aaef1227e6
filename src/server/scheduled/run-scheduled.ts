import { log } from '../../data/telemetry/log.ts';
import { Telemetry } from '../../data/telemetry/telemetry.ts';
import type { Tracing } from '../../data/telemetry/tracing.ts';
import { sweep } from '../../events/sweep.ts';
import type { Environment } from '../environment.ts';
import '../schema.ts';
import { timeoutsOf } from '../settings.ts';
import { reportKeyspaces } from './report-keyspaces.ts';
import { runTasks } from './run-tasks.ts';

const didSomething = (report: object): boolean => JSON.stringify(report) !== '{}';

/** What its log lines, its trace and its points are named by. */
const operation = 'scheduled';

const runParts = async (environment: Environment): Promise<void> => {
  const { sources, settings, version } = environment;
  const options = { timeouts: timeoutsOf(settings), version };
  const parts = [
    () => reportKeyspaces(environment),
    async () => {
      const swept = await sweep(sources, options);
      if (swept.found > 0) log('info', 'Events were swept.', { ...swept });
    },
    async () => {
      const tasks = await runTasks(sources, options);
      if (didSomething(tasks)) log('info', 'Time has come for something.', { tasks });
    },
  ];
  for (const part of parts) {
    await part().catch((failure: unknown) => {
      log('error', 'A scheduled part has failed.', { failure });
    });
  }
};

/**
 * What the clock does, every minute: it says which keyspaces do not answer, delivers the events that nobody has delivered
 * in their time, and does all for which time has come. Each part is done whatever becomes of the others.
 */
export const runScheduled = async (environment: Environment, tracing?: Tracing): Promise<void> => {
  const telemetry = new Telemetry({ requestId: crypto.randomUUID(), version: environment.version, tracing });
  telemetry.nameOperation(operation);
  await telemetry.run(() => runParts(environment));
};
