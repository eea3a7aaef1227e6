import { CloudflareError } from '../cloudflare/api.ts';
import { PlanetScaleProblem } from '../planetscale/problem.ts';
import { describeFailure, UserError } from '../support/user-error.ts';
import { ActionRequired } from './action-required.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';

/** How a command ended: the last object that it prints with JSON. pscale tells its own failures in the same form. */
export interface End {
  readonly status: 'done' | 'action_required' | 'error';
  readonly exit: ExitStatus;
  /** What was done. */
  readonly detail?: string;
  /** What happened, why, and what to do, when it is not done. */
  readonly error?: string;
  readonly why?: string | null;
  readonly issues?: readonly { readonly code: string }[];
  readonly next_steps?: readonly string[];
}

/** How a command ends that failed. What passes by itself is told from what does not: the same command goes on later. */
export const endOf = (failure: unknown): End => {
  const { exit, code } = kindOf(failure);
  const status = exit === exitStatus.person ? 'action_required' : 'error';
  const issues = [{ code }];
  if (!(failure instanceof UserError)) {
    return { status, exit, error: describeFailure(failure), why: null, issues, next_steps: [] };
  }
  const { what, why, todo } = failure.explanation;
  return { status, exit, error: what, why, issues, next_steps: [todo] };
};

const kindOf = (failure: unknown): { exit: ExitStatus; code: string } => {
  if (failure instanceof ActionRequired) return { exit: exitStatus.person, code: 'action_required' };
  if (failure instanceof PlanetScaleProblem) return kindOfAnswer('planetscale', failure.status);
  if (failure instanceof CloudflareError) return kindOfAnswer('cloudflare', failure.status || null);
  if (failure instanceof UserError) return { exit: exitStatus.refused, code: 'refused' };
  return { exit: exitStatus.remote, code: 'unexpected' };
};

/** By the HTTP status of an answer; null when there was none. */
const kindOfAnswer = (service: string, status: number | null): { exit: ExitStatus; code: string } => {
  const passes = status === null || status === 429 || status >= 500;
  return passes
    ? { exit: exitStatus.remote, code: `${service}_unavailable` }
    : { exit: exitStatus.refused, code: `${service}_${status}` };
};
