import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { withoutSecrets } from '../planetscale/secrets.ts';

/** One line of what a command tells. */
export interface Line {
  keyspace?: string;
  step: string;
  state: string;
  request?: number | null;
  detail: string;
}

/** How a command ended. pscale tells its own failures in the same form. */
export interface Summary {
  status: 'done' | 'action_required' | 'error';
  exit: number;
  detail?: string;
  error?: string;
  issues?: { code: string }[];
  next_steps?: readonly string[];
}

/** Where a command tells what it does. */
export interface Output {
  line(line: Line): void;
  /** An answer that is asked for, such as the situation: an object, and how a person reads it. */
  answer(value: object, text: string): void;
  summary(summary: Summary): void;
  /** Resolves when all is in the log. */
  written(): Promise<void>;
}

/** For people, or with `json` one object a line, the summary last. No secret of this process passes. Steps go to the log. */
export function openOutput({ json, log }: { json: boolean; log: string }): Output {
  let logging = mkdir(dirname(log), { recursive: true }).then(() => {});
  const write = (text: string) => process.stdout.write(`${withoutSecrets(text)}\n`);
  return {
    line: (line) => {
      const stamped = JSON.stringify({ at: new Date().toISOString(), ...line });
      logging = logging.then(() => appendFile(log, `${withoutSecrets(stamped)}\n`));
      write(json ? stamped : `${line.step.padEnd(16)} ${line.state.padEnd(8)} ${line.detail}`);
    },
    answer: (value, text) => write(json ? JSON.stringify(value) : text),
    summary: (summary) => {
      if (json) return write(JSON.stringify(summary));
      const { detail, error, next_steps: steps = [] } = summary;
      write([error ?? detail ?? '', ...steps.map((step) => `  ${step}`)].filter(Boolean).join('\n'));
    },
    written: () => logging,
  };
}
