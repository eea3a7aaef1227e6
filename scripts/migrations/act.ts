import { deleteBranch } from '../planetscale/branches.ts';
import { actOnRequest, closeRequest } from '../planetscale/deploy-requests.ts';
import { UserError } from '../support/user-error.ts';
import { type ActionName, isAbandoned, possibleActions } from './actions.ts';
import { numberOf, perform } from './perform.ts';
import { readSituation } from './read-situation.ts';
import type { CurrentChange, Situation } from './situation.ts';
import type { Workplace } from './workplace.ts';

/** States before which a request is closed instead of cancelled: nothing of it runs. */
const notDeployed: ReadonlySet<string> = new Set(['pending', 'ready', 'no_changes']);

/**
 * Does what a person asks for by name, if it can be done now; to `subject` alone, when they have said to what. Returns what
 * was done, and to what.
 */
export async function act(
  name: ActionName,
  workplace: Workplace,
  subject: string | null = null,
): Promise<{ situation: Situation; detail: string }> {
  const situation = await readSituation(workplace);
  const possible = possibleActions(situation);
  const action = possible.find((one) => one.name === name);
  if (action === undefined) {
    throw new UserError({
      what: `There is nothing to ${name} now.`,
      why:
        possible.length === 0 ? 'Nothing is under way.' : `Possible are ${possible.map((one) => one.name).join(', ')}.`,
      todo: 'Look at it: make migrations DO=status.',
    });
  }
  if (subject !== null && subject !== action.subject) {
    throw new UserError({
      what: `Nothing was done: ${name} was meant for ${subject}.`,
      why: `Meanwhile it is ${action.subject} that it would be done to.`,
      todo: 'Look at it, and ask again if that is meant, too.',
    });
  }
  if (name === 'cleanup') await cleanUp(situation, workplace);
  else await actOnCurrent(name, situation.current, workplace);
  return { situation, detail: `${action.subject}: ${action.effect}` };
}

async function actOnCurrent(
  name: Exclude<ActionName, 'cleanup'>,
  current: CurrentChange | null,
  workplace: Workplace,
): Promise<void> {
  if (current === null) throw new Error(`There is no change to ${name}.`);
  const number = numberOf(current);
  switch (name) {
    case 'review':
    case 'deploy':
    case 'apply':
    case 'skip-revert':
    case 'record':
      return perform(name, current, workplace, { autoApply: false });
    case 'revert':
      await actOnRequest(workplace.author, number, 'revert');
      return;
    case 'unblock':
      await actOnRequest(workplace.author, number, 'complete-deploy');
      return;
    case 'cancel':
      if (notDeployed.has(current.request?.state ?? '')) await closeRequest(workplace.author, number);
      else await actOnRequest(workplace.author, number, 'cancel');
      return;
  }
}

async function cleanUp({ current, leftovers }: Situation, { author }: Workplace): Promise<void> {
  const abandoned = current !== null && isAbandoned(current) ? [current.change.branch] : [];
  for (const branch of [...leftovers, ...abandoned]) await deleteBranch(author, branch);
}
