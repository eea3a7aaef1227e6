/** Called with a few words about what a long task is doing now. */
export type OnProgress = (message: string) => void;

/** After this long without progress, the current step is printed again. */
const heartbeatMs = 5_000;

/** The shortest time between two reports of `sparingly`. */
const sparingMs = 2_000;

/** Limits reports to one every two seconds, for counts that change many times a second. Drops repeated messages. */
export function sparingly(onProgress: OnProgress): OnProgress {
  let last = '';
  let reportedAt = Number.NEGATIVE_INFINITY;
  return (message) => {
    const now = performance.now();
    if (message === last || now - reportedAt < sparingMs) return;
    last = message;
    reportedAt = now;
    onProgress(message);
  };
}

/** Progress lines on a terminal, each with the seconds since the start; `done` ends the heartbeat. */
export interface TerminalProgress {
  report: OnProgress;
  done(): void;
  elapsedSeconds(): number;
}

/** Shows progress on a stream (stderr by default, so that stdout stays the answer). */
export function createTerminalProgress(stream: NodeJS.WritableStream = process.stderr): TerminalProgress {
  const startedAt = performance.now();
  let current = 'starting';
  const elapsedSeconds = () => (performance.now() - startedAt) / 1000;
  const write = (text: string) => stream.write(`[${elapsedSeconds().toFixed(1).padStart(5)} s] ${text}\n`);
  const heartbeat = setInterval(() => write(`... still at: ${current}`), heartbeatMs);
  heartbeat.unref();
  return {
    report(message) {
      current = message;
      write(message);
      heartbeat.refresh();
    },
    done: () => clearInterval(heartbeat),
    elapsedSeconds,
  };
}
