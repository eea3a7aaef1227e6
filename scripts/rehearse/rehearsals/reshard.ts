import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import { equalRanges, rangesAround } from '../../../schema/shard-ranges.ts';
import { topology } from '../../../schema/topology.ts';
import { UserError } from '../../support/user-error.ts';
import { type Workflow, workflowCommand } from '../cluster/workflow.ts';
import type { RehearsalReport } from '../report.ts';
import type { Stage } from '../stage.ts';
import { underLoad } from '../under-load.ts';
import { moveRows } from './move-rows.ts';

/** Which shards are replaced, and by which. */
interface Split {
  from: readonly string[];
  to: readonly string[];
  /** The organization that shall be alone in its shard, and that shard. */
  isolated?: { orgId: string; shard: string };
}

/** Moves the rows of a keyspace into twice as many shards; with an organization, gives that one a shard of its own. */
export async function rehearseReshard(stage: Stage, organization?: string): Promise<RehearsalReport> {
  const { cluster, own } = stage;
  const split = organization === undefined ? doubled(stage) : await isolating(stage, organization);
  const { from, to, isolated } = split;
  const workflow: Workflow = { kind: 'Reshard', name: 'split', keyspace: own };
  const create = ['--source-shards', from.join(','), '--target-shards', to.join(',')];
  const [target = ''] = isolated ? [isolated.shard] : to;
  return underLoad(stage, isolated ? 'isolate' : 'reshard', [own], async (script) => {
    await script.step(`start ${to.join(' ')}`, () => cluster.addShards(to.map((shard) => ({ keyspace: own, shard }))));
    await moveRows(stage, script, { workflow, create, target });
    await script.step('complete', async () => {
      await workflowCommand(cluster, workflow, 'complete');
      stage.shards = stage.shards.flatMap((shard) => (shard === from[0] ? to : from.includes(shard) ? [] : [shard]));
    });
    await script.step(`remove ${from.join(' ')}`, () => cluster.removeShards(own, from));
    await script.quiet('completed');
    if (isolated) await script.step('who is where', () => assertAlone(stage, isolated));
  });
}

/** Twice as many shards of equal size. */
function doubled({ shards: from }: Stage): Split {
  return { from, to: equalRanges(2 * from.length) };
}

/** The shard of an organization in parts, of which one is its own. */
async function isolating({ cluster, own, keyspace, shards }: Stage, orgId: string): Promise<Split> {
  const hash = await hashOf(cluster.connectionString(own), orgId);
  for (const range of shards) {
    try {
      const { parts, holder } = rangesAround(range, hash);
      return { from: [range], to: parts, isolated: { orgId, shard: holder } };
    } catch {
      // It is in another shard.
    }
  }
  throw new Error(`No shard of ${keyspace} holds ${orgId}.`);
}

/** What vtgate makes of an organization to find its shard. */
async function hashOf(connectionString: string, orgId: string): Promise<string> {
  const connection = await createConnection(connectionString);
  try {
    const [rows] = await connection.query<RowDataPacket[]>('SELECT hex_keyspace_id FROM xxhash WHERE id = ?', [orgId]);
    return String(rows[0]?.hex_keyspace_id).toLowerCase();
  } finally {
    await connection.end();
  }
}

/** Throws unless one shard holds rows of one organization and of no other. */
async function assertAlone(
  { cluster, own, keyspace }: Stage,
  { orgId, shard }: { orgId: string; shard: string },
): Promise<string> {
  const connection = await createConnection(cluster.connectionString(`${own}:${shard}`));
  try {
    const sql = `SELECT DISTINCT org_id FROM ${keyspace}_audit_entries`;
    const [rows] = await connection.query<RowDataPacket[]>(sql);
    const found = rows.map(({ org_id }) => String(org_id));
    if (found.join() !== orgId) throw new Error(`${shard} holds ${found.join(', ') || 'nobody'}, not ${orgId} alone.`);
    return `${orgId} is alone in ${shard}`;
  } finally {
    await connection.end();
  }
}

/** Refuses a keyspace that has one shard because it is not sharded at all. */
export function assertSharded(keyspace: Keyspace): void {
  if (topology[keyspace].vindex !== null) return;
  throw new UserError({
    what: `${keyspace} cannot be resharded.`,
    why: 'Its rows are not found by a hash: it is in one shard for good.',
    todo: 'Name another one: KEYSPACE=policies.',
  });
}
