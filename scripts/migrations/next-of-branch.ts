import type { Change } from './change.ts';
import type { NextStep } from './next-step.ts';
import type { BranchFacts, BranchWork } from './situation.ts';

/** What is to happen next to a branch that has no deploy request yet. */
export function nextOfBranch(change: Change, branch: BranchFacts | null): NextStep {
  if (branch === null) return { kind: 'do', step: 'create-branch', detail: change.branch };
  if (branch.production) {
    return refused('production_branch', `${branch.name} is a production branch.`, [
      'Nothing is prepared on such a branch. Rename it, or commit anew: the name follows from the commit.',
    ]);
  }
  // A branch is cheap, and one whose parent has moved on is not repaired.
  if (branch.stale)
    return { kind: 'do', step: 'delete-branch', detail: `${branch.name}: the target has moved on since` };
  if (!branch.ready || branch.work === null) {
    return { kind: 'wait', state: 'branch-pending', detail: `${branch.name} is being made` };
  }
  return nextOfWork(change, branch.work);
}

function nextOfWork(change: Change, { foreign, uncopied, vschemas, unapplied, lint }: BranchWork): NextStep {
  if (foreign.length > 0) {
    return refused('foreign_history', `The history of ${change.branch} is not the target's: ${foreign.join(', ')}.`, [
      'Delete the branch, which is then made anew: make migrations DO=cleanup.',
    ]);
  }
  if (uncopied.length > 0) return { kind: 'do', step: 'copy-history', detail: uncopied.join(', ') };
  // vtgate must know of a table's shards before the table is made.
  if (vschemas.length > 0) return { kind: 'do', step: 'write-vschema', detail: vschemas.join(', ') };
  if (unapplied.length > 0) return { kind: 'do', step: 'migrate-branch', detail: unapplied.join(', ') };
  if (lint.length > 0) {
    return refused('lint', `PlanetScale finds ${lint.length} errors on ${change.branch}: ${lint.join('; ')}.`, [
      'Correct the migration, which is applied nowhere else, and commit: the next run makes another branch.',
    ]);
  }
  return { kind: 'do', step: 'open-request', detail: change.branch };
}

const refused = (code: string, what: string, nextSteps: readonly string[]): NextStep => ({
  kind: 'stop',
  by: 'refused',
  code,
  what,
  nextSteps,
});
