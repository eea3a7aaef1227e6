import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { repositoryDirectory } from '../support/local-paths.ts';
import { type OnProgress, sparingly } from '../support/progress.ts';
import { type ClusterState, topologyFingerprint } from './cluster-state.ts';
import { portOffsets } from './command-line.ts';
import { freeConsecutivePorts } from './consecutive-ports.ts';
import { type ClusterLayout, pathNumber } from './layout.ts';
import { runCommand } from './run-command.ts';

const todo = 'See docker compose logs in the repository, or stop Docker: then Vitess is built and started without it.';

/** Whether a Docker engine runs here and has Compose: `docker` may be installed without an engine. */
export async function dockerRuns(): Promise<boolean> {
  const run = promisify(execFile);
  const asked = Promise.all([
    run('docker', ['info', '--format', '{{.ServerVersion}}']),
    run('docker', ['compose', 'version']),
  ]);
  // Some clients exit with 0 without an engine, and print no version.
  return asked.then(
    ([{ stdout }]) => stdout.trim() !== '',
    () => false,
  );
}

/** Starts the service of docker-compose.yml, on ports of this clone. */
export async function startDocker(layout: ClusterLayout, onProgress: OnProgress): Promise<ClusterState> {
  const project = `openinsure-graph-${pathNumber(layout.directory)}`;
  const first = await freeConsecutivePorts(pathNumber(layout.directory));
  const state: ClusterState = {
    docker: { project },
    httpPort: first + portOffsets.http,
    port: first + portOffsets.vtgate,
    fingerprint: await topologyFingerprint(),
  };
  onProgress('starting Vitess with docker compose');
  await runCommand({
    ...compose(project, 'up', '--detach', '--force-recreate'),
    env: { ...process.env, VITESS_HTTP_PORT: String(state.httpPort), VITESS_MYSQL_PORT: String(state.port) },
    onLine: sparingly(onProgress),
    todo,
  });
  return state;
}

/** Removes the container and its data. */
export async function stopDocker(project: string): Promise<void> {
  await runCommand({ ...compose(project, 'down', '--volumes'), todo });
}

function compose(project: string, ...args: string[]) {
  return { command: 'docker', args: ['compose', '--project-name', project, ...args], cwd: repositoryDirectory };
}
