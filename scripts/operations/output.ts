import type { End } from './end.ts';
import { type Log, openLog, stamped } from './log.ts';
import { withoutSecrets } from './secrets.ts';

/** One step of what a command does, with the deploy request that it is about. */
export interface Step {
  readonly step: string;
  readonly state: string;
  readonly request?: number | null;
  readonly detail: string;
}

/** How a command speaks. */
export interface OutputOptions {
  /** One object a line on standard output, how it ended in the last one. All else then goes to standard error. */
  readonly json: boolean;
  /** The file that keeps the steps, for commands that go on from one another. */
  readonly log?: string;
}

/** Where a command of operation says what it does. No secret of this process passes, whoever wrote it. */
export class Output {
  readonly #json: boolean;
  readonly #log: Log | null;
  #told = '';

  constructor({ json, log }: OutputOptions) {
    this.#json = json;
    this.#log = log === undefined ? null : openLog(log);
  }

  /** Says a line to a person about what goes on. */
  say(line: string): void {
    write(this.#json ? process.stderr : process.stdout, line);
  }

  /** Tells a step: to a person in columns, to a script as an object, and to the log. */
  step(step: Step): void {
    const line = stamped(step);
    this.#log?.add(line);
    this.#answer(line, `${step.step.padEnd(16)} ${step.state.padEnd(8)} ${step.detail}`);
    this.#told = step.detail;
  }

  /** An answer that is asked for, such as the situation: an object, and how a person reads it. */
  answer(value: object, text: string): void {
    this.#answer(JSON.stringify(value), text);
  }

  /** How it ended, with its result. A failure is told on standard error, too. */
  end(end: End, result: object = {}): void {
    if (this.#json) write(process.stdout, JSON.stringify({ ...result, ...end }));
    if (end.status === 'done') {
      // A command of one step has told it already.
      if (!this.#json && end.detail && end.detail !== this.#told) write(process.stdout, end.detail);
      return;
    }
    const why = end.why ? [`  Why: ${end.why}`] : [];
    const steps = (end.next_steps ?? []).map((step) => `  What to do: ${step}`);
    write(process.stderr, ['', end.error ?? '', ...why, ...steps].join('\n'));
  }

  /** Resolves when all is in the log. */
  async written(): Promise<void> {
    await this.#log?.written();
  }

  #answer(json: string, text: string): void {
    write(process.stdout, this.#json ? json : text);
  }
}

const write = (stream: NodeJS.WriteStream, text: string): void => {
  stream.write(`${withoutSecrets(text)}\n`);
};
