/** How much of wrangler's output a failure shows. */
const keptLines = 20;

/** wrangler marks errors so; what the Worker logs as an error has no mark and follows `console.error`'s prefix. */
const errorLine = /\[ERROR\]|^(Uncaught|Error|TypeError|ReferenceError|✘)/;

interface LogRelay {
  write(chunk: Buffer): void;
  /** The last lines that were written. */
  lastLines(): string;
}

/** Sends output to a log, and the lines that tell of an error to the terminal too. */
export function createLogRelay(log: NodeJS.WritableStream, terminal: NodeJS.WritableStream): LogRelay {
  const kept: string[] = [];
  let unfinished = '';
  return {
    write(chunk) {
      log.write(chunk);
      const lines = (unfinished + chunk.toString('utf8')).split('\n');
      unfinished = lines.pop() ?? '';
      for (const line of lines.filter((text) => text.trim() !== '')) {
        kept.push(line);
        if (kept.length > keptLines) kept.shift();
        if (errorLine.test(line)) terminal.write(`${line}\n`);
      }
    },
    lastLines: () => [...kept, unfinished].filter((line) => line !== '').join('\n'),
  };
}
