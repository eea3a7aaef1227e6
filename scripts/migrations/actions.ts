import type { CurrentChange, Situation } from './situation.ts';
import { isUndone } from './undone.ts';

/** What a person may do by name, beside letting `run` go on. */
export const actionNames = [
  'review',
  'deploy',
  'apply',
  'revert',
  'skip-revert',
  'cancel',
  'unblock',
  'record',
  'cleanup',
] as const;

/** One of them. */
export type ActionName = (typeof actionNames)[number];

/** Something that can be done now. */
export interface Action {
  name: ActionName;
  /** What it is done to: a request or branches. */
  subject: string;
  /** What will be otherwise afterwards. */
  effect: string;
  /** How a board asks before: by yes or no, or by typing a name. */
  confirm: 'yes-no' | 'name';
  /** The command that does it. */
  command: string;
}

/** All that can be done now, beside `run`. */
export function possibleActions({ current, leftovers }: Situation): Action[] {
  const ofRequest = current?.request ? actionsOfRequest(current) : [];
  const removable = [...leftovers, ...(current && isAbandoned(current) ? [current.change.branch] : [])];
  if (removable.length === 0) return ofRequest;
  return [...ofRequest, action('cleanup', removable.join(', '), 'these branches are deleted', 'yes-no')];
}

/** Whether the branch of a change may be deleted without its being deployed: nothing is under way. */
export const isAbandoned = ({ branch, request, recorded }: CurrentChange): boolean =>
  branch !== null && !branch.production && !recorded && (request === null || isUndone(request));

function actionsOfRequest({ request, recorded }: CurrentChange): Action[] {
  if (request === null || isUndone(request)) return [];
  const subject = `#${request.number}`;
  const cancel = action('cancel', subject, 'nothing of it is deployed', 'name');
  switch (request.state) {
    case 'pending':
    case 'no_changes':
      return [cancel];
    case 'ready':
      return [
        request.approved
          ? action('deploy', subject, 'the tables are copied; nothing changes until it is applied', 'name')
          : action('review', subject, 'it may be deployed', 'yes-no'),
        cancel,
      ];
    case 'queued':
    case 'submitting':
    case 'in_progress':
      return [cancel];
    case 'pending_cutover':
      return [action('apply', subject, 'the product meets the changed tables', 'name'), cancel];
    case 'complete_pending_revert':
      return [
        action('revert', subject, 'the tables are as before; what was written to new columns is lost', 'name'),
        action('skip-revert', subject, 'it can no longer be reverted, and the queue goes on', 'yes-no'),
      ];
    case 'complete':
      return recorded ? [] : [action('record', subject, 'its migrations count as applied', 'yes-no')];
    case 'error':
    case 'complete_error':
      return [action('unblock', subject, 'the queue goes on without it', 'name')];
    default:
      return [];
  }
}

const action = (name: ActionName, subject: string, effect: string, confirm: Action['confirm']): Action => ({
  name,
  subject,
  effect,
  confirm,
  command: `make migrations DO=${name}`,
});
