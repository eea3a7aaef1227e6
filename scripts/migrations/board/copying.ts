import { only, type Reduced } from './events.ts';
import type { State } from './state.ts';

/** The key after `y`: that of an action, or `y` again for the screen. The command is copied, and nothing is done. */
export function onCopyKey(state: State, key: string): Reduced {
  const normal: State = { ...state, mode: { kind: 'normal' } };
  const command = key === 'y' ? commandOfScreen(state) : state.reading?.offers.find((one) => one.key === key)?.command;
  if (command === undefined) {
    const what = `${key} has no command now.`;
    const why = 'It is the key of no action that can be done.';
    const explanation = { what, why, todo: 'Press y, then a key of the list below.' };
    return only({ ...normal, message: { kind: 'failed', from: 'task', explanation } });
  }
  return {
    state: { ...normal, message: { kind: 'done', text: `Copied: ${command}` } },
    effects: [{ kind: 'copy', command }],
  };
}

function commandOfScreen({ reading, screens: [screen] }: State): string | undefined {
  if (screen === 'plan') return reading?.commands.plan;
  if (screen === 'drift') return reading?.commands.drift;
  return reading?.commands.status;
}
