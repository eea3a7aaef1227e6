import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 20;

/** Sends a signal to every process of a group; false when none is left. Signal 0 only asks. */
export function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-group, signal);
    return true;
  } catch (error) {
    // EPERM: there is a process, but it belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether any process of the group is left. */
export function groupIsAlive(group: number): boolean {
  return signalGroup(group, 0);
}

/** Ends a group: SIGTERM, then SIGKILL when it is still there after `graceMs`. Resolves when it is gone. */
export async function stopGroup(group: number, graceMs: number): Promise<void> {
  if (!signalGroup(group, 'SIGTERM')) return;
  if (await groupEndsWithin(group, graceMs)) return;
  signalGroup(group, 'SIGKILL');
  // A killed process remains a zombie until its parent reaps it, so do not wait for long.
  await groupEndsWithin(group, 1_000);
}

async function groupEndsWithin(group: number, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline) {
    if (!groupIsAlive(group)) return true;
    await sleep(pollMs);
  }
  return !groupIsAlive(group);
}
