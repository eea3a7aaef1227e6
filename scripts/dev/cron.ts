const minuteMs = 60_000;

/** The path at which `wrangler dev` runs `scheduled`, because locally it has no cron triggers. */
const scheduledPath = '/cdn-cgi/local/scheduled';

/** Runs the Worker's `scheduled` once; resolves when it is done. */
export async function runScheduled(workerUrl: string): Promise<void> {
  await fetch(`${workerUrl}${scheduledPath}`, { signal: AbortSignal.timeout(minuteMs) });
}

/** Runs the Worker's `scheduled` every minute, as the cron trigger does in production. */
export function startCron(workerUrl: string): void {
  const timer = setInterval(() => {
    // A failure is in the Worker's log, and a minute later comes the next try.
    runScheduled(workerUrl).catch(() => {});
  }, minuteMs);
  timer.unref();
}
