import { createWriteStream, type WriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nextFreePort } from '../support/free-port.ts';
import { type GuardedProcess, spawnGuarded } from '../support/guarded-process.ts';
import { localFreshnessSecret } from '../support/local-freshness-secret.ts';
import { localPaths, repositoryDirectory } from '../support/local-paths.ts';
import { localPhiKeys } from '../support/local-phi-keys.ts';
import { localAudience, localIssuer } from '../support/local-token.ts';
import { UserError } from '../support/user-error.ts';
import { createLogRelay } from './log-relay.ts';

interface WorkerOptions {
  port: number;
  /** Signs local tokens. */
  secret: string;
  /** The six bindings, as `bindingEnvironment` gives them. */
  bindings: Record<string, string>;
  /** A wrangler configuration to use in place of the repository's. */
  configFile?: string;
  /** Further variables, such as `CUTOVER_POLICIES`. */
  variables?: Readonly<Record<string, string>>;
  /** The folder of its state and its log, when another Worker of this clone runs beside it. */
  directory?: string;
}

/** A Worker that answers. */
export interface RunningWorker {
  url: string;
  /** Resolves with a description when wrangler ends by itself. */
  ended: Promise<string>;
  /** The last lines that wrangler wrote. */
  lastOutput(): string;
  stop(): Promise<void>;
}

/** The longest wait for the first answer. On a laptop it comes after about 3 s. */
const readyMs = 60_000;
const pollMs = 50;
const probeMs = 5_000;
const stopMs = 5_000;
const firstInspectorPort = 9_229;
const onlyOwner = 0o600;

/** Starts `wrangler dev` and waits until `GET /healthz` answers 200. Its output goes to `.local/dev.log`. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { log: logFile } = filesOf(options);
  const log = createWriteStream(logFile, { flags: 'w' });
  const output = createLogRelay(log, process.stderr);
  const wrangler = await spawnWrangler(options);
  wrangler.child.stdout?.on('data', output.write);
  wrangler.child.stderr?.on('data', output.write);
  const url = `http://127.0.0.1:${options.port}`;
  const stop = () => stopWrangler(wrangler, log);
  const failure = await waitUntilHealthy(url, wrangler, output.lastLines);
  if (failure === undefined) {
    output.showErrors();
    return { url, ended: wrangler.ended, lastOutput: output.lastLines, stop };
  }
  await stop();
  throw new UserError({
    what: 'The Worker did not start.',
    why: `${failure} wrangler's last output:\n${output.lastLines()}`,
    todo: `Correct what it names; all of its output is in ${logFile}.`,
  });
}

const filesOf = ({ directory }: Pick<WorkerOptions, 'directory'>): { state: string; log: string } =>
  directory === undefined
    ? { state: localPaths.workerState, log: localPaths.log }
    : { state: join(directory, 'state'), log: join(directory, 'dev.log') };

async function spawnWrangler({
  port,
  secret,
  bindings,
  configFile,
  variables = {},
  directory,
}: WorkerOptions): Promise<GuardedProcess> {
  // Secrets go into a file: every user of the machine can see a process's arguments.
  const secrets = { JWT_SECRET: secret, PHI_KEYS: localPhiKeys, FRESHNESS_SECRET: localFreshnessSecret };
  const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(localPaths.workerSecrets, lines.join(''), { mode: onlyOwner });
  const told = { ENVIRONMENT: 'development', JWT_ISSUER: localIssuer, JWT_AUDIENCE: localAudience, ...variables };
  return spawnGuarded({
    command: process.execPath,
    args: [
      join(repositoryDirectory, 'node_modules/wrangler/bin/wrangler.js'),
      'dev',
      ...(configFile === undefined ? [] : ['--config', configFile]),
      ...['--ip', '127.0.0.1', '--port', String(port)],
      ...['--inspector-port', String(await nextFreePort(firstInspectorPort, [port]))],
      ...['--persist-to', filesOf({ directory }).state, '--assets', localPaths.graphiql],
      ...['--env-file', localPaths.workerSecrets],
      ...Object.entries(told).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
    ],
    cwd: repositoryDirectory,
    env: {
      ...process.env,
      ...bindings,
      WRANGLER_SEND_METRICS: 'false',
      WRANGLER_SEND_ERROR_REPORTS: 'false',
      WRANGLER_NO_SKILLS_UPDATE_PROMPTS: 'true',
      WRANGLER_LOG_PATH: localPaths.wranglerLogs,
      // No `request.cf` from Cloudflare: one download less, and the start works offline.
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    },
  });
}

/** Resolves with undefined when the Worker answers, otherwise with the reason why it does not. */
async function waitUntilHealthy(
  url: string,
  wrangler: GuardedProcess,
  lastOutput: () => string,
): Promise<string | undefined> {
  let ended: string | undefined;
  wrangler.ended.then((how) => {
    ended = how;
  });
  const deadline = performance.now() + readyMs;
  let lastAnswer = 'no connection';
  while (performance.now() < deadline) {
    if (ended !== undefined) return `wrangler ended with ${ended}.`;
    // After a failed build wrangler waits for an edit of the code; we report the failure instead.
    if (lastOutput().includes('Build failed')) return 'It does not compile.';
    try {
      const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(probeMs) });
      if (response.status === 200) return undefined;
      lastAnswer = `status ${response.status}`;
    } catch {
      // It does not listen yet.
    }
    await sleep(pollMs);
  }
  return `GET ${url}/healthz did not answer 200 within ${readyMs / 1000} s (last: ${lastAnswer}).`;
}

async function stopWrangler(wrangler: GuardedProcess, log: WriteStream): Promise<void> {
  await wrangler.stop(stopMs);
  log.end();
}
