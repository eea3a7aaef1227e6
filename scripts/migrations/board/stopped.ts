import { UserError } from '../../support/user-error.ts';
import type { RunEnd } from '../run-change.ts';

/** How a run ended, in words. One that stopped before its end is thrown, with what a person must do. */
export function endOfRun(end: RunEnd): string {
  if (end.kind === 'done') return end.detail;
  if (end.kind === 'timeout') return `Not finished in time: ${end.detail}`;
  throw new UserError({
    what: end.what,
    why: end.by === 'person' ? 'Somebody must act or decide.' : 'A gate, or PlanetScale, is against it.',
    todo: end.nextSteps.join(' '),
  });
}
