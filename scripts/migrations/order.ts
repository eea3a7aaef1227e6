import { type Keyspace, keyspaces } from '../../schema/keyspaces.ts';
import { type Change, changeOf, type Phase, type PlannedMigration } from './change.ts';

/** A step of the plan: a change of the databases, or a release of the code between two. */
export type PlanStep =
  | { kind: 'change'; change: Change }
  /** Code must be released that no longer uses what `before` takes away: code of the commits that have these migrations. */
  | { kind: 'release'; before: readonly PlannedMigration[] };

/**
 * The order of what is pending. First one request that expands all keyspaces: five, one after the other, would each hold
 * the queue for a window of half an hour. Then the release of the code that uses it. Then one request a keyspace for what
 * is taken away, so that each can be reverted alone; `global` last, because code of every keyspace reads it. The migrations
 * of one keyspace keep the order of their files: what expands after a contract waits for it.
 */
export function orderOf(pending: readonly PlannedMigration[], commit: string): PlanStep[] {
  const left = new Map(keyspaces.map((keyspace) => [keyspace, pending.filter((one) => one.keyspace === keyspace)]));
  const steps: PlanStep[] = [];
  while ([...left.values()].some((queue) => queue.length > 0)) {
    const expands = keyspaces.flatMap((keyspace) => takeWhile(left, keyspace, 'expand'));
    if (expands.length > 0) steps.push({ kind: 'change', change: changeOf('expand', expands, commit) });
    const contracts = keyspaces.toReversed().map((keyspace) => takeWhile(left, keyspace, 'contract'));
    const before = contracts.flat();
    if (before.length > 0) steps.push({ kind: 'release', before });
    for (const ofKeyspace of contracts) {
      if (ofKeyspace.length > 0) steps.push({ kind: 'change', change: changeOf('contract', ofKeyspace, commit) });
    }
  }
  return steps;
}

/** Takes from a keyspace's queue its first migrations that are of one phase. */
function takeWhile(left: Map<Keyspace, PlannedMigration[]>, keyspace: Keyspace, phase: Phase): PlannedMigration[] {
  const queue = left.get(keyspace) ?? [];
  const other = queue.findIndex((migration) => migration.phase !== phase);
  const taken = other === -1 ? queue : queue.slice(0, other);
  left.set(keyspace, queue.slice(taken.length));
  return taken;
}
