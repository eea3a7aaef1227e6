import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { Cluster } from './cluster.ts';

const pollMs = 200;
const longestMs = 180_000;

/** A workflow of Vitess that moves rows. */
export interface Workflow {
  kind: 'MoveTables' | 'Reshard';
  name: string;
  /** The keyspace that the rows are moved to. */
  keyspace: string;
}

const statusAnswer = z.object({
  table_copy_state: z.record(z.string(), z.unknown()).nullish(),
  shard_streams: z.record(
    z.string(),
    z.object({ streams: z.array(z.object({ status: z.string(), position: z.string().nullish(), info: z.string() })) }),
  ),
});

const vdiffAnswer = z.object({
  State: z.string(),
  RowsCompared: z.number().optional(),
  HasMismatch: z.boolean().optional(),
});

const migrationAnswer = z.object({
  migrations: z
    .array(z.object({ status: z.union([z.string(), z.number()]), shard: z.string(), message: z.string().optional() }))
    .nullish(),
});

/** Runs a command on a workflow: `create`, `switchtraffic`, `reversetraffic`, `complete`. */
export const workflowCommand = (cluster: Cluster, { kind, name, keyspace }: Workflow, ...args: string[]) =>
  cluster.vtctl(kind, '--workflow', name, '--target-keyspace', keyspace, ...args);

/**
 * Waits until every stream has copied all tables and follows what is written. `Running` is also what a stream says before it
 * copies: it must have a position besides, and no table may be left.
 */
export async function copied(cluster: Cluster, workflow: Workflow): Promise<string> {
  return polled(`${workflow.kind} ${workflow.name}`, async () => {
    const text = await workflowCommand(cluster, workflow, 'status', '--format', 'json');
    const { shard_streams, table_copy_state } = statusAnswer.parse(JSON.parse(text));
    const streams = Object.values(shard_streams).flatMap((shard) => shard.streams);
    const failed = streams.find(({ status }) => status === 'Error');
    if (failed) throw new Error(`A stream of ${workflow.kind} failed: ${failed.info}`);
    const following = streams.every(({ status, position }) => status === 'Running' && position);
    const left = Object.keys(table_copy_state ?? {}).length;
    return streams.length > 0 && following && left === 0 ? `${streams.length} streams` : undefined;
  });
}

/** What a comparison of all rows came to. */
export interface Comparison {
  rows: number;
  equal: boolean;
}

/** Compares source and target row by row (VDiff), while both are written to. */
export async function compared(cluster: Cluster, { name, keyspace }: Workflow): Promise<Comparison> {
  const vdiff = (...args: string[]) =>
    cluster.vtctl('VDiff', '--workflow', name, '--target-keyspace', keyspace, ...args, '--format', 'json');
  const { UUID: id } = z.object({ UUID: z.string() }).parse(JSON.parse(await vdiff('create')));
  return polled('VDiff', async () => {
    const report = vdiffAnswer.parse(JSON.parse(await vdiff('show', id)));
    if (report.State === 'error') throw new Error(`VDiff failed: ${JSON.stringify(report)}`);
    if (report.State !== 'completed') return undefined;
    return { rows: report.RowsCompared ?? 0, equal: report.HasMismatch !== true };
  });
}

/** Waits until an online schema change has been cut over in every shard. */
export async function migrated(cluster: Cluster, keyspace: string, id: string): Promise<string> {
  return polled(`The schema change ${id}`, async () => {
    const text = await cluster.vtctl('OnlineDDL', 'show', '--json', keyspace, id);
    const migrations = migrationAnswer.parse(JSON.parse(text)).migrations ?? [];
    const failed = migrations.find(({ status }) => status === 'FAILED' || status === 'CANCELLED');
    if (failed) throw new Error(`The schema change failed in ${failed.shard}: ${failed.message}`);
    const complete = migrations.length > 0 && migrations.every(({ status }) => status === 'COMPLETE');
    return complete ? `${migrations.length} shards` : undefined;
  });
}

/** Asks until there is an answer. Throws when that takes minutes. */
async function polled<Answer>(what: string, ask: () => Promise<Answer | undefined>): Promise<Answer> {
  const deadline = performance.now() + longestMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`${what} was not done within ${longestMs / 1000} s.`);
    await sleep(pollMs);
  }
}
