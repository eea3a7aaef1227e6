// A program of its own, started by guarded-process.ts. It holds the reading end of a pipe from the process that
// started it; the kernel closes that pipe however the process ends, SIGKILL included, and then the guard ends the
// process groups it was told of. Nothing else can outlive a parent that had no chance to clean up.
import { createInterface } from 'node:readline';
import { groupIsAlive, signalGroup, stopGroup } from './process-group.ts';

/** What a database needs to write its last pages; after it the group is killed. */
const graceMs = 8_000;

const groups = new Set<number>();

// The guard ends when its parent does, never by a signal that was meant for the parent.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

for await (const line of createInterface({ input: process.stdin })) {
  const [verb, id] = line.split(' ');
  const group = Number(id);
  // Group 0 is the guard's own and 1 is the system's.
  if (!Number.isInteger(group) || group < 2) continue;
  if (verb === 'watch') groups.add(group);
  if (verb === 'forget') groups.delete(group);
}

const left = [...groups].filter(groupIsAlive);
for (const group of left) signalGroup(group, 'SIGTERM');
await Promise.all(left.map((group) => stopGroup(group, graceMs)));
