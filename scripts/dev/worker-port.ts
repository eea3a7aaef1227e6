import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { nextFreePort, portIsFree } from '../support/free-port.ts';
import { UserError } from '../support/user-error.ts';

const preferredPort = 8787;
const highestPort = 65_535;

/** The Worker's port: exactly `asked`, and without it the first free one from 8787 upward. */
export async function chooseWorkerPort(asked: string | undefined): Promise<number> {
  if (asked === undefined || asked === '') return nextFreePort(preferredPort);
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > highestPort) {
    throw new UserError({
      what: `PORT=${asked} is no port.`,
      why: `A port is a whole number from 1 to ${highestPort}.`,
      todo: 'Name one: PORT=8801 make dev. Without PORT a free one is taken.',
    });
  }
  if (await portIsFree(port)) return port;
  const listener = await listenerOn(port);
  throw new UserError({
    what: `The Worker cannot listen on port ${port}.`,
    why:
      listener === undefined
        ? 'Another program listens there, or the system reserves it (ports below 1024).'
        : `${listener} listens there.`,
    todo: 'Stop that program, name another port, or leave PORT out: then the next free one is taken.',
  });
}

/** The process that listens on the port, if lsof or ss can tell. */
async function listenerOn(port: number): Promise<string | undefined> {
  const run = promisify(execFile);
  const fromLsof = run('lsof', ['-nP', '-F', 'pc', `-iTCP:${port}`, '-sTCP:LISTEN']).then(({ stdout }) => {
    const [, pid, name] = /p(\d+)\nc(.+)/.exec(stdout) ?? [];
    return pid === undefined ? undefined : `Process ${pid} (${name})`;
  });
  const fromSs = () =>
    run('ss', ['-Hltnp', `sport = :${port}`]).then(({ stdout }) => {
      const [, name, pid] = /\(\("([^"]+)",pid=(\d+)/.exec(stdout) ?? [];
      return pid === undefined ? undefined : `Process ${pid} (${name})`;
    });
  return fromLsof.catch(fromSs).catch(() => undefined);
}
