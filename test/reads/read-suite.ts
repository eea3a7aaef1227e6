import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { askWell } from '../support/asking/ask.ts';
import { openProcessList } from '../support/process-list.ts';
import { until } from '../support/waiting.ts';
import type { WorkerUnderTest } from '../support/worker.ts';
import { questionOf, reads } from './reads.ts';

/** Where the Worker's data comes from in one run of the suite. */
export interface Backend {
  readonly name: string;
  start(): Promise<WorkerUnderTest>;
  /** Undoes what `start` did beside the Worker. */
  stop?(): Promise<void>;
  /** The most connections, or fetches in flight, at a time while one request was answered. */
  peakDuring(work: () => Promise<void>): Promise<number>;
}

let answers: Promise<ReadonlyMap<string, unknown>> | undefined;

/** What the graph answers in this process; asked once, for all backends of a file. */
const answersInProcess = () => {
  const ask = async (name: string) => [name, (await askWell(questionOf(name))).data] as const;
  answers ??= Promise.all(Object.keys(reads).map(ask)).then((all) => new Map(all));
  return answers;
};

/**
 * The reads that must answer the same whatever carries them: what the graph answers in this process, with every keyspace on
 * its own database. They stand for the graph as clients use it: lists, pages, filters, edges, counts, computed fields.
 */
export const describeReads = (backend: Backend): void => {
  describe(`reads over ${backend.name}`, () => {
    let worker: WorkerUnderTest;
    let expected: ReadonlyMap<string, unknown>;

    beforeAll(async () => {
      // Before the backend: it may take the keyspaces' own databases away.
      expected = await answersInProcess();
      worker = await backend.start();
    });

    afterAll(async () => {
      await worker?.stop();
      await backend.stop?.();
    });

    test('every keyspace is ready', async () => {
      const ready = {
        status: 'ready',
        keyspaces: { global: 'up', submissions: 'up', policies: 'up', claims: 'up', billing: 'up' },
      };
      // Asked again for a while, as whoever watches does: the first connections of a cluster that has just started are slow.
      const readiness = async () => (await worker.fetch('/readyz')).json();
      await expect.poll(readiness, { timeout: 10_000, interval: 200 }).toEqual(ready);
    });

    test.each(Object.keys(reads))('%s', async (name) => {
      const { data } = await worker.askWell(questionOf(name));
      expect(data).toEqual(expected.get(name));
    });

    test('the claim file crosses five keyspaces within five connections', async () => {
      const query = await readFile('codegen/documents/claim-file.graphql', 'utf8');
      const ask = async () => {
        const { data, errors, extensions } = await worker.askAs('ORG_ADMIN', query, { number: exampleClaimNumber });
        expect(errors).toBeUndefined();
        expect(data.claim.policy.insured.name).toBeTruthy();
        const read = Object.keys(extensions?.keyspaces ?? {}).filter((name) => name !== 'legacy');
        expect(read.toSorted()).toEqual(['billing', 'claims', 'global', 'policies', 'submissions']);
      };
      const peaks: number[] = [];
      // Often enough for whoever counts from outside to look in the middle of it, and until that has happened.
      const wasSeen = () => Math.max(0, ...peaks) > 0;
      for (let time = 0; time < 20 || (time < 200 && !wasSeen()); time += 1) peaks.push(await backend.peakDuring(ask));
      expect(Math.max(...peaks)).toBeGreaterThan(0);
      expect(Math.max(...peaks)).toBeLessThanOrEqual(5);
    });

    test('no connection is left open after the responses', async () => {
      const list = await openProcessList();
      await until('all connections of the Worker are closed', async () => (await list.connectedUsers()).length === 0);
      await list.close();
    });
  });
};
