import { sweep } from '../../../src/events/sweep.ts';
import { runTasks } from '../../../src/server/scheduled/run-tasks.ts';
import type { Happening } from '../history.ts';
import { happen, type Surroundings } from './surroundings.ts';

/** How often two sweeps, or two runs of tasks, are under way at once. */
const twiceShare = 0.3;

const onOneOrTwo = async (
  surroundings: Surroundings,
  run: (lane: Surroundings['lanes'][number]) => Promise<Happening>,
): Promise<Happening[]> => {
  const [first, second] = surroundings.lanes;
  const lanes = surroundings.random.chance(twiceShare) ? [first, second] : [first];
  return Promise.all(lanes.map(run));
};

/** Delivers what nobody has delivered in its time; at times twice at once, and with accidents. */
export const sweeping = (surroundings: Surroundings): Promise<Happening[]> =>
  onOneOrTwo(surroundings, (lane) =>
    happen(surroundings, 'sweep', lane, () => sweep(lane.sources, lane.circumstances)),
  );

/** Does all for which time has come in the organization; at times twice at once, and with accidents. */
export const runningTasks = (surroundings: Surroundings): Promise<Happening[]> =>
  onOneOrTwo(surroundings, (lane) =>
    happen(surroundings, 'tasks', lane, () =>
      runTasks(lane.sources, { ...lane.circumstances, orgIds: [surroundings.orgId] }),
    ),
  );
