import type { Keyspace } from '../../../schema/keyspaces.ts';
import type { Branch } from './branch.ts';
import type { Clock } from './clock.ts';
import { changeBack, changeOver, dropKept, type Operation } from './deployment.ts';

/** How long each state lasts that passes by itself, in milliseconds of the clock. */
export const lasting = { check: 30, copy: 30, cutOver: 20, revert: 20, revertVschema: 20, window: 30 * 60_000 };

/** A deploy request, and what has become of it. */
export interface DeployRequest {
  number: number;
  actor: string;
  branch: Branch;
  branchDeleted: boolean;
  into: Branch;
  notes: string;
  autoApply: boolean;
  approved: boolean;
  closed: boolean;
  state: string;
  /** When the state began, by the clock. */
  since: number;
  createdAt: string;
  deployedAt: string | null;
  operations: readonly Operation[];
  vschemas: ReadonlyMap<Keyspace, object>;
  /** Those of the target before the change: a revert writes them again. */
  vschemasBefore: ReadonlyMap<Keyspace, object>;
  /** What is to go wrong with its copying. */
  fault: string | null;
  error: string | null;
}

/** States that keep others from being deployed. */
const holdQueue = new Set([
  'submitting',
  'in_progress',
  'pending_cutover',
  'in_progress_cutover',
  'complete_pending_revert',
  'in_progress_revert',
  'in_progress_revert_vschema',
  'error',
]);

/** The deployments that run or wait, in their order. */
export const queueOf = (requests: readonly DeployRequest[]): DeployRequest[] =>
  requests
    .filter(({ state, closed }) => !closed && (state === 'queued' || holdQueue.has(state)))
    .toSorted((a, b) => Number(a.state === 'queued') - Number(b.state === 'queued') || a.since - b.since);

/** Puts a request into a state, from now on or from a moment ago. */
export function enter(request: DeployRequest, state: string, clock: Clock): void {
  request.state = state;
  request.since = clock.now();
}

/** Moves all requests to where they are by now. */
export async function settle(requests: readonly DeployRequest[], clock: Clock): Promise<void> {
  for (const request of requests) {
    while (await moveOn(request, requests, clock)) {
      // Until it stands still.
    }
  }
}

async function moveOn(request: DeployRequest, all: readonly DeployRequest[], clock: Clock): Promise<boolean> {
  const { state, since, operations, into } = request;
  const age = clock.now() - since;
  const to = (next: string): true => {
    enter(request, next, clock);
    return true;
  };
  if (request.closed) return false;
  if (state === 'pending' && age >= lasting.check) return to(operations.length > 0 ? 'ready' : 'no_changes');
  if (state === 'queued' && !all.some((one) => !one.closed && holdQueue.has(one.state))) return to('in_progress');
  if (state === 'in_progress' && age >= lasting.copy) {
    if (request.fault !== null) {
      request.error = request.fault;
      return to('error');
    }
    return to(request.autoApply ? 'in_progress_cutover' : 'pending_cutover');
  }
  if (state === 'in_progress_cutover' && age >= lasting.cutOver) {
    await changeOver(operations, into);
    request.vschemasBefore = new Map(into.vschemas);
    for (const [keyspace, vschema] of request.vschemas) into.vschemas.set(keyspace, vschema);
    into.version += 1;
    request.deployedAt = clock.text();
    return to('complete_pending_revert');
  }
  if (state === 'complete_pending_revert' && age >= lasting.window) {
    await complete(request, clock);
    return true;
  }
  if (state === 'in_progress_revert' && age >= lasting.revert) {
    await changeBack(operations, into);
    return to('in_progress_revert_vschema');
  }
  if (state === 'in_progress_revert_vschema' && age >= lasting.revertVschema) {
    for (const [keyspace, vschema] of request.vschemasBefore) into.vschemas.set(keyspace, vschema);
    into.version += 1;
    return to('complete_revert');
  }
  return false;
}

/** Ends the window in which a deployment can be reverted. */
export async function complete(request: DeployRequest, clock: Clock): Promise<void> {
  await dropKept(request.operations, request.into);
  enter(request, 'complete', clock);
}
