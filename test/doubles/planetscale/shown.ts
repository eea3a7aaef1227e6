import { keyspaceDatabases } from '../../../schema/keyspaces.ts';
import type { Branch, BranchPassword } from './branch.ts';
import { type DeployRequest, lasting, queueOf } from './requests.ts';
import type { World } from './world.ts';

/** A branch as the API shows it. */
export const shownBranch = ({ clock, branches }: World, branch: Branch) => ({
  id: branch.id,
  name: branch.name,
  ready: clock.now() >= branch.readyAt,
  state: clock.now() >= branch.readyAt ? 'ready' : 'pending',
  production: branch.production,
  safe_migrations: branch.safeMigrations,
  stale_schema: (branches.find(({ name }) => name === branch.parent)?.version ?? 0) !== branch.parentVersion,
  created_at: branch.createdAt,
  parent_branch: branch.parent,
});

/** A password as the API shows it, with its text when it was just made. */
export const shownPassword = (branch: Branch, password: BranchPassword, text: string | null) => ({
  id: password.id,
  name: password.name,
  role: password.role,
  username: password.username,
  plain_text: text,
  access_host_url: '127.0.0.1',
  // PlanetScale has no such field: its port is 3306.
  port: branch.server.port,
  created_at: password.createdAt,
});

/** A deployment as the API shows it. */
export const shownDeployment = (world: World, request: DeployRequest) => {
  const queue = queueOf(world.requests);
  const place = queue.indexOf(request);
  return {
    id: `deployment-${request.number}`,
    state: request.state,
    deployable: request.state === 'ready',
    deploy_request_number: request.number,
    auto_cutover: request.autoApply,
    finished_at: request.deployedAt,
    preceding_deployments: place > 0 ? queue.slice(0, place).map(({ number }) => ({ number })) : [],
    deploy_operations: request.operations.map(({ operation, table, canDropData }) => ({
      id: `${table.keyspace}-${table.name}`,
      state: request.deployedAt ? 'complete' : 'pending',
      keyspace_name: keyspaceDatabases[table.keyspace],
      table_name: table.name,
      operation_name: operation,
      ddl_statement: operation === 'DROP' ? `DROP TABLE \`${table.name}\`` : table.create,
      ...progressOf(world, request),
      can_drop_data: canDropData,
      table_recently_used: false,
      deploy_errors: request.error,
    })),
    lint_errors: [],
    deploy_check_errors: null,
    queue_paused: false,
    queue_pause_reason: null,
  };
};

/** A deploy request as the API shows it. */
export const shownRequest = (world: World, request: DeployRequest) => ({
  number: request.number,
  id: `request-${request.number}`,
  actor: { id: request.actor, display_name: request.actor, avatar_url: '' },
  branch: request.branch.name,
  branch_id: request.branch.id,
  branch_deleted: request.branchDeleted,
  into_branch: request.into.name,
  approved: request.approved,
  state: request.closed ? 'closed' : 'open',
  deployment_state: request.state,
  deployment: shownDeployment(world, request),
  notes: request.notes,
  html_url: `http://127.0.0.1/${world.organization}/${world.database}/deploy-requests/${request.number}`,
  created_at: request.createdAt,
  deployed_at: request.deployedAt,
});

/** How far the copies are, by the clock. */
function progressOf({ clock }: World, { state, since }: DeployRequest) {
  if (['pending', 'ready', 'queued'].includes(state)) return { progress_percentage: 0, eta_seconds: null };
  const passed = state === 'in_progress' ? Math.min(1, (clock.now() - since) / lasting.copy) : 1;
  return {
    progress_percentage: Math.floor(passed * 100),
    eta_seconds: Math.ceil(((1 - passed) * lasting.copy) / 1000),
  };
}
