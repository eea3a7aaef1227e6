import { getTableName } from 'drizzle-orm';
import type { MySqlTable } from 'drizzle-orm/mysql-core';
import { legacyDatabase } from '../../../schema/keyspaces.ts';
import { keyspaceTables } from '../../../schema/tables.ts';
import { type Workflow, workflowCommand } from '../cluster/workflow.ts';
import type { RehearsalReport } from '../report.ts';
import type { Stage } from '../stage.ts';
import { underLoad } from '../under-load.ts';
import { moveRows } from './move-rows.ts';

/**
 * Moves the tables of a keyspace out of the legacy database (MoveTables). Until it is complete the Worker asks the legacy
 * database, whose statements Vitess sends to where the rows are; statements of the load go through both. Then the Worker is
 * released with the keyspace's own binding.
 */
export function rehearseCutover(stage: Stage): Promise<RehearsalReport> {
  const { cluster, keyspace, own } = stage;
  const workflow: Workflow = { kind: 'MoveTables', name: 'cutover', keyspace: own };
  // Not the history of migrations: the keyspace keeps its own, of how its own tables were made.
  const tables = Object.values<MySqlTable>(keyspaceTables[keyspace]).map((table) => getTableName(table));
  const create = ['--source-keyspace', legacyDatabase, '--tables', tables.join(',')];
  return underLoad(stage, 'cutover', [legacyDatabase], async (script, load) => {
    const [target = ''] = stage.shards;
    // As soon as there are routing rules, both addresses lead to the same rows.
    const onCreated = () => load.useDatabases([legacyDatabase, own]);
    await moveRows(stage, script, { workflow, create, target, onCreated });
    // Without this flag the legacy database reaches the tables no more: errno 1146.
    await script.step('complete', async () => {
      await workflowCommand(cluster, workflow, 'complete', '--keep-routing-rules');
      stage.throughLegacy = false;
    });
    await script.quiet('completed, through both addresses');
    await script.step('release the Worker with its own binding', load.release);
    await script.quiet('released');
  });
}
