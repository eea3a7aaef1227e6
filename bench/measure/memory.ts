import type { OnProgress } from '../../scripts/support/progress.ts';
import { runBlock } from './block.ts';
import type { NextQuestion } from './compare-answers.ts';
import { costOf } from './process-cost.ts';
import type { Running } from './start-all.ts';

/** Memory that a server holds after a number of answers. */
export interface MemorySample {
  readonly answers: number;
  readonly residentMib: number;
}

/** How often memory is looked at. */
const samples = 10;

/** Connections that ask at once. */
const connections = 16;

/** Has a server answer so many requests, and looks at its memory after each tenth of them. */
export const measureMemory = async (
  server: Running,
  next: NextQuestion,
  answers: number,
  onProgress: OnProgress,
): Promise<MemorySample[]> => {
  const taken: MemorySample[] = [];
  for (let part = 1; part <= samples; part += 1) {
    await runBlock(server, next, connections, { answers: Math.ceil(answers / samples) });
    const { residentMib } = await costOf(server.pid);
    taken.push({ answers: Math.ceil((answers * part) / samples), residentMib: Math.round(residentMib) });
    onProgress(`memory of ${server.name}: ${Math.round(residentMib)} MiB after ${taken.at(-1)?.answers} answers`);
  }
  return taken;
};
