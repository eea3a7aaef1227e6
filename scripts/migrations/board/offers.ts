import { type Action, type ActionName, possibleActions } from '../actions.ts';
import { keyspacesOf } from '../change.ts';
import type { NextStep, StepName } from '../next-step.ts';
import type { CurrentChange, Situation } from '../situation.ts';
import type { Offer } from './reading.ts';

/** The key and the words of each action. */
export const actionKeys = {
  review: { key: 'A', label: 'approve' },
  deploy: { key: 'd', label: 'deploy' },
  apply: { key: 'a', label: 'apply' },
  revert: { key: 'r', label: 'revert' },
  'skip-revert': { key: 's', label: 'skip revert' },
  cancel: { key: 'x', label: 'cancel' },
  unblock: { key: 'u', label: 'unblock' },
  record: { key: 'c', label: 'record' },
  cleanup: { key: 'C', label: 'clean up' },
} as const satisfies Record<ActionName, { key: string; label: string }>;

/** Steps of `run` before which there is no deploy request. */
const preparing: ReadonlySet<StepName> = new Set(['create-branch', 'copy-history', 'write-vschema', 'migrate-branch']);

/** All that can be asked for in a situation: letting `run` go on, and the actions that can be done now. */
export function offersOf(situation: Situation, next: NextStep): Offer[] {
  return [...runsOf(situation, next), ...possibleActions(situation).map((action) => offerOf(action, situation))];
}

function offerOf({ name, subject, effect, confirm, command }: Action, situation: Situation): Offer {
  return {
    ...actionKeys[name],
    task: { kind: 'act', name, subject },
    subject,
    effect,
    confirm: confirm === 'name' ? { name: nameToType(situation) } : 'yes-no',
    command,
  };
}

/** What is typed before tables of production change: the keyspace, or the database when several are meant. */
function nameToType({ current, target }: Situation): string {
  const [first, ...others] = current === null ? [] : keyspacesOf(current.change);
  return first === undefined || others.length > 0 ? target.database : first;
}

function runsOf(situation: Situation, next: NextStep): Offer[] {
  const { current } = situation;
  if (current === null || (next.kind !== 'do' && next.kind !== 'wait')) return [];
  const subject = current.request ? `#${current.request.number}` : current.change.branch;
  const run = { task: { kind: 'run', until: null }, subject, command: 'make migrations DO=run' } as const;
  const goOn: Offer = {
    ...run,
    key: 'n',
    label: 'go on',
    effect: 'it goes on until somebody must act; what changes tables still asks',
    confirm: deploysByItself(current) ? { name: nameToType(situation) } : 'yes-no',
  };
  if (next.kind !== 'do') return [goOn];
  const prepare: Offer = { ...untilStep('open-request'), key: 'b', label: 'branch', effect: 'a branch is prepared' };
  const open: Offer = { ...untilStep('review'), key: 'o', label: 'request', effect: 'a deploy request is opened' };
  if (preparing.has(next.step)) return [goOn, prepare, open];
  return next.step === 'open-request' ? [goOn, open] : [goOn];

  function untilStep(until: StepName): Pick<Offer, 'task' | 'subject' | 'confirm' | 'command'> {
    return { subject, task: { kind: 'run', until }, confirm: 'yes-no', command: `${run.command} UNTIL=${until}` };
  }
}

/** Whether a run, going on, would put the request into the queue. */
const deploysByItself = ({ request, recorded }: CurrentChange): boolean =>
  !recorded && (request === null || request.state === 'pending' || request.state === 'ready');
