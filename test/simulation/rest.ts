import { sweep } from '../../src/events/sweep.ts';
import { runTasks } from '../../src/server/scheduled/run-tasks.ts';
import { runningTasks, sweeping } from './happenings/run-time.ts';
import type { Surroundings } from './happenings/surroundings.ts';
import type { History } from './history.ts';

/** What passes of the clock between two looks: longer than any event waits that nothing is wrong with. */
const pauseMs = 6 * 60_000;

/** After so many looks, what still moves is held to be restless. */
const looks = 25;

const isEmpty = (report: object): boolean => Object.keys(report).length === 0;

/**
 * Delivers what is left, and does all for which time has come, until nothing moves any more; at first with accidents, as
 * while deeds are done. Adds what happened to the history. Returns what is wrong: something that moves without end.
 */
export const comeToRest = async (
  surroundings: readonly Surroundings[],
  history: History[number][],
): Promise<string[]> => {
  const [one] = surroundings;
  if (!one) return [];
  const [lane] = one.lanes;
  if (one.random.chance(0.5)) history.push(...(await runningTasks(one)));
  if (one.random.chance(0.5)) history.push(...(await sweeping(one)));
  const orgIds = [...new Set(surroundings.map(({ orgId }) => orgId))];
  let moving: object = {};
  for (let look = 0; look < looks; look += 1) {
    one.clock.pass(pauseMs);
    const { sources, circumstances } = lane;
    const { swept, tasks } = (
      await lane.under(null, async () => ({
        swept: await sweep(sources, circumstances),
        tasks: await runTasks(sources, { ...circumstances, orgIds }),
      }))
    ).result ?? { swept: { found: 1 }, tasks: {} };
    if (swept.found === 0 && isEmpty(tasks)) return [];
    moving = { swept, tasks };
  }
  return [`it does not come to rest: ${JSON.stringify(moving)}`];
};
