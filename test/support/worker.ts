import { createTestHarness } from 'wrangler';
import { bindingEnvironment, hyperdriveVariable } from '../../scripts/dev/bindings.ts';
import { type DemonstrationUser, demonstrationUsers, type Role } from '../../scripts/seed/people.ts';
import { connectionString } from './database.ts';
import { type Answer, requestOf, testSettings, tokenFor } from './graph.ts';
import { judgeStatements } from './statements.ts';

/** The real Worker in workerd, over HTTP. */
export interface WorkerUnderTest {
  readonly url: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Asks as the demonstration user of a role, or as another one. */
  askAs(role: Role, query: string, variables?: object, user?: DemonstrationUser): Promise<Answer>;
  stop(): Promise<void>;
}

/**
 * Starts the Worker as `wrangler dev` would, on the test database, with further variables such as `CUTOVER_CLAIMS`, and
 * with other addresses for some bindings.
 */
export const startWorkerUnderTest = async (
  variables: Record<string, string> = {},
  bindings: Record<string, string> = {},
): Promise<WorkerUnderTest> => {
  const changed = Object.entries(bindings).map(([binding, address]) => [hyperdriveVariable(binding), address]);
  // wrangler takes the addresses of Hyperdrive bindings from the environment alone.
  Object.assign(process.env, bindingEnvironment(connectionString), Object.fromEntries(changed));
  const vars = { ...testSettings, ...variables };
  const harness = createTestHarness({ workers: [{ configPath: 'wrangler.toml', vars }] });
  const url = String((await harness.listen()).url).replace(/\/$/, '');
  return {
    url,
    fetch: (path, init) => fetch(`${url}${path}`, init),
    askAs: async (role, query, queryVariables, user = demonstrationUsers[role]) => {
      const token = await tokenFor(role, user);
      const request = requestOf(`${url}/graphql`, query, queryVariables, { Authorization: `Bearer ${token}` });
      const answer = (await (await fetch(request)).json()) as Answer;
      judgeStatements(answer.extensions?.statements ?? []);
      return answer;
    },
    stop: () => harness.close(),
  };
};
