import { deploymentStateOf } from '../planetscale/deployment-states.ts';
import type { NextStep, Permissions } from './next-step.ts';
import { progressOf, windowEnd } from './request-words.ts';
import type { CurrentChange, RequestFacts } from './situation.ts';
import { isUndone } from './undone.ts';

/** What is to happen next to a deploy request of ours. */
export function nextOfRequest(current: CurrentChange, request: RequestFacts, permissions: Permissions): NextStep {
  const { number, state } = request;
  const { words, kind } = deploymentStateOf(state);
  const named = `#${number} (${current.change.branch})`;
  if (state === 'complete') return { kind: 'do', step: 'record', detail: named };
  if (isUndone(request)) {
    return person('undone', `${named} is ${kind === 'undone' ? words : 'closed'}: nothing of it is recorded.`, [
      'To deploy it as it is: make migrations DO=cleanup, then DO=run.',
      'To deploy it otherwise: correct the migration, commit, then DO=run.',
    ]);
  }
  if (kind === 'moves') return { kind: 'wait', state, detail: `${named}: ${words}${progressOf(request)}` };
  switch (state) {
    case 'ready':
      return nextWhenReady(named, request, permissions);
    case 'pending_cutover':
      if (permissions.apply) return { kind: 'do', step: 'apply', detail: named };
      return person('waits_for_apply', `${named} is copied, and waits to be applied. It holds the queue.`, [
        'Apply it: make migrations DO=apply, then DO=run.',
        'Or leave it: make migrations DO=cancel.',
      ]);
    case 'complete_pending_revert':
      if (!permissions.verified) return { kind: 'do', step: 'verify', detail: named };
      if (permissions.skipRevert) return { kind: 'do', step: 'skip-revert', detail: named };
      return { kind: 'wait', state, detail: `${named}: can be reverted until about ${windowEnd(request)}` };
    case 'no_changes':
      return refused('no_changes', `${named} finds nothing to deploy: the target has these tables already.`, [
        'Compare them: make drift TARGET=production. Then close the request (DO=cancel).',
      ]);
    default:
      return refused('deploy_failed', `${named}: ${words}. ${request.problems.join('; ')}`, [
        'Unblock the queue: make migrations DO=unblock. Nothing of it is recorded.',
      ]);
  }
}

function nextWhenReady(named: string, request: RequestFacts, { force, review }: Permissions): NextStep {
  if (!request.deployable || request.problems.length > 0) {
    return refused(
      'not_deployable',
      `${named} cannot be deployed: ${request.problems.join('; ') || 'no reason given'}.`,
      ['Close it (make migrations DO=cancel), correct the migration, and commit.'],
    );
  }
  if (request.enoughStorage === false) {
    return refused('no_storage', `${named} finds no room for the copies of its tables.`, ['Enlarge the keyspace.']);
  }
  const used = request.operations.filter(({ dropsUsedTable }) => dropsUsedTable);
  if (used.length > 0 && !force) {
    return refused(
      'table_in_use',
      `${named} drops ${used.map(({ table }) => table).join(', ')}, used a short time ago.`,
      ['Find out who uses it. If nobody whom you know: the same command with FORCE=1.'],
    );
  }
  if (request.approved) return { kind: 'do', step: 'deploy', detail: named };
  if (review) return { kind: 'do', step: 'review', detail: named };
  return person('needs_approval', `${named} waits for the approval of somebody other than ${request.author}.`, [
    `Approve it at ${request.url}, then: make migrations DO=run.`,
  ]);
}

const person = (code: string, what: string, nextSteps: readonly string[]): NextStep => ({
  kind: 'stop',
  by: 'person',
  code,
  what,
  nextSteps,
});

const refused = (code: string, what: string, nextSteps: readonly string[]): NextStep => ({
  kind: 'stop',
  by: 'refused',
  code,
  what,
  nextSteps,
});
