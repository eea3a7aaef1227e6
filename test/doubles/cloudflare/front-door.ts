import type { IncomingHttpHeaders } from 'node:http';
import type { Account, DeployedWorker } from './account.ts';
import type { ApiAnswer } from './answer.ts';

const overrideHeader = 'cloudflare-workers-version-overrides';

/**
 * Where requests to deployed Workers arrive. Which version answers is decided as Cloudflare does: the one that the header
 * asks for, if it is part of the deployment, else by the shares. It runs no version: a test says which are not ready.
 */
export class FrontDoor {
  /** Commits whose versions are not ready: their `/readyz` is not green. */
  readonly notReady = new Set<string>();
  /** Whether it overlooks which version a request asks for, so that another one answers. */
  overlooksHeader = false;
  /** Ids of the versions that answered, in their order. */
  readonly answered: string[] = [];
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  answer(path: string, headers: IncomingHttpHeaders): ApiAnswer {
    const [, name, id] = /^([\w-]+)="([\w-]+)"$/.exec(String(headers[overrideHeader] ?? '')) ?? [];
    // All the double's Workers have one address: without a header the one that was deployed last is asked.
    const worker = name === undefined ? this.#deployedLast() : this.#account.workers.get(name);
    const versions = worker?.deployments[0]?.versions ?? [];
    const asked = this.overlooksHeader ? undefined : versions.find(({ version_id }) => version_id === id);
    const answering = asked ?? versions.toSorted((one, other) => other.percentage - one.percentage)[0];
    if (path !== '/readyz' || !answering) return { status: 404, body: { status: 'nothing here' } };
    this.answered.push(answering.version_id);
    const version = worker?.versions.find(({ id: own }) => own === answering.version_id);
    const isReady = !this.notReady.has(version?.annotations['workers/tag'] ?? '');
    const keyspaces = {
      global: 'up',
      submissions: 'up',
      policies: 'up',
      claims: isReady ? 'up' : 'down',
      billing: 'up',
    };
    const told = { 'X-Version': (version?.annotations['workers/tag'] ?? answering.version_id).slice(0, 7) };
    return { status: isReady ? 200 : 503, headers: told, body: { status: isReady ? 'ready' : 'degraded', keyspaces } };
  }

  #deployedLast(): DeployedWorker | undefined {
    const at = ({ deployments }: DeployedWorker) => deployments[0]?.createdOn ?? '';
    return [...this.#account.workers.values()].toSorted((one, other) => at(other).localeCompare(at(one)))[0];
  }
}
