import { stopAllGuarded } from '../support/guarded-process.ts';
import { describeFailure } from '../support/user-error.ts';

const exitStatuses = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const parentPollMs = 500;
const graceMs = 8_000;

/** Stops everything that was started, in reverse order. */
export interface Shutdown {
  /** Adds something to stop. */
  add(name: string, stop: () => Promise<void>): void;
  /** Whether `exit` was called or a signal came. */
  isStopping(): boolean;
  /** Stops everything and ends the process. */
  exit(status: number): Promise<never>;
}

/** Stops everything on Ctrl-C, SIGTERM, SIGHUP and when `make` itself was killed. A second signal does not wait. */
export function createShutdown(say: (message: string) => void): Shutdown {
  const started: { name: string; stop: () => Promise<void> }[] = [];
  let stopping = false;
  const exit = async (status: number): Promise<never> => {
    // At a second signal do not wait: the guard stops the children once this process has ended.
    if (stopping) process.exit(status);
    stopping = true;
    for (const { name, stop } of started.reverse()) {
      say(`stopping the ${name}`);
      await stop().catch((failure: unknown) => say(describeFailure(failure)));
    }
    // Children that are just starting were not added yet.
    await stopAllGuarded(graceMs);
    process.exit(status);
  };
  for (const [signal, status] of Object.entries(exitStatuses)) process.on(signal, () => void exit(status));
  endWithMake(() => void exit(exitStatuses.SIGHUP));
  return { add: (name, stop) => void started.push({ name, stop }), isStopping: () => stopping, exit };
}

/** Ends this process when `make` was killed: that sends no signal to us, and the terminal shows a prompt again. */
function endWithMake(end: () => void): void {
  if (process.env.MAKELEVEL === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, parentPollMs);
  watch.unref();
}
