import { keyspacesOf } from './change.ts';
import { nextOfBranch } from './next-of-branch.ts';
import { nextOfRequest } from './next-of-request.ts';
import type { CurrentChange, Situation } from './situation.ts';

/** What `run` can do by itself, in the order of a whole migration. */
export const stepNames = [
  'create-branch',
  'copy-history',
  'write-vschema',
  'migrate-branch',
  'open-request',
  'review',
  'deploy',
  'apply',
  'verify',
  'skip-revert',
  'record',
  'delete-branch',
] as const;

/** One of them. */
export type StepName = (typeof stepNames)[number];

/** What is to happen next. */
export type NextStep =
  | { kind: 'do'; step: StepName; detail: string }
  /** Something moves, and will be different by itself. */
  | { kind: 'wait'; state: string; detail: string }
  /** `person`: somebody must act or decide; `refused`: a gate is against it. */
  | { kind: 'stop'; by: 'person' | 'refused'; code: string; what: string; nextSteps: readonly string[] }
  | { kind: 'done'; detail: string };

/** What whoever runs it has allowed. */
export interface Permissions {
  /** Change the tables over without asking. */
  apply: boolean;
  /** End the window in which a revert is possible as soon as the deploy is verified. */
  skipRevert: boolean;
  /** Drop tables that were used a short time ago. */
  force: boolean;
  /** Whether there is a token that may approve. */
  review: boolean;
  /** Whether this run has compared the target with the branch after the deploy. */
  verified: boolean;
}

/** What is to happen next: follows from the situation, and from nothing that a run before this one knew. */
export function nextStep({ current, target }: Situation, permissions: Permissions): NextStep {
  if (current === null) return { kind: 'done', detail: 'Nothing is pending.' };
  if (current.recorded) return afterRecord(current);
  if (!target.safeMigrations) {
    return {
      kind: 'stop',
      by: 'person',
      code: 'safe_migrations_off',
      what: `The branch ${target.branch} takes no deploy requests yet: safe migrations are off.`,
      nextSteps: ['Prepare the database once: make migrations DO=initialize.'],
    };
  }
  if (current.request !== null) return nextOfRequest(current, current.request, permissions);
  return beforeRequest(current);
}

/** All is written down; what is left is the branch. */
function afterRecord({ change, branch }: CurrentChange): NextStep {
  if (branch === null) return { kind: 'done', detail: `${change.branch} is deployed and recorded.` };
  return { kind: 'do', step: 'delete-branch', detail: `${branch.name}, which is deployed and recorded` };
}

function beforeRequest(current: CurrentChange): NextStep {
  const { change, released, branch, findings } = current;
  if (findings.length > 0) {
    return {
      kind: 'stop',
      by: 'refused',
      code: 'gate',
      what: `${change.branch} is not prepared: ${findings.join('; ')}.`,
      nextSteps: ['Correct the migration, which is applied nowhere yet, and commit.'],
    };
  }
  if (released?.ready === false) {
    return {
      kind: 'stop',
      by: 'person',
      code: 'not_released',
      what: `The contract of ${keyspacesOf(change).join(', ')} waits for a release: ${released.why}`,
      nextSteps: ['Release the commit that has the migration, to all requests; then the same command again.'],
    };
  }
  return nextOfBranch(change, branch);
}
