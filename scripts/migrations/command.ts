import { type End, endOf } from '../operations/end.ts';
import { type ExitStatus, exitStatus } from '../operations/exit-status.ts';
import { Output } from '../operations/output.ts';
import { hasSettings, readSettings } from '../planetscale/settings.ts';
import { localPaths, schemaDirectory as ownSchema } from '../support/local-paths.ts';
import { UserError } from '../support/user-error.ts';
import { act } from './act.ts';
import { possibleActions } from './actions.ts';
import { type Command, readCommand } from './command-line.ts';
import { commitOf, committedFiles } from './commit.ts';
import { describePlan, describeSituation } from './describe-situation.ts';
import type { InitialStep } from './initial-step.ts';
import { initialize } from './initialize.ts';
import { isLocalCommand, performLocal } from './local/local-command.ts';
import { readSituation } from './read-situation.ts';
import { type RunEnd, runChange } from './run-change.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

/** Runs one command; returns its exit status. All that fails is told in the form that was asked for. */
export async function runCommand(args: readonly string[], variables: NodeJS.ProcessEnv): Promise<ExitStatus> {
  const output = new Output({ json: args.includes('--json'), log: localPaths.migrationsLog });
  let end: End;
  try {
    const command = readCommand(args);
    if (command.name === 'board') assertTerminal(command);
    const schemaDirectory = command.schema ?? ownSchema;
    if (isLocalCommand(command.name) && !hasSettings(variables)) {
      end = await performLocal(command.name, output, { schemaDirectory, log: localPaths.migrationsLog });
    } else {
      const commit = isOnlyShown(command.name)
        ? (await committedFiles(schemaDirectory)).commit
        : await commitOf(schemaDirectory);
      const released = command.released === null ? null : { commit: command.released };
      const workplace = openWorkplace(readSettings(variables), { schemaDirectory, commit, released });
      try {
        end = await perform(command, workplace, output);
      } finally {
        await workplace.databases.end();
      }
    }
  } catch (failure) {
    end = endOf(failure);
  }
  output.end(end);
  await output.written();
  return end.exit;
}

/** Whether a command changes nothing, so that files may be as they are. */
const isOnlyShown = (name: Command['name']): boolean => name === 'status' || name === 'plan';

/** The board reads keys and draws: a script that waited for it would wait for ever. */
function assertTerminal({ json }: Command): void {
  if (process.stdin.isTTY && process.stdout.isTTY && !json) return;
  throw new UserError({
    what: 'The board was not opened.',
    why: json ? 'It draws, and prints no JSON.' : 'It needs a terminal, to read keys and to draw.',
    todo: 'The commands do the same without one: make migrations DO=status, and what docs/operations/migrations.md lists.',
  });
}

async function perform(command: Command, workplace: Workplace, output: Output): Promise<End> {
  switch (command.name) {
    case 'board': {
      const { openBoard } = await import('./board/open-board.ts');
      const { targetSource } = await import('./board/target-source.ts');
      await openBoard(targetSource(workplace), localPaths.migrationsLog);
      return { status: 'done', exit: exitStatus.done };
    }
    case 'status': {
      const { uncommitted } = await committedFiles(workplace.schemaDirectory);
      const situation = await readSituation(workplace);
      // What acts refuses files that are not committed.
      const actions = uncommitted.length > 0 ? [] : possibleActions(situation);
      output.answer({ ...situation, uncommitted, actions }, describeSituation(situation, actions, uncommitted));
      return { status: 'done', exit: exitStatus.done };
    }
    case 'plan': {
      const { plan } = await readSituation(workplace);
      output.answer({ plan }, describePlan(plan).join('\n') || 'Nothing is pending.');
      return { status: 'done', exit: exitStatus.done };
    }
    case 'run':
      return endOfRun(
        await runChange(workplace, command, ({ step, state, situation, detail }) =>
          output.step({ step, state, request: situation.current?.request?.number ?? null, detail }),
        ),
      );
    case 'initialize':
      return endOfRun(await initialize(workplace, (step, state, detail) => output.step({ step, state, detail })));
    default: {
      const { situation, detail } = await act(command.name, workplace);
      output.step({ step: command.name, state: 'done', request: situation.current?.request?.number ?? null, detail });
      return { status: 'done', exit: exitStatus.done, detail };
    }
  }
}

function endOfRun(end: RunEnd | Exclude<InitialStep, { kind: 'do' }>): End {
  switch (end.kind) {
    case 'done':
      return { status: 'done', exit: exitStatus.done, detail: end.detail };
    case 'timeout':
      return {
        status: 'error',
        exit: exitStatus.timeout,
        error: `Not finished in time: ${end.detail}`,
        issues: [{ code: 'timeout' }],
        next_steps: ['The same command again goes on.'],
      };
    case 'stop':
      return {
        status: end.by === 'person' ? 'action_required' : 'error',
        exit: exitStatus[end.by],
        error: end.what,
        issues: [{ code: end.code }],
        next_steps: end.nextSteps,
      };
  }
}
