import { stripVTControlCharacters } from 'node:util';

/** How much of wrangler's output a failure shows. */
const keptLines = 20;

/** How wrangler marks a failed build, an uncaught exception and its own failures. */
const errorLine = /\[ERROR\]|\[wrangler:error\]|^Uncaught|✘/;

/** The rest of an error: stack frames and excerpts of source. */
const continuation = /^\s+\S/;

interface LogRelay {
  write(chunk: Buffer): void;
  /** From now on errors go to the terminal too. While starting, the failure to start tells them. */
  showErrors(): void;
  /** The last lines that were written. */
  lastLines(): string;
}

/** Sends output to a log, and once it is told to, the lines that tell of an error to the terminal too. */
export function createLogRelay(log: NodeJS.WritableStream, terminal: NodeJS.WritableStream): LogRelay {
  const kept: string[] = [];
  let unfinished = '';
  let insideError = false;
  let shown = false;
  return {
    write(chunk) {
      // wrangler colours its output whatever it is told.
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
