const minuteMs = 60_000;

/** wrangler's address for running `scheduled` by hand; by itself it never does locally. */
const scheduledPath = '/cdn-cgi/local/scheduled';

/** Runs the Worker's `scheduled` every minute, as the cron trigger does in production. */
export function startCron(workerUrl: string): void {
  const timer = setInterval(() => {
    // What fails is in the Worker's log, and the next minute tries again.
    fetch(`${workerUrl}${scheduledPath}`, { signal: AbortSignal.timeout(minuteMs) }).catch(() => {});
  }, minuteMs);
  timer.unref();
}
