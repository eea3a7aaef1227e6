import { deploymentStateOf } from '../planetscale/deployment-states.ts';

/** Whether a deploy request has ended without bringing anything: reverted, cancelled, or closed before its deploy. */
export const isUndone = ({ state, closed }: { state: string; closed: boolean }): boolean => {
  const { kind } = deploymentStateOf(state);
  return kind === 'undone' || (closed && kind !== 'done');
};
