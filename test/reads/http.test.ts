import { describe, expect, test } from 'vitest';
import { startWorkerOverFront } from '../support/planetscale-worker.ts';
import { describeReads } from './read-suite.ts';

let worker: Awaited<ReturnType<typeof startWorkerOverFront>>;

describeReads({
  name: "PlanetScale's HTTP driver",
  start: async () => {
    worker = await startWorkerOverFront();
    return worker;
  },
  peakDuring: async (work) => {
    worker.front.resetPeak();
    await work();
    return worker.front.concurrency.peak;
  },
});

describe('fetches of one request', () => {
  test('are at most five at a time, however many statements are ready to go', async () => {
    // Long enough that all that may be in flight at once are.
    const own = await startWorkerOverFront(100);
    try {
      // What is read status by status shares its statement with no other list.
      const lists = { submissions: 'QUOTED, BOUND', claims: 'OPEN, RESERVED' };
      const roots = Object.entries(lists).flatMap(([list, statuses]) =>
        [1, 2, 3, 4, 5, 6].map(
          (size) => `${list}${size}: ${list}(first: ${size}, filter: { status: [${statuses}] }) { nodes { id } }`,
        ),
      );
      const { errors, extensions } = await own.askAs('ORG_ADMIN', `{ ${roots.join(' ')} }`);
      expect(errors).toBeUndefined();
      expect(extensions?.statements).toHaveLength(roots.length);
      expect(own.front.concurrency.peak).toBe(5);
    } finally {
      await own.stop();
    }
  });
});
