import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { isPending } from '../database/migration-history.ts';
import { deploymentStateOf } from '../planetscale/deployment-states.ts';
import type { Action } from './actions.ts';
import { countOf, keyspacesOf } from './change.ts';
import type { PlanStep } from './order.ts';
import type { CurrentChange, KeyspaceSituation, Situation } from './situation.ts';

/** The situation as a person reads it, with the files that are not committed: nothing can be done before they are. */
export function describeSituation(
  situation: Situation,
  actions: readonly Action[],
  uncommitted: readonly string[],
): string {
  const { target, keyspaces, current, queue, leftovers, plan } = situation;
  return [
    `${target.organization}/${target.database}, branch ${target.branch}: safe migrations ${target.safeMigrations ? 'on' : 'off'}`,
    ...keyspaces.map(describeKeyspace),
    ...describePlan(plan),
    ...(current ? [`current: ${describeCurrent(current)}`] : []),
    ...queue.map(
      ({ request, state, paused }) =>
        `queue: #${request} ${deploymentStateOf(state).words}${paused ? `, paused: ${paused}` : ''}`,
    ),
    ...(leftovers.length > 0 ? [`left over: ${leftovers.join(', ')}`] : []),
    ...uncommitted.map((file) => `not committed: ${file}`),
    ...(uncommitted.length > 0 ? ['Nothing can be done before it is committed: a branch is named by the commit.'] : []),
    ...actions.map(({ command, subject, effect }) => `possible: ${command}  (${subject}: ${effect})`),
  ].join('\n');
}

function describeKeyspace({ keyspace, migrations }: KeyspaceSituation): string {
  const applied = migrations.filter(({ state }) => state === 'applied').length;
  const rest = migrations
    .filter(({ state }) => state !== 'applied')
    .map((migration) => `${migration.name} ${migration.state}${isPending(migration) ? ` (${migration.phase})` : ''}`);
  return `  ${keyspaceDatabases[keyspace].padEnd(15)} ${applied}/${migrations.length} applied  ${rest.join(', ')}`.trimEnd();
}

/** The plan, one numbered line a step. */
export const describePlan = (plan: readonly PlanStep[]): string[] =>
  plan.map((step, index) => {
    if (step.kind === 'release') {
      return `${index + 1}. release code without what ${step.before.map(({ name }) => name).join(', ')} takes away`;
    }
    const { change } = step;
    return `${index + 1}. ${change.phase} ${keyspacesOf(change).join(', ')} (${countOf(change)}), branch ${change.branch}`;
  });

function describeCurrent({ change, branch, request, recorded }: CurrentChange): string {
  if (recorded) return `${change.branch} is recorded`;
  if (request) return `${change.branch}, request #${request.number}: ${deploymentStateOf(request.state).words}`;
  return `${change.branch}: ${branch === null ? 'no branch yet' : branch.ready ? 'branch ready' : 'branch is being made'}`;
}
