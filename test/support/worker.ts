import { createTestHarness } from 'wrangler';
import { bindingEnvironment, hyperdriveVariable } from '../../scripts/dev/bindings.ts';
import { type Asking, asking } from './asking/ask.ts';
import { overHttp } from './asking/carriers.ts';
import { connectionString } from './database.ts';
import { testSettings } from './settings.ts';

/** The real Worker in workerd, over HTTP. */
export interface WorkerUnderTest extends Asking {
  readonly url: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Asks a Worker that was started beside it. */
  fetchBeside(name: string): Promise<Response>;
  stop(): Promise<void>;
}

/**
 * Starts the Worker as `wrangler dev` would, on the test database, with further variables such as `CUTOVER_CLAIMS`, and
 * with other addresses for some bindings, by another configuration, or with other Workers beside it.
 */
export const startWorkerUnderTest = async (
  variables: Record<string, string> = {},
  bindings: Record<string, string> = {},
  configPath = 'wrangler.toml',
  beside: readonly string[] = [],
): Promise<WorkerUnderTest> => {
  const changed = Object.entries(bindings).map(([binding, address]) => [hyperdriveVariable(binding), address]);
  // wrangler takes the addresses of Hyperdrive bindings from the environment alone.
  Object.assign(process.env, bindingEnvironment(connectionString), Object.fromEntries(changed));
  const vars = { ...testSettings, ...variables };
  const harness = createTestHarness({
    workers: [{ configPath, vars }, ...beside.map((path) => ({ configPath: path }))],
  });
  const url = String((await harness.listen()).url).replace(/\/$/, '');
  return {
    ...asking(overHttp(url)),
    url,
    fetch: (path, init) => fetch(`${url}${path}`, init),
    // wrangler has types of its own for what workerd answers.
    fetchBeside: (name) => harness.getWorker(name).fetch('http://beside/') as unknown as Promise<Response>,
    stop: () => harness.close(),
  };
};
