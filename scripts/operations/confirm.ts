import { createInterface } from 'node:readline/promises';
import { ActionRequired } from './action-required.ts';

/** Goes on when a person says yes, or YES=1 has said so. Without a terminal to ask at, it stops and says what to do. */
export const confirm = async (question: string): Promise<void> => {
  if (process.env.YES === '1') return;
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw new ActionRequired({
      what: 'Nothing was changed.',
      why: 'It has to be confirmed, and there is no terminal to ask at.',
      todo: 'Read the plan above, then run the same command with YES=1.',
    });
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(`${question} (yes) `);
  lines.close();
  if (answer.trim().toLowerCase() === 'yes') return;
  throw new ActionRequired({
    what: 'Nothing was changed.',
    why: 'It was not confirmed with "yes".',
    todo: 'Run the same command again when it should happen.',
  });
};
