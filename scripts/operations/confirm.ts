import { openSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { ReadStream } from 'node:tty';
import { ActionRequired } from './action-required.ts';

/** The terminal of whoever runs this; null where there is none. Standard input may be a file with passwords. */
const openTerminal = (): ReadStream | null => {
  if (!process.stderr.isTTY) return null;
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch {
    return null;
  }
};

/** Goes on when a person says yes, or YES=1 has said so. Without a terminal to ask at, it stops and says what to do. */
export const confirm = async (question: string): Promise<void> => {
  if (process.env.YES === '1') return;
  const terminal = openTerminal();
  if (terminal === null) {
    throw new ActionRequired({
      what: 'Nothing was changed.',
      why: 'It has to be confirmed, and there is no terminal to ask at.',
      todo: 'Read the plan above, then run the same command with YES=1.',
    });
  }
  const lines = createInterface({ input: terminal, output: process.stderr });
  // Whoever ends the input has not said yes: question() would wait for ever.
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  const answer = await Promise.race([lines.question(`${question} (yes) `), ended]);
  lines.close();
  terminal.destroy();
  if (answer.trim().toLowerCase() === 'yes') return;
  throw new ActionRequired({
    what: 'Nothing was changed.',
    why: 'It was not confirmed with "yes".',
    todo: 'Run the same command again when it should happen.',
  });
};
