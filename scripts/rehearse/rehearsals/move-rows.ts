import type { Cluster } from '../cluster/cluster.ts';
import { compared, copied, type Workflow, workflowCommand } from '../cluster/workflow.ts';
import { plantChangedRow } from '../faults.ts';
import type { Script } from '../script.ts';
import type { Stage } from '../stage.ts';

/** What two rehearsals do in other ways. */
interface Moving {
  workflow: Workflow;
  /** The arguments of `create`. */
  create: readonly string[];
  /** A shard that rows are moved to. */
  target: string;
  /** Called when the workflow is there. */
  onCreated?(): void;
}

/**
 * Copies rows by a workflow, compares them, switches traffic, takes it back, and switches it again, while it is asked for
 * all of them. Throws when the comparison finds a difference: nobody switches to wrong rows.
 */
export async function moveRows(
  stage: Stage,
  script: Script,
  { workflow, create, target, onCreated }: Moving,
): Promise<void> {
  const { cluster, keyspace, faults } = stage;
  await script.quiet('before');
  await script.step('create the workflow', () => told(cluster, workflow, 'create', ...create));
  onCreated?.();
  await script.step('copy', () => copied(cluster, workflow));
  if (faults.has('row')) await plantChangedRow(cluster.serverOf(workflow.keyspace, target), keyspace);
  await script.step('compare (VDiff)', async () => {
    const { rows, equal } = await compared(cluster, workflow);
    if (!equal) throw new Error(`VDiff has found rows that differ, among ${rows}.`);
    return `${rows} rows equal`;
  });
  await script.step('switch traffic', () => told(cluster, workflow, 'switchtraffic'));
  await script.quiet('switched');
  await script.step('take it back', () => told(cluster, workflow, 'reversetraffic'));
  await script.quiet('taken back');
  await script.step('switch traffic again', () => told(cluster, workflow, 'switchtraffic'));
  await script.quiet('switched again');
}

/** Runs a command of the workflow whose answer tells nothing that a report needs. */
async function told(cluster: Cluster, workflow: Workflow, ...args: string[]): Promise<void> {
  await workflowCommand(cluster, workflow, ...args);
}
