import { PlanetScaleProblem } from '../planetscale/problem.ts';
import { UserError } from '../support/user-error.ts';

/** What the exit status of a command says. */
export const exitStatus = {
  done: 0,
  /** A person must act or decide. */
  person: 1,
  /** A gate, or PlanetScale, is against it. */
  refused: 2,
  /** Something did not answer: the same command goes on. */
  remote: 3,
  /** It took longer than allowed: the same command goes on. */
  timeout: 4,
} as const;

/** What ends a command before its end: how, and by which code. */
export function failureOf(failure: unknown): { exit: number; code: string } {
  if (failure instanceof UserError) return { exit: exitStatus.refused, code: 'refused' };
  if (failure instanceof PlanetScaleProblem) {
    const passes = failure.status === null || failure.status === 429 || failure.status >= 500;
    return passes
      ? { exit: exitStatus.remote, code: 'planetscale_unavailable' }
      : { exit: exitStatus.refused, code: `planetscale_${failure.status}` };
  }
  return { exit: exitStatus.remote, code: 'unexpected' };
}
