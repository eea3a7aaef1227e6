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
  stop(): Promise<void>;
}

/**
 * Starts the Worker as `wrangler dev` would, on the test database, with further variables such as `CUTOVER_CLAIMS`, and
 * with other addresses for some bindings, or by another configuration.
 */
export const startWorkerUnderTest = async (
  variables: Record<string, string> = {},
  bindings: Record<string, string> = {},
  configPath = 'wrangler.toml',
): Promise<WorkerUnderTest> => {
  const changed = Object.entries(bindings).map(([binding, address]) => [hyperdriveVariable(binding), address]);
  // wrangler takes the addresses of Hyperdrive bindings from the environment alone.
  Object.assign(process.env, bindingEnvironment(connectionString), Object.fromEntries(changed));
  const vars = { ...testSettings, ...variables };
  const harness = createTestHarness({ workers: [{ configPath, vars }] });
  const url = String((await harness.listen()).url).replace(/\/$/, '');
  return {
    ...asking(overHttp(url)),
    url,
    fetch: (path, init) => fetch(`${url}${path}`, init),
    stop: () => harness.close(),
  };
};
