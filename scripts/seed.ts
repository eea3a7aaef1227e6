// What `make seed` runs: fills the local database, which must be empty. SIZE=large loads 100,000 policies,
// TODAY=2027-03-01 has the demonstration end on that day instead of the current one.

import { startDatabase } from './database/server.ts';
import { isFresh, prepareDatabase } from './dev/prepare-database.ts';
import { dayOfStory } from './seed/day-of-story.ts';
import { largeDataBytes, largePolicies, seedLargeDatabase } from './seed/large/large-seed.ts';
import { seedDatabase } from './seed/seed.ts';
import { requireDiskSpace } from './support/disk-space.ts';
import { localPaths } from './support/local-paths.ts';
import { createTerminalProgress } from './support/progress.ts';
import { runScript, UserError } from './support/user-error.ts';

/** What can be loaded, by the value of SIZE, and the room it takes on the disk. */
const sizes = {
  demonstration: { fill: seedDatabase, bytes: largeDataBytes(0) },
  large: { fill: seedLargeDatabase, bytes: largeDataBytes(largePolicies) },
};

const isSize = (name: string): name is keyof typeof sizes => Object.hasOwn(sizes, name);

await runScript(async () => {
  const size = process.env.SIZE || 'demonstration';
  if (!isSize(size)) {
    throw new UserError({
      what: `SIZE=${size} is not available.`,
      why: `make seed knows: ${Object.keys(sizes).join(', ')}.`,
      todo: `Leave SIZE out for the demonstration data, or: make seed SIZE=large (${largePolicies.toLocaleString('en')} policies, ${Math.round(largeDataBytes(largePolicies) / 1e9)} GB, about six minutes).`,
    });
  }
  const { fill, bytes } = sizes[size];
  const today = dayOfStory(process.env.TODAY);
  await requireDiskSpace(localPaths.database, bytes, `the ${size} data`);
  const progress = createTerminalProgress();
  const database = await startDatabase({ directory: localPaths.database, onProgress: progress.report });
  try {
    if (!(await isFresh(database))) {
      throw new UserError({
        what: 'Nothing was loaded: the local database is not empty.',
        why: 'What it holds, changes of yours among it, would be lost.',
        todo: 'To replace it, first end make dev, if it runs, and delete it: make reset. Then try again.',
      });
    }
    await prepareDatabase(database, progress.report, (options) => fill({ ...options, today }));
    progress.report(`the local database is filled, and ends on ${today}; make dev runs on it`);
  } finally {
    progress.done();
    await database.stop();
  }
});
