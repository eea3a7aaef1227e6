import { stripVTControlCharacters } from 'node:util';

/** How many of wrangler's last lines are shown when it fails. */
const keptLines = 20;

/** How wrangler marks a failed build, an uncaught exception and its own failures. */
const errorLine = /\[ERROR\]|\[wrangler:error\]|^Uncaught|✘/;

/** The following lines of an error, which are indented: stack frames and source code. */
const continuation = /^\s+\S/;

interface LogRelay {
  write(chunk: Buffer): void;
  /** From now on errors also go to the terminal. A failed start shows the last lines anyway. */
  showErrors(): void;
  /** The last lines that were written. */
  lastLines(): string;
}

/** Writes output to a log and, after `showErrors`, the lines of errors to the terminal as well. */
export function createLogRelay(log: NodeJS.WritableStream, terminal: NodeJS.WritableStream): LogRelay {
  const kept: string[] = [];
  let unfinished = '';
  let insideError = false;
  let shown = false;
  return {
    write(chunk) {
      // wrangler colours its output even when it is told not to.
      const text = stripVTControlCharacters(chunk.toString('utf8'));
      log.write(text);
      const lines = (unfinished + text).split('\n');
      unfinished = lines.pop() ?? '';
      for (const line of lines.filter((candidate) => candidate.trim() !== '')) {
        kept.push(line);
        if (kept.length > keptLines) kept.shift();
        insideError = errorLine.test(line) || (insideError && continuation.test(line));
        if (shown && insideError) terminal.write(`${line}\n`);
      }
    },
    showErrors() {
      shown = true;
    },
    lastLines: () => [...kept, unfinished].filter((line) => line !== '').join('\n'),
  };
}
