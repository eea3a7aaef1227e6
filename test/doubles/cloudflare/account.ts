import { randomUUID } from 'node:crypto';

/** A Hyperdrive configuration as the API tells it. The password is kept beside it and never told. */
export interface Configuration {
  id: string;
  name: string;
  origin: { scheme: string; host: string; port: number; database: string; user: string };
  caching: { disabled?: boolean; max_age?: number; stale_while_revalidate?: number };
  mtls?: { sslmode?: string };
  origin_connection_limit?: number;
}

/** A version of a Worker: what was uploaded at once. */
export interface Version {
  id: string;
  number: number;
  createdOn: string;
  annotations: Record<string, string>;
  /** What the upload said that the Worker is bound to, as in its metadata. */
  bindings: readonly { type: string; name: string; [key: string]: unknown }[];
  compatibilityDate: string;
}

/** Which versions answer which share of the requests. */
export interface Deployment {
  id: string;
  createdOn: string;
  versions: readonly { version_id: string; percentage: number }[];
  message: string;
}

/** A Worker of the account. */
export interface DeployedWorker {
  name: string;
  versions: Version[];
  /** Newest first, as the API lists them. */
  deployments: Deployment[];
  secrets: Map<string, string>;
  crons: string[];
  domains: string[];
  migrationTag?: string;
  workersDev: boolean;
}

/** What exists in the account that the double stands for. Tests read it, and change it as somebody in the dashboard would. */
export class Account {
  readonly id = 'a'.repeat(32);
  readonly configurations: Configuration[] = [];
  readonly passwords = new Map<string, string>();
  readonly workers = new Map<string, DeployedWorker>();
  /** How long each version that is uploaded computes before its first request, in milliseconds. */
  startupMs = 90;
  #time = Date.parse('2027-01-04T09:00:00Z');

  /** A moment later than all before. */
  now(): string {
    this.#time += 1_000;
    return new Date(this.#time).toISOString();
  }

  newId(): string {
    return randomUUID().replaceAll('-', '');
  }

  workerNamed(name: string): DeployedWorker {
    const known = this.workers.get(name);
    if (known) return known;
    const made: DeployedWorker = {
      name,
      versions: [],
      deployments: [],
      secrets: new Map(),
      crons: [],
      domains: [],
      workersDev: false,
    };
    this.workers.set(name, made);
    return made;
  }

  /** Puts versions in front of requests. */
  deploy(worker: DeployedWorker, versions: Deployment['versions'], message: string): Deployment {
    const deployment = { id: randomUUID(), createdOn: this.now(), versions, message };
    worker.deployments.unshift(deployment);
    return deployment;
  }

  /** Takes in what was uploaded, in front of no request yet. */
  addVersion(
    worker: DeployedWorker,
    uploaded: Pick<Version, 'annotations' | 'bindings' | 'compatibilityDate'>,
  ): Version {
    const version = { ...uploaded, id: randomUUID(), number: worker.versions.length + 1, createdOn: this.now() };
    worker.versions.unshift(version);
    return version;
  }
}
