import { hasDrifted } from '../../database/migration-history.ts';
import { deploymentStateOf } from '../../planetscale/deployment-states.ts';
import { keyspacesOf } from '../change.ts';
import type { NextStep } from '../next-step.ts';
import { progressOf, windowEnd } from '../request-words.ts';
import type { CurrentChange, KeyspaceSituation, RequestFacts, Situation } from '../situation.ts';
import { isUndone } from '../undone.ts';
import { keyspaceRow } from './keyspace-row.ts';
import { offersOf } from './offers.ts';
import type { KeyspaceRow, Reading, ShownMigration, SqlOf } from './reading.ts';

/** A situation of PlanetScale as the board shows it. */
export function targetReading(situation: Situation, next: NextStep, sqlOf: SqlOf): Reading {
  const { target, current, readAt, plan, queue, leftovers, keyspaces } = situation;
  return {
    readAt,
    place: `${target.organization}/${target.database}, branch ${target.branch}`,
    remark: `safe migrations ${target.safeMigrations ? 'on' : 'OFF'}`,
    rows: keyspaces.map((one) => rowOf(one, current, sqlOf)),
    current,
    plan,
    queue,
    leftovers,
    next: wordsOf(next),
    offers: offersOf(situation, next),
    commands: {
      status: 'make migrations DO=status',
      plan: 'make migrations DO=plan',
      drift: 'make drift TARGET=production',
    },
    moves:
      next.kind === 'wait' && (current?.request == null || deploymentStateOf(current.request.state).kind === 'moves'),
  };
}

function wordsOf(next: NextStep): string {
  switch (next.kind) {
    case 'do':
      return `${next.step}: ${next.detail}`;
    case 'wait':
      return `waits: ${next.detail}`;
    case 'stop':
      return [next.what, ...next.nextSteps].join(' ');
    case 'done':
      return next.detail;
  }
}

function rowOf(situation: KeyspaceSituation, current: CurrentChange | null, sqlOf: SqlOf): KeyspaceRow {
  const { keyspace } = situation;
  const mine = current !== null && !current.recorded && keyspacesOf(current.change).includes(keyspace) ? current : null;
  const row = keyspaceRow({
    database: '',
    situation,
    sqlOf,
    findings: mine === null ? [] : findingsOf(mine, keyspace),
  });
  if (mine === null || situation.migrations.some(hasDrifted)) return row;
  const state = stateOfChange(mine);
  return {
    ...row,
    migrations: row.migrations.map((migration) => withChange(migration, mine, keyspace)),
    state: state ?? row.state,
    warns: mine.request !== null && deploymentStateOf(mine.request.state).kind === 'failed',
  };
}

/** What the change that touches a keyspace is doing; null while there is not even a branch. */
function stateOfChange({ branch, request }: CurrentChange): string | null {
  if (request !== null) return `request #${request.number} ${wordsOfRequest(request)}`;
  if (branch === null) return null;
  if (branch.work === null) return `${branch.name} is being made`;
  return branch.work.unapplied.length > 0 ? 'branch is being prepared' : 'branch is prepared';
}

/** A request's state in words, with what moves in it. */
export function wordsOfRequest(request: RequestFacts): string {
  const { state, closed } = request;
  if (closed && isUndone(request)) return 'closed';
  const { words, kind } = deploymentStateOf(state);
  if (state === 'complete') return 'deployed, NOT RECORDED yet';
  if (state === 'complete_pending_revert') return `deployed, revert until about ${windowEnd(request)}`;
  if (state === 'ready' && !request.approved) return 'waits for approval';
  return kind === 'moves' ? `${words}${progressOf(request)}` : words;
}

function withChange(
  migration: ShownMigration,
  { change, branch, request }: CurrentChange,
  keyspace: string,
): ShownMigration {
  const isIts = change.migrations.some((one) => one.keyspace === keyspace && one.name === migration.name);
  if (!isIts || !(migration.state === 'pending' || migration.state === 'unfinished')) return migration;
  const isDeployed = request !== null && ['complete', 'complete_pending_revert'].includes(request.state);
  if (isDeployed) return { ...migration, state: 'not recorded' };
  const onBranch = branch !== null && (request !== null || branch.work?.unapplied.includes(migration.name) === false);
  return onBranch ? { ...migration, state: 'on branch' } : migration;
}

function findingsOf({ findings, branch, request, released }: CurrentChange, keyspace: string): string[] {
  return [
    ...findings.filter((finding) => finding.includes(keyspace)),
    ...(branch?.work?.lint ?? []).filter((finding) => finding.includes(keyspace)),
    ...(request?.problems ?? []),
    ...(released === null ? [] : [released.why]),
  ];
}
