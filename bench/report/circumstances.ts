import type { Results } from './results.ts';

/** When a run took place, on what, and how far its figures can be trusted. */
export const circumstances = (
  { takenOn, length, machine }: Pick<Results, 'takenOn' | 'length' | 'machine'>,
  rounds: string,
): string => {
  const { processor, cores, memoryGib, system, node, loadBefore } = machine;
  const quiet = loadBefore < 0.5;
  const state = quiet
    ? 'that did nothing else'
    : `that was busy with other work: ${loadBefore} processes wanted a core in the minute before. Ratios of CPU say something; times do not`;
  return `A ${length} run of ${takenOn}, on a machine of ${cores} cores (${processor}, ${memoryGib} GiB, ${system}, Node.js ${node}) ${state}. Callers, servers and database share the machine. Rounds: ${rounds}.`;
};
