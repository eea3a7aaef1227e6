import type { RequestAnswer } from '../planetscale/answers.ts';
import { hasStorage } from '../planetscale/deploy-requests.ts';
import type { OperationFacts, RequestFacts } from './situation.ts';
import type { Workplace } from './workplace.ts';

const dropsTable = /^\s*drop\s+table\b/i;

/** A deploy request as the rules see it. */
export async function requestFacts({ author }: Workplace, request: RequestAnswer): Promise<RequestFacts> {
  const { deployment, number } = request;
  const operations = deployment.deploy_operations.map(operationFacts);
  return {
    number,
    url: request.html_url,
    author: request.actor.display_name,
    state: request.deployment_state,
    closed: request.state === 'closed',
    approved: request.approved,
    deployable: deployment.deployable,
    autoApply: deployment.auto_cutover,
    problems: [
      ...(deployment.deploy_check_errors ? [deployment.deploy_check_errors] : []),
      ...deployment.lint_errors.map((error) => JSON.stringify(error)),
      ...operations.flatMap(({ error, keyspace, table }) => (error === null ? [] : [`${keyspace}.${table}: ${error}`])),
    ],
    enoughStorage: request.deployment_state === 'ready' ? await hasStorage(author, number) : null,
    operations,
    deployedAt: request.deployed_at ?? null,
  };
}

function operationFacts(operation: RequestAnswer['deployment']['deploy_operations'][number]): OperationFacts {
  return {
    keyspace: operation.keyspace_name,
    table: operation.table_name,
    operation: operation.operation_name,
    state: operation.state,
    progress: operation.progress_percentage ?? null,
    etaSeconds: operation.eta_seconds ?? null,
    ddl: operation.ddl_statement,
    canDropData: operation.can_drop_data,
    // Columns are for the gate of the release: a table that loses one is in use.
    dropsUsedTable:
      dropsTable.test(operation.ddl_statement) && operation.can_drop_data && operation.table_recently_used,
    error: operation.deploy_errors || null,
  };
}
