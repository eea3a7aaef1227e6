// A program of its own, started by guarded-process.ts. It reads a pipe from the process that started it. The kernel
// closes that pipe however the process ends, even by SIGKILL, and then the guard stops the process groups that it was
// told to watch.
import { createInterface } from 'node:readline';
import { groupIsAlive, signalGroup, stopGroup } from './process-group.ts';

/** How long a group may take to end after SIGTERM, such as a database that writes its last pages. */
const graceMs = 8_000;

const groups = new Set<number>();

// The guard ends when its parent has ended, not by a signal of the terminal.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

for await (const line of createInterface({ input: process.stdin })) {
  const [verb, id] = line.split(' ');
  const group = Number(id);
  // Group 0 would be the guard's own, and 1 the init system's.
  if (!Number.isInteger(group) || group < 2) continue;
  if (verb === 'watch') groups.add(group);
  if (verb === 'forget') groups.delete(group);
}

const left = [...groups].filter(groupIsAlive);
for (const group of left) signalGroup(group, 'SIGTERM');
await Promise.all(left.map((group) => stopGroup(group, graceMs)));
