import { readFile } from 'node:fs/promises';
import * as z from 'zod';

/** Lines of the log that are shown. */
const mostLines = 500;

const logged = z.object({ at: z.string(), step: z.string(), state: z.string(), detail: z.string() });

/** The last lines of the log, oldest first, each as a person reads it. */
export async function readLog(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split('\n').filter(Boolean).slice(-mostLines).map(describeLine);
}

function describeLine(text: string): string {
  try {
    const { at, step, state, detail } = logged.parse(JSON.parse(text));
    return `${at.slice(0, 10)} ${at.slice(11, 19)}  ${step.padEnd(14)} ${state.padEnd(8)} ${detail}`;
  } catch {
    // A line that a killed process left unfinished.
    return text;
  }
}
