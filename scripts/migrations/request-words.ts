import type { RequestFacts } from './situation.ts';

/** How long a deploy can be reverted, in minutes. PlanetScale does not tell the end. */
export const revertWindowMinutes = 30;

const copying: ReadonlySet<string> = new Set(['submitting', 'in_progress']);

/** How far the copies of a request are, as ` 62 %`; nothing while none are made, or nobody knows. */
export function progressOf({ operations, state }: Pick<RequestFacts, 'operations' | 'state'>): string {
  if (!copying.has(state)) return '';
  const percents = operations.flatMap(({ progress }) => (progress === null ? [] : [progress]));
  if (percents.length === 0) return '';
  return ` ${Math.round(percents.reduce((sum, percent) => sum + percent, 0) / percents.length)} %`;
}

/** About when a deploy can no longer be reverted, as `18:42 UTC`. */
export const windowEnd = ({ deployedAt }: Pick<RequestFacts, 'deployedAt'>): string =>
  deployedAt === null
    ? 'half an hour'
    : `${new Date(Date.parse(deployedAt) + revertWindowMinutes * 60_000).toISOString().slice(11, 16)} UTC`;
