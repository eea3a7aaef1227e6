import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Step } from './output.ts';
import { withoutSecrets } from './secrets.ts';

/** A file that keeps the steps, for whoever looks later. No secret of this process gets into it. */
export interface Log {
  add(text: string): void;
  /** Resolves when all is in the file. */
  written(): Promise<void>;
}

/** The step as a line of JSON, with the time. */
export const stamped = (step: Step): string => JSON.stringify({ at: new Date().toISOString(), ...step });

/** Opens a log, which is made with its first line. */
export function openLog(path: string): Log {
  let writing: Promise<void> = Promise.resolve();
  return {
    add: (text) => {
      writing = writing.then(async () => {
        await mkdir(dirname(path), { recursive: true });
        await appendFile(path, `${withoutSecrets(text)}\n`);
      });
    },
    written: () => writing,
  };
}
